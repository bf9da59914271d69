// A chapter that is watched: whenever its file is saved it is built, and an open page shows it.

import Basics
import Foundation
import Notebook

/// Watches the folder of one chapter.
struct Watch {
  let number: Int
  let folder: URL  // the chapter's
  let press: Press
  let shelf: Shelf

  /// What the page that is open asks again and again: which page is the newest, and what is wrong.
  private var stampFile: String { Watch.stampFile(number) }

  static func stampFile(_ number: Int) -> String { "chapter\(number).stamp.js" }

  /// Shows every state of the folder, for as long as the program runs.
  func go(_ begun: (URL) throws -> Void) throws -> Never {
    let file = shelf.folder.appendingPathComponent("chapter\(number).html")
    try putWhatIsThere(file)
    try begun(file)
    try follow(state) { now in show(now) }
  }

  /// What the folder holds, as a text that changes with it.
  func state() throws -> String {
    var print = Fingerprint()
    try print.add(folder)
    return print.text
  }

  /// Makes the page that is in the folder one that asks for newer ones; where there is none, one that
  /// says what is being done.
  func putWhatIsThere(_ file: URL) throws {
    let words =
      "<!DOCTYPE html>\n<title>Chapter \(number)</title>\n<body>\n<h1>Chapter \(number) is being built.</h1>\n</body>\n"
    let there = try? File.text(of: file.path, orElse: "")
    let page = (there ?? words).replacing(/<script data-stamp="(.|\n)*<\/body>/) { _ in "</body>" }
    try put(Array(page.utf8))
  }

  /// Builds the chapter and shows it: first the page by itself, then with all its stops; says whether
  /// it came to an end, as it does not where a save comes meanwhile.
  private func show(_ state: String) -> Bool {
    let start = ContinuousClock.now
    do {
      try build()
      let lesson = try Lesson(number: number, folder: folder)
      let isNewest = { @Sendable in (try? self.state()) == state }
      try put(try press.run(lesson, [], while: isNewest))
      let seconds = fixed((.now - start) / .seconds(1), places: 1)
      writeToStandardError("\(lesson.name) is shown, after \(seconds) s; its knobs follow.\n")
      let printed = try press.print([lesson], while: isNewest)
      let bound = try Binding(lesson, dials: lesson.source.dials, pages: printed.pages[0])
      try put(bound.bytes)
      writeToStandardError("\(lesson.name) has its knobs.\n")
    } catch is Press.Unwanted {
      return false
    } catch {
      do { try say(error) } catch { stop(error) }
    }
    return true
  }

  /// Says what is wrong, above the page as it was before.
  func say(_ error: any Error) throws {
    let sentence = (error as? Failure)?.sentence ?? "\(error)"
    writeToStandardError(sentence + "\n")
    try stamp(shownStamp() ?? "", fault: sentence)
  }

  /// Writes a page that asks for newer ones, and the answer that it is the newest.
  func put(_ page: [UInt8]) throws {
    var print = Fingerprint()
    print.add(page)
    let script = """
      <script data-stamp="\(print.text)" data-file="\(stampFile)">
      \(String(decoding: PackageResources.watch_js, as: UTF8.self))</script>
      </body>
      """
    let text = String(decoding: page, as: UTF8.self)
    let watched = text.replacing("</body>", with: script, maxReplacements: 1)
    try shelf.put("chapter\(number).html", Array(watched.utf8))
    try stamp(print.text, fault: "")
  }

  /// Says what the newest page is; a page that finds another stamp than its own loads itself anew.
  private func stamp(_ stamp: String, fault: String) throws {
    let answer = "downhill(\(JSON.text(stamp).line), \(JSON.text(fault).line));\n"
    try shelf.put(stampFile, Array(answer.utf8))
  }

  /// The stamp of the page that was shown last.
  private func shownStamp() -> String? {
    let path = shelf.folder.appendingPathComponent(stampFile).path
    let text = try? File.text(of: path, orElse: "")
    return text?.firstMatch(of: /downhill\("([0-9a-f]*)"/).map { String($0.1) }
  }

  /// Builds the chapter as this program was built; throws the compiler's first error.
  private func build() throws {
    let process = Process()
    let triple = press.programs.deletingLastPathComponent()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "build", "--package-path", Lesson.package.path, "--scratch-path",
      triple.deletingLastPathComponent().path, "--configuration",
      press.programs.lastPathComponent, "--product", "chapter\(number)",
    ]
    let (status, output, complaint) = try process.finish()
    if status == 0 { return }
    let words = String(decoding: output, as: UTF8.self) + complaint
    throw Failure(Watch.firstError(in: words), .software)
  }

  /// The first error in what a build printed, in words.
  static func firstError(in output: String) -> String {
    let lines = output.split(separator: "\n")
    if let error = output.firstMatch(of: /([^\/\n]+\.swift):(\d+):\d+: error: (.*)/) {
      return "\(error.1), line \(error.2): \(error.3)"
    }
    let line = lines.first { $0.contains("error:") } ?? lines.last
    return line.map(String.init) ?? "the chapter could not be built"
  }
}
