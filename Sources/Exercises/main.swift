// The exercises of the course: what is asked, what came of the answers, and how to go on.
//
//     swift run exercises 3.2

import Basics
import Foundation
import Notebook
import Verdicts

stopOnFailure {
  let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folders = try Exam.folders(in: package)
  let wishes = try Wishes(
    Array(CommandLine.arguments.dropFirst()), chapters: folders.map(\.number))
  if wishes.help {
    try writeToStandardOutput(Wishes.usage)
    exit(0)
  }
  if let student = wishes.student { setenv(Student.variable, student, 1) }
  let toolchain = try Toolchain(programs: Bundle.main.bundleURL, builtWith: "exercises")
  let chapters = try folders.filter { wishes.chapter ?? $0.number == $0.number }.map {
    try Chapter(
      Exam(number: $0.number, folder: $0.folder, by: toolchain, isChecked: wishes.check))
  }
  let paper = Paper(
    environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1,
    isPlain: false)
  let (text, status) = try Command(wishes: wishes, chapters: chapters, paper: paper).run()
  try writeToStandardOutput(text)
  exit(status)
}
