// A new chapter, section or exercise: the files that it needs, with places to write in.
//
//     swift run new exercise 3 "The other slope"

import Basics
import Foundation

stopOnFailure {
  guard let request = try Request(Array(CommandLine.arguments.dropFirst())) else {
    try writeToStandardOutput(Request.usage)
    exit(0)
  }
  let plan = try Plan(request, in: Course(package: CoursePackage.folder))
  try plan.carryOut(in: CoursePackage.folder)
  try writeToStandardOutput(plan.report)
}
