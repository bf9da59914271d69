// A reader at a terminal says what a result will be, and is told how near that was.

import Basics
import Foundation

/// What a reader guesses before results, and what came of it.
///
/// All of it goes to standard error: it is a talk beside the page.
struct Predictions {
  private let paper: Paper
  private var isAsking = true  // until the input ends
  private var section = ""
  private var guess = ""  // at what comes next in the section
  private var results: [any Showable] = []  // what has come since
  private var judged: [(section: String, verdict: Guess.Verdict)] = []

  /// Nil where nobody sees the question, or nobody can answer.
  ///
  /// Keys that were pressed while the program was being built are forgotten: nothing had been asked.
  init?(on paper: Paper) {
    if isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1 { return nil }
    tcflush(STDIN_FILENO, TCIFLUSH)
    self.paper = paper
  }

  /// Waits for a guess at what comes next, or for Return alone; where the input has ended, no more.
  mutating func ask(in section: String) {
    guard isAsking else { return }
    let question = paper.paint("What will it be? A guess, or Return:", .faint)
    writeToStandardError("\(paper.margin)\(question) ")
    let line = readLine(strippingNewline: false) ?? ""
    isAsking = line.hasSuffix("\n")
    (self.section, guess) = (section, Predictions.words(typed: line))
    if !isAsking {
      writeToStandardError("\n")
    } else if guess.isEmpty && paper.hasColour {
      writeToStandardError("\u{1B}[1A\u{1B}[2K")
    }
  }

  /// What a line of input says, without the traces of arrow keys and their like.
  static func words(typed line: String) -> String {
    let keys = line.replacing(/\u{1B}[\[O][0-9;]*[A-Za-z~]/, with: "")
    return String(String.UnicodeScalarView(keys.unicodeScalars.filter { $0.value >= 32 }))
      .trimmingCharacters(in: .whitespaces)
  }

  /// Notes what came out.
  mutating func note(_ result: any Showable) {
    if !guess.isEmpty { results.append(result) }
  }

  /// Says how near the guess was to all that came out since.
  mutating func judge() {
    if results.isEmpty { return }
    let lines = results.flatMap { result -> [String] in
      if case .drawing = result.content { return [] }
      return result.text(on: Paper(width: 100))
    }
    if lines.isEmpty {
      say("a drawing: compare it yourself", .faint)
    } else {
      let guess = Guess(guess, at: lines.joined(separator: "\n"))
      judged.append((section, guess.verdict))
      let styles: [Guess.Verdict: Style] = [.right: .good, .close: .warning]
      say(guess.says, styles[guess.verdict] ?? .bad)
    }
    (guess, results) = ("", [])
  }

  /// Says what came of all guesses, if there were any.
  func end() {
    guard let sum = Predictions.sum(of: judged) else { return }
    let lines = wrapped(sum, to: min(paper.insideMargin.width, paper.measure), on: paper)
    writeToStandardError("\n" + lines.map { paper.margin + $0 + "\n" }.joined())
  }

  /// How often guesses were right, close and wrong, and which sections to look at again.
  static func sum(of judged: [(section: String, verdict: Guess.Verdict)]) -> String? {
    if judged.isEmpty { return nil }
    let right = judged.count { $0.verdict == .right }
    let close = judged.count { $0.verdict == .close }
    let again = judged.filter { $0.verdict > .close }.map(\.section)
    let sections = again.indices.filter { !again[..<$0].contains(again[$0]) }.map { again[$0] }
    return "\(right) right, \(close) close, \(again.count) wrong"
      + (again.isEmpty ? "" : ". Look again at: \(sections.joined(separator: "; "))")
  }

  private func say(_ sentence: String, _ style: Style) {
    writeToStandardError("\n\(paper.margin)\(paper.paint(paper.spell(sentence), style))\n")
  }
}
