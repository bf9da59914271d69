// What is to be made: every file and what will stand in it, before any is written.

import Basics
import Foundation
import Notebook

/// Files to be made or changed, and what to say of them.
struct Plan {
  /// A file, as it is to be.
  struct Change: Equatable {
    let path: String  // from the package's folder on
    let text: String
    let isNew: Bool
    let meaning: String  // "the page"
  }

  /// What is asked of an author stands behind these words, until it is written.
  static let placeholder = Blank.placeholder

  /// How a page in docs is made anew.
  static let record = "DOWNHILL_RECORD=1 swift test --filter DocsTests"

  /// What is made, as in "chapter 8".
  let made: String

  /// The files.
  let changes: [Change]

  private let steps: [String]

  init(_ request: Request, in course: Course) throws {
    switch request {
    case .chapter(let name): self = try Plan.chapter(name, in: course)
    case .section(let name, let chapter): self = try Plan.section(name, of: chapter, in: course)
    case .exercise(let name, let chapter): self = try Plan.exercise(name, of: chapter, in: course)
    }
  }

  init(made: String, changes: [Change], steps: [String]) {
    (self.made, self.changes, self.steps) = (made, changes, steps)
  }

  /// What was made, where it is, and what to do next.
  var report: String {
    let width = changes.map(\.path.count).max() ?? 0
    let files = changes.map { change in
      "  " + change.path.padding(toLength: width + 2, withPad: " ", startingAt: 0) + change.meaning
    }
    let marks = "Write what is asked for behind \"TO WRITE\", in these files"
    let steps = ([marks] + steps).enumerated().map { "  \($0 + 1). \($1)" }
    let parts = [["Made \(made):"], files, ["Next:"], steps]
    return parts.joined(separator: [""]).map { $0 + "\n" }.joined()
  }

  /// Writes the files, all or none.
  func carryOut(in package: URL) throws {
    let files = changes.map { (change: $0, file: package.appendingPathComponent($0.path)) }
    for (change, file) in files {
      if change.isNew {
        if File.kind(of: file.path) != nil {
          throw Failure("\(change.path) is there already; remove it, or choose another name")
        }
      } else {
        try File.checkWritable(file.path, inCourse: true)
      }
    }
    var undo: [() -> Void] = []
    do {
      for (change, file) in files {
        if change.isNew {
          let folder = file.deletingLastPathComponent()
          if File.kind(of: folder.path) == nil {
            try File.makeFolder(folder.path)
            undo.append { try? FileManager.default.removeItem(at: folder) }
          }
          undo.append { try? FileManager.default.removeItem(at: file) }
        } else {
          let old = try File.bytes(of: file.path, orElse: "put it back")
          undo.append { try? File.replace(file.path, with: Array(old), inCourse: true) }
        }
        try File.replace(file.path, with: Array(change.text.utf8), inCourse: true)
      }
    } catch {
      for step in undo.reversed() { step() }
      throw error
    }
  }
}
