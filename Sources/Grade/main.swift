// The answers of a class: all are examined, and what came of them is written for people and programs.
//
//     swift run grade FOLDER

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
  Underway.endWithSignals(saying: "ended before all were graded; nothing was written")
  Underway.inherit()
  let toolchain = try Toolchain(programs: Bundle.main.bundleURL, builtWith: "grade")
  let course = try folders.filter { wishes.chapter ?? $0.number == $0.number }.map {
    try Workbook(Exam(number: $0.number, folder: $0.folder, by: toolchain))
  }
  let paper = Paper(
    environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1,
    isPlain: false)
  let command = Command(
    wishes: wishes, course: course, version: try CourseVersion(of: package), paper: paper)
  try writeToStandardOutput(try command.run())
}
