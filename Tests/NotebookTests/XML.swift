// A figure's picture, and whether it is well-formed, as a browser will ask.

import Foundation

@testable import Notebook

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is wrong with an XML document, or nil for nothing.
func fault(inXML text: String) -> String? {
  let parser = XMLParser(data: Data(text.utf8))
  if parser.parse() { return nil }
  return "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "unknown")"
}

extension Showable {
  /// The SVG of a figure that is drawn; nil for any other.
  var svg: String? { if case .drawing(let draw) = content { draw().document } else { nil } }
}
