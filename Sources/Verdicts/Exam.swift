// The exercises of a chapter: what is asked, who judges, and what came of a student's file.

import Basics
import Foundation
import Notebook

/// The exercises of one chapter of the course.
package struct Exam: Sendable {
  /// The chapter's folder, and its number.
  package let folder: URL
  package let number: Int

  /// What can be told of its exercises, in order.
  package let cards: [Card]

  private let judge: URL
  private let toolchain: Toolchain

  /// The text that is a blank which nobody has filled in.
  static let untouched = "notTried()"

  /// The folders of all chapters with exercises, in order.
  package static func folders(in package: URL) throws -> [(number: Int, folder: URL)] {
    try CoursePackage.chapters(in: package).filter {
      File.kind(of: $0.folder.appendingPathComponent("Answers.swift").path) == .file
    }
  }

  /// The exercises of the chapter in a folder; with what is wrong with them, where that `isChecked`.
  package init(
    number: Int, folder: URL, by toolchain: Toolchain, isChecked: Bool = false
  ) throws {
    let judge = toolchain.programs.appendingPathComponent("answers\(number)")
    let process = Process()
    process.executableURL = judge
    process.arguments = [isChecked ? "check" : "list"]
    guard let ran = try? process.finish(within: 60, hearsErrors: false),
      let cards = try? JSONDecoder().decode([Card].self, from: Data(ran.output.utf8))
    else {
      throw Failure(
        "\(judge.path) does not list the exercises of chapter \(number); build it with \"swift "
          + "build --product answers\(number)\"", .software)
    }
    self.init(number: number, folder: folder, cards: cards, by: toolchain)
  }

  /// The exercises of a chapter that are known already.
  package init(number: Int, folder: URL, cards: [Card], by toolchain: Toolchain) {
    self.number = number
    self.folder = folder
    self.cards = cards
    self.toolchain = toolchain
    judge = toolchain.programs.appendingPathComponent("answers\(number)")
  }

  /// The file that students fill in, from the package's folder on.
  package var file: String { "Chapters/\(folder.lastPathComponent)/Exercises.swift" }

  /// The same from the root on.
  package var path: String { folder.appendingPathComponent("Exercises.swift").path }

  /// The student's file as it stands in the course; nothing, where there is none.
  package func blanks() throws -> String {
    if File.kind(of: path) == nil { return "" }
    let bytes = try File.bytes(
      of: path, orElse: "the exercises are answered in it, so put it back")
    return Exam.text(of: bytes).replacing("\r\n", with: "\n")
  }

  /// Bytes as text: UTF-8, or what some editors of Windows write.
  private static func text(of bytes: [UInt8]) -> String {
    let isWide = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    return (isWide ? String(data: Data(bytes), encoding: .utf16) : nil)
      ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The variables that stand below the list in Answers.swift.
  package var lateNames: [String] {
    let path = folder.appendingPathComponent("Answers.swift").path
    let answers = (try? File.text(of: path, orElse: "put it back")) ?? ""
    let list = answers.firstRange(of: /(?m)^exercises \{/)
    let below = list.map { answers[$0.upperBound...] } ?? ""
    return below.matches(of: /(?m)^(?:\w+ )*(?:let|var) (\w+)/).map { String($0.1) }
  }

  /// The number of an exercise, counted from 0.
  package func number(of index: Int) -> String { "\(number).\(index + 1)" }

  /// What came of some answers in a student's file, in the order in which they are asked for.
  ///
  /// Their program is kept in `shelf`, or where the toolchain says. Cases that differ from student to
  /// student are those of the `student` of this name. Verdicts that are `known` are not made again.
  package func verdicts(
    on text: String, of student: String? = nil, asked: [Card], shelf: URL? = nil,
    known: [String: Verdict] = [:]
  ) throws -> [Verdict] {
    let blanks = cards.map(\.blank)
    let text = AnswerText(text, blanks: blanks)
    var verdicts = known
    for blank in asked.map(\.blank)
    where Blank.body(of: blank, in: text.part(of: blank)) == Exam.untouched {
      verdicts[blank] = Verdict(.notTried)
    }
    if text.sections.isEmpty { return asked.map { _ in Verdict(.uncompiled(nothingToRead)) } }
    let rest = asked.map(\.blank).filter { verdicts[$0] == nil }
    if !rest.isEmpty {
      do {
        verdicts.merge(try made(rest, in: text, student, shelf)) { $1 }
      } catch {
        // A folder that is full has many words, and none of them says so.
        try Room.check([shelf ?? toolchain.shelf, FileManager.default.temporaryDirectory])
        throw Failure(of: error)
      }
    }
    return asked.map { verdicts[$0.blank] ?? Exam.unjudged }
  }

  /// Compiles and judges the answers to some blanks.
  private func made(
    _ asked: [String], in text: AnswerText, _ student: String?, _ shelf: URL?
  ) throws -> [String: Verdict] {
    let made = try AnswerProgram.of(
      text, blanks: cards.map(\.blank), by: toolchain, in: shelf)
    var verdicts: [String: Verdict] = [:]
    for broken in made.broken where asked.contains(broken.blank) {
      verdicts[broken.blank] = Verdict(.uncompiled(broken.sentence(in: text.text, of: file)))
    }
    guard let program = made.program else { return verdicts }
    let rest = asked.filter { verdicts[$0] == nil }
    let found = try judged(rest, in: text, of: program, student, shelf)
    verdicts.merge(zip(rest, found)) { $1 }
    return verdicts
  }

  private var nothingToRead: String {
    "`\(file)` is not there, or holds none of the questions. Your editor may still undo what emptied "
      + "it; `git checkout \(file)` brings it back as it came, without your answers."
  }

  /// What the judge says of the answers to some blanks.
  private func judged(
    _ blanks: [String], in text: AnswerText, of program: URL, _ student: String?, _ shelf: URL?
  ) throws -> [Verdict] {
    var verdicts: [Verdict] = []
    while verdicts.count < blanks.count {
      let rest = blanks[verdicts.count...].map { blank in
        let names = Blank.parameters(of: blank, in: text.part(of: blank))
        return "\(blank):\(names.joined(separator: ","))"
      }
      let seal = UUID().uuidString
      let folder = (shelf ?? FileManager.default.temporaryDirectory)
        .appendingPathComponent("downhill-\(UUID().uuidString)")
      let ran = try Underway.withFolder(folder) { folder in
        let process = Process()
        process.executableURL = judge
        process.environment = student.map { student in
          ProcessInfo.processInfo.environment.merging([Student.variable: student]) { $1 }
        }
        process.arguments = ["judge", program.path, folder.path] + rest
        return try process.finish(
          within: 100 * Double(rest.count), input: seal + "\n", hearsErrors: false)
      }
      for line in ran.output.split(separator: "\n") where line.hasPrefix(seal) {
        let (decoder, data) = (JSONDecoder(), Data(line.dropFirst(seal.count).utf8))
        if let failure = try? decoder.decode(Failure.self, from: data) {
          throw Failure(failure.sentence, .software)
        }
        if let verdict = try? decoder.decode(Verdict.self, from: data) { verdicts.append(verdict) }
      }
      // An answer that ends its judge does so once, and by a signal.
      if verdicts.count < blanks.count {
        if let status = ran.status {
          throw Failure(
            "\(judge.path) ended with status \(status) and judged nothing; build it with \"swift build "
              + "--product answers\(number)\"", .software)
        }
        Underway.endRemains()
        verdicts.append(Exam.unjudged)
      }
    }
    return verdicts
  }

  private static let unjudged = Verdict(
    .trapped(given: "", words: "; its judge was ended, and could say nothing."))
}
