// All submissions of a class, read before the first of them is examined.

import Basics
import Foundation
import Verdicts

/// The submissions in a folder, in the order of their names.
struct Collection: Sendable {
  let submissions: [Submission]

  /// The chapters that somebody has handed in, in order.
  var chapters: [Int] { Set(submissions.flatMap(\.texts.keys)).sorted() }

  /// Reads the submissions in a folder, or the one that it is itself, of the `student` of that name.
  init(
    at path: String, student: String? = nil, chapters: [Workbook], leavingOut output: String? = nil
  )
    throws
  {
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let kind = File.kind(of: path)
    if kind == .file && place.pathExtension == "swift" || Collection.isOne(place) {
      let name = place.deletingPathExtension().lastPathComponent
      submissions = [Submission(name: student ?? name, at: place, chapters: chapters)]
      return
    }
    guard kind == .folder,
      let names = try? FileManager.default.contentsOfDirectory(atPath: place.path)
    else {
      let found = kind == nil ? "there is no folder \(path)" : "\(path) is no folder to be read"
      throw Failure("\(found); name one in which each entry is a student's submission", .noInput)
    }
    // What a packer of macOS leaves, and the marks of an earlier run.
    let own = output.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    let entries = names.sorted().filter {
      !$0.hasPrefix(".") && $0 != "__MACOSX" && place.appendingPathComponent($0).path != own
    }
    if entries.isEmpty {
      throw Failure(
        "\(path) is empty; put each student's submission into it, such as anna.swift", .noInput)
    }
    if let student, entries.count > 1 {
      throw Failure(
        "--student \(student) names one student, and \(path) has \(entries.count) submissions; "
          + "name one of them, or leave --student out")
    }
    let stems = entries.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
    let counts = Dictionary(stems.map { ($0, 1) }, uniquingKeysWith: +)
    submissions = zip(entries, stems).map { entry, stem in
      let isFolder = Entry(place.appendingPathComponent(entry)) == .folder
      let name = isFolder || counts[stem, default: 0] > 1 ? entry : stem
      return Submission(
        name: student ?? name, at: place.appendingPathComponent(entry), chapters: chapters)
    }.sorted { $0.name < $1.name }
  }

  /// Whether a folder is a submission itself, and not a class's.
  private static func isOne(_ place: URL) -> Bool {
    let (file, clone) = ("Exercises.swift", ["Chapters", "Package.swift"])
    return File.kind(of: place.appendingPathComponent(file).path) == .file
      || clone.allSatisfy { File.kind(of: place.appendingPathComponent($0).path) != nil }
  }
}
