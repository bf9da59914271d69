// Writes down, as Swift, of which texts a chapter is made: the build runs this.
//
//     stamp OUTPUT PACKAGE main.swift another.swift …

import Basics
import Foundation

stopOnFailure {
  let arguments = CommandLine.arguments.dropFirst()
  guard arguments.count > 2, let output = arguments.first else {
    throw Failure("this program is run by the build; say \"swift build\"")
  }
  let package = URL(fileURLWithPath: arguments[2])
  let entries = try arguments.dropFirst(2).map { path in
    var print = Fingerprint()
    print.add(try File.bytes(of: package.appendingPathComponent(path).path, orElse: "put it back"))
    return "    \"\(path)\": \"\(print.text)\","
  }
  let code = """
    import Notebook

    public nonisolated final class CompiledTexts: Compiled {
      public static let fingerprints = [
    \(entries.joined(separator: "\n"))
      ]
    }

    """
  try File.replace(output, with: Array(code.utf8))
}
