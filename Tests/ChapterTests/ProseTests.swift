// Prose is true at every setting: it states no number, and passes no verdict, that a knob can change.

import Foundation
import Testing

@Suite(.runsPrograms) struct ProseTests {
  @Test(arguments: Chapter.all) func everySentenceIsTrueAtEverySetting(_ chapter: Chapter)
    async throws
  {
    try await judge(chapter, at: chapter.settings())
  }

  @Test(
    .enabled(if: Tier.now >= .ci, "it turns knobs a hundred times; say \(Tier.ci.command)"),
    arguments: Chapter.all)
  func everySentenceIsTrueWithSeveralKnobsTurned(_ chapter: Chapter) async throws {
    let count = chapter.brief.isEmpty ? 20 : 6
    try await judge(chapter, at: chapter.randomSettings(Tier.now >= .long ? 10 * count : count))
  }

  /// Every exception names one sentence that there is, and that needs it.
  @Test(.asItCame, arguments: Chapter.all) func everyExceptionIsNeeded(_ chapter: Chapter) throws {
    guard let claims = Claims.of(chapter) else { return }
    let sentences = try Sentence.all(of: chapter)
    let exceptions = [
      ("facts", Array(claims.facts.keys)), ("general", Array(claims.general.keys)),
      ("judged", Array(claims.judged.keys)),
    ]
    for (list, words) in exceptions.flatMap({ list in list.1.map { (list.0, $0) } }) {
      let named = sentences.filter { $0.words.contains(words) }
      #expect(named.count == 1, "“\(words)” stands in \(named.count) sentences of \(chapter)")
      for sentence in named {
        let isNeeded = list == "facts" ? !sentence.numbers.isEmpty : sentence.isVerdict
        #expect(isNeeded || list == "judged", "\(sentence) needs no exception in \(list)")
      }
    }
  }

  private func judge(_ chapter: Chapter, at settings: [Setting]) async throws {
    let claims = Claims.of(chapter)
    let sentences = try Sentence.all(of: chapter)
    var standard: [Shown]?
    var changed: Set<Int> = []  // sections that show something else at some setting
    var findings: [String: String] = [:]  // of each sentence the first
    for setting in settings {
      let run = try await chapter.run(["--format", "markdown"] + setting)
      if run.status == 64 { continue }
      try #require(run.status == 0, "\(chapter) \(setting): \(run.complaint)")
      let sections = Shown.sections(of: run.output)
      if let standard {
        changed.formUnion(sections.indices.filter { sections[$0].results != standard[$0].results })
      }
      standard = standard ?? sections
      for sentence in sentences {
        if let what = fault(of: sentence, claims, in: sections), findings["\(sentence)"] == nil {
          findings["\(sentence)"] =
            "\(what) with \(setting.isEmpty ? "no knob turned" : setting.joined(separator: " "))"
        }
      }
    }
    if let claims {
      for sentence in sentences where sentence.isVerdict && changed.contains(sentence.section) {
        let excepted = Array(claims.general.keys) + claims.judged.keys
        if excepted.contains(where: sentence.words.contains) { continue }
        findings["\(sentence)"] =
          "it passes a verdict where a knob changes what is shown; let code choose the words, or say "
          + "in \(Claims.self)\(chapter.number).swift why it is true"
      }
    }
    let list = findings.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
    #expect(list.isEmpty, "\(list.joined(separator: "\n"))")
  }

  /// What is wrong with a sentence beside what one run shows.
  private func fault(of sentence: Sentence, _ claims: Claims?, in sections: [Shown]) -> String? {
    let shown = sections[sentence.section]
    let isOpening = sentence.section == 0  // which speaks of the whole page
    if claims?.facts.keys.contains(where: sentence.words.contains) != true {
      let numbers = isOpening ? sections.flatMap(\.numbers) : shown.numbers
      if let stray = sentence.numbers.first(where: { stated in !numbers.contains(where: stated.says)
      }) {
        return "section \(sentence.section) shows no \(stray)"
      }
    }
    let judgement = claims?.judged.first { sentence.words.contains($0.key) }
    return judgement?.value(shown) == false ? "it is not so" : nil
  }
}
