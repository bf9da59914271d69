// Chapters at random settings: a whole page, or a refusal in one sentence, and nothing between.
//
// A hundred and more are run in the standard tier, as many as DOWNHILL_SETTINGS says in the long one,
// and DOWNHILL_SEED says where they start:
//
//     DOWNHILL_TESTS=long DOWNHILL_SETTINGS=100000 swift test --filter RandomSettingsTests

import Foundation
import Tensor
import Testing

@testable import Notebook

/// Random places for all knobs of a chapter, which are found in its source.
struct RandomSetting: CustomStringConvertible {
  let chapter: Chapter
  let arguments: [String]
  private(set) var last: String  // what the page has near its end
  let isDrawn: Bool  // whether the page goes to a file, with its pictures

  /// What repeats it.
  var description: String { "swift run \(chapter) \(arguments.joined(separator: " "))" }

  init(of chapter: Chapter, seed: UInt64) throws {
    let source = try Source(
      path: "main.swift", text: text(of: "Chapters/\(chapter.folder)/main.swift"))
    var random = Generator(seed: seed)
    let isExtreme = random.below(3) == 0
    var arguments: [String] = []
    for knob in source.knobs where random.below(2) == 0 {
      // Files are another matter, and so is how long a training is.
      if case .text = knob.standard, knob.choices.isEmpty { continue }
      if chapter.brief.contains("--\(knob.name)") { continue }
      arguments += ["--\(knob.name)", RandomSetting.value(of: knob, isExtreme, using: &random)]
    }
    if source.usesSeed, random.below(3) == 0 { arguments += ["--seed", "\(random.below(1000))"] }
    if source.hasWalks, random.below(9) == 0 { arguments.append("--animate") }
    last = source.exerciseCommand
    if random.below(5) == 0 {
      let section = random.below(source.sections.count)
      arguments += ["--section", "\(section + 1)"]
      last = source.sections[section]
    }
    if chapter.number == 7 { arguments += ["--train", "200", "--epochs", "1", "--rounds", "0"] }
    self.chapter = chapter
    self.arguments = arguments
    isDrawn = random.below(2) == 0
  }

  private static func value(
    of knob: Knob, _ isExtreme: Bool, using random: inout Generator
  ) -> String {
    switch knob.standard {
    case .text: return knob.choices[random.below(knob.choices.count)]
    case .list:
      return (0..<random.below(4)).map { _ in "\(random.below(isExtreme ? 60 : 20) + 1)" }
        .joined(separator: ",")
    case .whole(let standard):
      // What takes long grows with it, so mostly small ones.
      let everyday = [1, 2, 3, 5, standard, standard / 2, standard + 1, random.below(60)]
      let extreme = [0, -1, Int.max, Int.min, 1_000_000_000_000, random.below(400)]
      return "\(isExtreme ? extreme[random.below(6)] : everyday[random.below(8)])"
    case .number(let standard):
      if isExtreme {
        let ends = [knob.from, knob.to].filter(\.isFinite)
        let extreme = [
          0, -0.0, 1e-300, .leastNonzeroMagnitude, 1e30, -1e30, 1e300, -1e300, 1e6, 1e-9, 3.4e38,
          54,
        ]
        let all = extreme + ends
        return "\(all[random.below(all.count)])"
      }
      let unit = standard == 0 ? 1 : standard
      return random.below(2) == 0
        ? "\(unit * [0.1, 0.5, -1, 1.5, 2, 3, 5, 10][random.below(8)])"
        : "\(Float(6 * random.uniform() - 3))"
    }
  }
}

@Suite(.runsPrograms) struct RandomSettingsTests {
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private static let count = Tier.now >= .long ? number("DOWNHILL_SETTINGS") ?? 2000 : 20
  private static let start = number("DOWNHILL_SEED") ?? 1

  @Test(arguments: Chapter.all)
  func aSettingIsAWholePageOrASentence(_ chapter: Chapter) async throws {
    // The last two take longer, as they learn each time.
    let count = RandomSettingsTests.count / (chapter.number > 5 ? 4 : 1)
    for seed in RandomSettingsTests.start..<RandomSettingsTests.start + count {
      try await expectGood(try RandomSetting(of: chapter, seed: UInt64(seed)))
    }
  }

  private func lines(in page: String, _ end: String) -> [Substring] {
    page.split(separator: "\n").filter { $0.hasSuffix(end) }
  }

  private func expectGood(_ setting: RandomSetting) async throws {
    try await withFolder { folder in
      let file = folder.appendingPathComponent("page.md")
      let output = setting.isDrawn ? ["--output", file.path] : []
      let run = try await setting.chapter.run(setting.arguments + output, isWhole: true)
      switch run.status {
      case 64:
        let isSentence = run.complaint.hasPrefix("\(setting.chapter): ") && run.output == ""
        #expect(isSentence, "\(setting): \(run.complaint)")
        #expect(run.complaint.split(separator: "\n").count == 1, "\(setting): \(run.complaint)")
      case 0:
        #expect(run.complaint.count(where: \.isNewline) < 2, "\(setting): \(run.complaint)")
        let page = setting.isDrawn ? try String(contentsOf: file, encoding: .utf8) : run.output
        #expect(page.contains(setting.last), "\(setting): \(page.suffix(300))")
        // What is checked on the page is right at every setting, but for what the lesson gets wrong.
        let kept = try text(of: "docs/\(setting.chapter).md")
        let (wrong, wanted) = (lines(in: page, "✗"), lines(in: kept, "✗"))
        #expect(wrong.count <= wanted.count, "\(setting): \(wrong)")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasSuffix(".svg") {
          let svg = try String(
            contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
          let found = strays(in: svg)
          #expect(found.isEmpty, "\(setting), \(name): \(found.prefix(2))")
        }
      default: Issue.record("\(setting): status \(run.status), \(run.complaint.prefix(500))")
      }
    }
  }
}
