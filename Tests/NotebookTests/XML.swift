// Whether a picture is well-formed, as a browser will ask.

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is wrong with an XML document, or nil for nothing.
func fault(inXML text: String) -> String? {
  let parser = XMLParser(data: Data(text.utf8))
  if parser.parse() { return nil }
  return "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "unknown")"
}
