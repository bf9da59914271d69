// Runs the chapters' programs, several at a time, and keeps what they printed until they change.

import Basics
import Foundation
import Notebook

/// What prints pages: the built programs, and a folder with what they have printed before.
struct Press: Sendable {
  /// The folder that the programs lie in.
  let programs: URL

  /// The folder that printed pages are kept in.
  let kept: URL

  /// What is thrown where the pages are wanted no more.
  struct Unwanted: Error {}

  init(programs: URL, kept: URL? = nil) {
    self.programs = programs
    self.kept = kept ?? programs.appendingPathComponent("book-pages")
  }

  /// The programs that lie beside this one.
  static func besideThisProgram() -> Press {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return Press(
      programs: URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent())
  }

  /// All pages of some chapters: the standard one and those at the stops of its knobs, by their
  /// options; and how many of them had to be printed.
  ///
  /// Throws ``Unwanted`` as soon as they are wanted no more.
  func print(
    _ lessons: [Lesson], while isWanted: @Sendable () -> Bool = { true }
  ) throws -> (pages: [[[String]: [UInt8]]], runs: Int) {
    try File.makeFolder(kept.path)
    let digits = try Fingerprint.ofDigits(in: programs)
    let tray = Tray(lessons: lessons.count)
    var due: [(lesson: Int, options: [String], file: URL)] = []
    var known: Set<String> = []
    var bases: [String] = []
    for (index, lesson) in lessons.enumerated() {
      let base = try fingerprint(of: lesson, digits)
      bases.append(base.text)
      for options in lesson.settings {
        var print = base
        for option in options { print.add(option) }
        let file = kept.appendingPathComponent("\(lesson.name)-\(print.text).html")
        known.insert(file.lastPathComponent)
        if File.kind(of: file.path) == .file {
          let page = try File.bytes(of: file.path, orElse: "put it back")
          tray.put(page, options, lesson: index)
        } else {
          due.append((index, options, file))
        }
      }
    }
    // The later a chapter, the longer it takes; what takes longest begins first.
    let orders = due.sorted { $0.lesson > $1.lesson }
    tray.begin(orders.count)
    DispatchQueue.concurrentPerform(iterations: orders.count) { place in
      let (index, options, file) = orders[place]
      tray.fill(options, lesson: index, name: lessons[index].name) {
        if !isWanted() { throw Unwanted() }
        let page = try run(lessons[index], options, while: isWanted)
        try File.replace(file.path, with: page)
        return page
      }
    }
    let result = Result { try tray.pages() }
    // What was built or saved meanwhile has printed pages that are kept under a wrong name.
    for (lesson, base) in zip(lessons, bases) where try fingerprint(of: lesson, digits).text != base
    {
      try forget([lesson], but: [])
      if !isWanted() { throw Unwanted() }
      throw Failure(
        "\(lesson.name) was changed while its pages were printed; make the book again", .refused)
    }
    try forget(lessons, but: known)
    return (try result.get(), orders.count)
  }

  /// Stands for all that a chapter prints; throws a sentence where its program is not built.
  func fingerprint(of lesson: Lesson, _ digits: Fingerprint) throws -> Fingerprint {
    try checkBuilt(lesson)
    var print = digits
    try print.add(lesson, in: programs)
    return print
  }

  private func checkBuilt(_ lesson: Lesson) throws {
    let program = programs.appendingPathComponent(lesson.name).path
    if FileManager.default.isExecutableFile(atPath: program) { return }
    throw Failure(
      "\(lesson.name) is not built: there is no program \(program); say "
        + "\"swift build --product \(lesson.name)\", or make the book with \"swift run book\"",
      .noInput)
  }

  /// One run of a program, to its end, or for as long as it is wanted.
  func run(
    _ lesson: Lesson, _ options: [String], while isWanted: () -> Bool = { true }
  ) throws -> [UInt8] {
    let process = Process()
    process.executableURL = programs.appendingPathComponent(lesson.name)
    process.arguments = options + ["--format", "html"]
    let (status, page, complaint) = try process.finish(while: isWanted)
    if status == 0 { return page }
    let sentence = complaint.split(separator: "\n").first.map { "; it says: \($0)" } ?? ""
    let end = status < 0 ? "was ended by a signal" : "ended with status \(status)"
    throw Failure("\"\(lesson.command(options))\" \(end)\(sentence)", .software)
  }

  /// Removes kept pages of these chapters that are out of date.
  private func forget(_ lessons: [Lesson], but known: Set<String>) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: kept.path) {
      let isTheirs = lessons.contains { name.hasPrefix("\($0.name)-") }
      if isTheirs, !known.contains(name) {
        try? FileManager.default.removeItem(at: kept.appendingPathComponent(name))
      }
    }
  }
}

/// Where several runs put their pages; after the first failure no other run begins.
private final class Tray: @unchecked Sendable {
  private let lock = NSLock()
  private var printed: [[[String]: [UInt8]]]
  private var failure: (any Error)?
  private var bar = ProgressBar(total: 0, of: "pages")
  private var done = 0

  init(lessons: Int) { printed = Array(repeating: [:], count: lessons) }

  func begin(_ total: Int) { bar = ProgressBar(total: total, of: "pages") }

  func put(_ page: [UInt8], _ options: [String], lesson: Int) {
    lock.withLock { printed[lesson][options] = page }
  }

  func fill(_ options: [String], lesson: Int, name: String, _ run: () throws -> [UInt8]) {
    if lock.withLock({ failure != nil }) { return }
    let result = Result { try run() }
    lock.withLock {
      switch result {
      case .success(let page): printed[lesson][options] = page
      case .failure(let error): failure = failure ?? error
      }
      done += 1
      bar.update(name, done: done)
    }
  }

  func pages() throws -> [[[String]: [UInt8]]] {
    try lock.withLock {
      if let failure { throw failure }
      if done > 0 { bar.finish("\(done) pages") }
      return printed
    }
  }
}
