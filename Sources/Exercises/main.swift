// The exercises of the course: what is asked, what came of the answers, and how to go on.
//
//     swift run exercises 3.2

import Basics
import Foundation
import Notebook
import Verdicts

stopOnFailure {
  let environment = ProcessInfo.processInfo.environment
  // (For tests, the environment may name another course, in which the programs of its answers lie.)
  let course = environment["DOWNHILL_COURSE"].map { URL(fileURLWithPath: $0) }
  let package =
    course
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folders = try Exam.folders(in: package)
  let wishes = try Wishes(
    Array(CommandLine.arguments.dropFirst()), chapters: folders.map(\.number))
  if wishes.help {
    try writeToStandardOutput(Wishes.usage)
    exit(0)
  }
  if let student = wishes.student { setenv(Student.variable, student, 1) }
  do {
    Underway.endWithSignals()
    Underway.inherit()
    let toolchain = try Toolchain(
      programs: Bundle.main.bundleURL, builtWith: "exercises",
      shelf: course?.appendingPathComponent("answers"))
    let chapters = try folders.filter {
      wishes.watch || wishes.chapter ?? $0.number == $0.number
    }.map {
      try Chapter(
        Exam(number: $0.number, folder: $0.folder, by: toolchain, isChecked: wishes.check))
    }
    let paper = Paper(
      environment: environment, isTerminal: isatty(STDOUT_FILENO) == 1,
      isPlain: false)
    let command = Command(wishes: wishes, chapters: chapters, paper: paper)
    if wishes.watch {
      var watch = Watch(command, course: chapters)
      try watch.go()
    }
    let (text, status) = try command.run()
    try writeToStandardOutput(text)
    exit(status)
  } catch {
    // Whoever reads this gets a whole document, whatever is wrong.
    if wishes.json { try writeToStandardOutput("[]\n") }
    throw error
  }
}
