// Every text on a page can be read on what is behind it, in light and in dark.

import Foundation
import Testing

@testable import Notebook

@Suite struct ContrastTests {
  /// The least contrast of text that the WCAG allow (level AA).
  private static let least = 4.5

  /// A rule of a style sheet; what stands inside of `@media` is a rule like any other.
  private struct Rule {
    let selector: String
    let declarations: [String: String]

    /// The rules of a sheet, in order.
    static func all(in sheet: String) -> [Rule] {
      sheet.replacing(/\/\*[^*]*\*\//, with: "").matches(of: /([^{};]+)\{([^{}]*)\}/).map { rule in
        let pairs = rule.2.split(separator: ";").map { declaration in
          let parts = declaration.split(separator: ":", maxSplits: 1).map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines)
          }
          return (parts.first ?? "", parts.last ?? "")
        }
        return Rule(
          selector: rule.1.trimmingCharacters(in: .whitespacesAndNewlines),
          declarations: Dictionary(pairs) { $1 })
      }
    }

    /// The custom property that a declaration takes its colour from.
    func property(_ name: String) -> String? {
      declarations[name]?.firstMatch(of: /var\((--[a-z]+)\)/).map { String($0.1) }
    }
  }

  /// The colours of a page by their names: in light, in dark, and what else a medium changes.
  private static func schemes(_ rules: [Rule]) throws -> [[String: String]] {
    let roots = rules.filter { $0.selector == ":root" }.map(\.declarations)
    #expect(roots.count > 1)
    let light = try #require(roots.first)
    return [light] + roots.dropFirst().map { light.merging($0) { $1 } }
  }

  /// The relative luminance of a colour, "#" and three or six digits.
  private func luminance(_ colour: String) throws -> Double {
    var digits = colour.dropFirst().map(String.init)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    try #require(digits.count == 6, "\(colour) is no colour")
    let parts = try stride(from: 0, to: 6, by: 2).map { place in
      let part = Double(try #require(Int(digits[place] + digits[place + 1], radix: 16))) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func contrastIsWhatTheWCAGSay() throws {
    #expect(try contrast("#000", "#ffffff") == 21)
    #expect(abs(try contrast("#777777", "#fff") - 4.478) < 0.001)
  }

  /// A rule that sets both colours stands for itself; all others can meet: prose in a box, code on
  /// what has just changed.
  @Test func wordsOnAPageCanBeRead() throws {
    let rules = Rule.all(in: WebPage.style)
    var pairs = Set<[String]>()
    var (texts, grounds) = (Set<String>(), Set<String>())
    for rule in rules {
      switch (rule.property("color"), rule.property("background")) {
      case (let text?, let ground?):
        pairs.insert([text, ground])
        if rule.selector == "body" {
          (texts, grounds) = (texts.union([text]), grounds.union([ground]))
        }
      case (let text?, nil): texts.insert(text)
      case (nil, let ground?): grounds.insert(ground)
      case (nil, nil): break
      }
    }
    #expect(texts.count > 8 && grounds.count > 3 && pairs.count > 1)
    for text in texts { for ground in grounds { pairs.insert([text, ground]) } }
    for (scheme, colours) in try ContrastTests.schemes(rules).enumerated() {
      for pair in pairs {
        let text = try #require(colours[pair[0]])
        let ground = try #require(colours[pair[1]])
        let contrast = try contrast(text, ground)
        #expect(
          contrast >= ContrastTests.least,
          "\(pair[0]) on \(pair[1]) in scheme \(scheme): \(contrast)")
      }
    }
  }

  /// Words in a picture stand on its paper, in a node, or in a halo; alone and on a page.
  @Test func wordsInAPictureCanBeRead() throws {
    let sheets = [SVG.light, SVG.light + SVG.dark]
    let papers = try ContrastTests.schemes(Rule.all(in: WebPage.style)).map { $0["--paper"] }
    for (sheet, paper) in zip(sheets, papers) {
      var looks: [String: [String: String]] = [:]
      for rule in Rule.all(in: sheet) {
        looks[rule.selector, default: [:]].merge(rule.declarations) { $1 }
      }
      let texts = ["text", ".caption"].map { looks[$0]?["fill"] }
      let grounds =
        [paper, looks[".paper"]?["fill"], looks[".node"]?["fill"], looks[".halo"]?["stroke"]]
      for text in texts {
        for ground in grounds {
          let contrast = try contrast(try #require(text), try #require(ground))
          #expect(contrast >= ContrastTests.least, "\(text ?? "") on \(ground ?? ""): \(contrast)")
        }
      }
    }
    // No other look of words has a colour of its own.
    let known = ["text", ".caption"]
    let coloured = Rule.all(in: SVG.light).filter { $0.declarations["fill"] != nil }
      .map(\.selector).filter { !known.contains($0) }
    for file in try pictures() {
      for look in try text(of: file).matches(of: /<text [^>]*class="([^"]*)"/) {
        for name in look.1.split(separator: " ") {
          #expect(
            !coloured.contains(".\(name)"), "\(file.lastPathComponent) has words that are \(name)")
        }
      }
    }
  }

  private func pictures() throws -> [URL] {
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    let files = try FileManager.default.contentsOfDirectory(
      at: package.appendingPathComponent("docs"), includingPropertiesForKeys: nil)
    let pictures = files.filter { $0.pathExtension == "svg" && $0.lastPathComponent != "page.svg" }
    #expect(!pictures.isEmpty)
    return pictures
  }

  private func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
}
