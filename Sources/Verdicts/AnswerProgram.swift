// From a student's file to a program that can be asked, with those answers in it that compile.

import Basics
import Foundation

/// A program of answers, and what is broken in its file.
package struct AnswerProgram: Codable, Sendable {
  /// Where it lies; nil where no answer compiles.
  package private(set) var program: URL?

  /// The answers that are not in it.
  package private(set) var broken: [BrokenAnswer]

  /// How many programs are kept; of more, those that were longest not asked for go.
  private static let kept = 24

  /// The program of a text; the one that was kept, if the text has not changed since.
  ///
  /// It is kept in `shelf`, or where the toolchain says.
  package static func of(
    _ text: AnswerText, blanks: [String], by toolchain: Toolchain, in shelf: URL? = nil
  ) throws -> AnswerProgram {
    let shelf = shelf ?? toolchain.shelf
    var print = Fingerprint()
    for part in [toolchain.fingerprint, text.text] + blanks { print.add(part) }
    let place = shelf.appendingPathComponent(print.text)
    let note = place.appendingPathComponent("note.json")
    let files = FileManager.default
    if let data = try? Data(contentsOf: note),
      let made = try? JSONDecoder().decode(AnswerProgram.self, from: data),
      made.program.map({ files.isExecutableFile(atPath: $0.path) }) ?? true
    {
      try? files.setAttributes([.modificationDate: Date()], ofItemAtPath: place.path)
      return made
    }
    // It is made aside, so that a half-made one is never taken for whole.
    let draft = shelf.appendingPathComponent("draft-\(UUID().uuidString)")
    let made = try Underway.withFolder(draft) { draft in
      var made = try Making(text: text, toolchain: toolchain, folder: draft).make()
      made.broken += text.missing(of: blanks).map { BrokenAnswer(blank: $0, errors: []) }
      try? files.removeItem(at: place)
      if made.program != nil { made.program = place.appendingPathComponent(Making.name) }
      // What it was made of is nobody's to read.
      for part in try files.contentsOfDirectory(atPath: draft.path) where part != Making.name {
        try files.removeItem(at: draft.appendingPathComponent(part))
      }
      try JSONEncoder().encode(made).write(to: draft.appendingPathComponent("note.json"))
      try? files.moveItem(at: draft, to: place)
      return made
    }
    tidy(shelf)
    return made
  }

  fileprivate init(_ program: URL?, broken: [BrokenAnswer]) {
    self.program = program
    self.broken = broken
  }

  private static func tidy(_ shelf: URL) {
    let key = URLResourceKey.contentModificationDateKey
    let found = try? FileManager.default.contentsOfDirectory(
      at: shelf, includingPropertiesForKeys: [key])
    let dated = (found ?? []).map { place in
      (place, (try? place.resourceValues(forKeys: [key]).contentModificationDate) ?? .distantPast)
    }
    for (place, _) in dated.sorted(by: { $0.1 > $1.1 }).dropFirst(kept) {
      try? FileManager.default.removeItem(at: place)
    }
  }
}

/// The making of a program: whole at first, then without what is broken, until the rest compiles.
private struct Making {
  static let name = "program"

  let text: AnswerText
  let toolchain: Toolchain
  let folder: URL

  func make() throws -> AnswerProgram {
    var gaps: Set<Int> = []
    var broken: [BrokenAnswer] = []
    func leaveOut(_ section: Int, _ errors: [Diagnostic]) {
      if gaps.insert(section).inserted {
        broken += text.sections[section].blanks.map { BrokenAnswer(blank: $0, errors: errors) }
      }
    }
    var hasParsed = false
    while gaps.count < text.sections.count {
      let main = text.main(without: gaps)
      let files = ["Exercises.swift": text.without(gaps), "main.swift": main.text]
      let said = try compile(files.merging(["Lists.swift": AnswerText.lists]) { $1 })
      guard let said else {
        return AnswerProgram(folder.appendingPathComponent(Making.name), broken: broken)
      }
      if !hasParsed {
        // A bracket that is missing in one answer would be told of another one.
        hasParsed = true
        let unreadable = try unreadable(gaps)
        for (section, errors) in unreadable { leaveOut(section, errors) }
        if !unreadable.isEmpty { continue }
      }
      let errors = Diagnostic.all(in: said)
      let own = errors.filter { $0.file == "Exercises.swift" }.map(\.error)
      let sections = Set(own.compactMap { text.section(ofLine: $0.line) })
      for section in sections {
        leaveOut(section, own.filter { text.section(ofLine: $0.line) == section })
      }
      if !sections.isEmpty { continue }
      // What can be understood, but not be asked.
      let strange = Set(
        errors.filter { $0.file == "main.swift" }.compactMap {
          main.blanks[$0.error.line]
        })
      for (section, part) in text.sections.enumerated() where !gaps.contains(section) {
        if part.blanks.contains(where: strange.contains) { leaveOut(section, []) }
      }
      if !strange.isEmpty { continue }
      if own.isEmpty {
        // It is not the student's doing.
        throw Failure(
          "the answers could not be compiled; the compiler said: \(quoted(said, atMost: 1000))",
          .software)
      }
      // What stands above all answers belongs to all of them; unless a module could not be written.
      try Room.check([folder, FileManager.default.temporaryDirectory])
      for section in text.sections.indices { leaveOut(section, own) }
    }
    return AnswerProgram(nil, broken: broken)
  }

  /// Compiles files; what the compiler said, if it made no program.
  private func compile(_ files: [String: String]) throws -> String? {
    for (name, text) in files { try write(text, to: name) }
    let ran = try toolchain.compile(files.keys.sorted(), in: folder, to: Making.name)
    return ran.isWell ? nil : ran.output
  }

  /// The sections that cannot be read, each looked at by itself.
  private func unreadable(_ gaps: Set<Int>) throws -> [(section: Int, errors: [Diagnostic])] {
    let sections = text.sections.indices.filter { !gaps.contains($0) }
    let names = sections.map { "part\($0).swift" }
    for (section, name) in zip(sections, names) { try write(text.alone(section), to: name) }
    let errors = Diagnostic.all(in: try toolchain.parse(names, in: folder).output)
    return zip(sections, names).compactMap { section, name in
      let own = errors.filter { $0.file == name }.map(\.error)
      return own.isEmpty ? nil : (section, own)
    }
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }
}
