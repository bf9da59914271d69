// A new chapter, section or exercise: the files that it needs, with places to write in.
//
//     swift run new exercise 3 "The other slope"

import Basics
import Foundation

stopOnFailure {
  let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  guard let request = try Request(Array(CommandLine.arguments.dropFirst())) else {
    try writeToStandardOutput(Request.usage)
    exit(0)
  }
  let plan = try Plan(request, in: Course(package: package))
  try plan.carryOut(in: package)
  try writeToStandardOutput(plan.report)
}
