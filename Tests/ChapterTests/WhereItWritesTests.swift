// Where programs write: reading a chapter, asking for exercises and grading leave everything as it was.

#if os(Linux)
  import Foundation
  import Testing

  @Suite(.runsPrograms) struct WhereItWritesTests {
    /// All that lies below a folder, and when each file was changed.
    private func all(in folder: URL) throws -> [String: Date] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      let dates = try names.map { name in
        let path = folder.appendingPathComponent(name).path
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
        return (name, isFolder ? .distantPast : facts[.modificationDate] as? Date ?? .distantPast)
      }
      return Dictionary(uniqueKeysWithValues: dates)
    }

    @Test func readingWritesNothingAnywhere() async throws {
      let names = ["chapter1", "chapter7", "exercises", "grade", "new", "results"]
      let copy = try CourseCopy(of: names, in: "reading")
      try await withFolder { folder in
        try CourseCopy.fill(folder)
        // Whatever a program may think to be its own place is in the folder.
        for name in ["home", "digits", "class"] {
          try FileManager.default.createDirectory(
            at: folder.appendingPathComponent(name), withIntermediateDirectories: false)
        }
        try writeDigits(to: folder.appendingPathComponent("digits"))
        try Data("func answer() {}".utf8).write(
          to: folder.appendingPathComponent("class/anna.swift"))
        let before = try all(in: folder)
        let environment = ["HOME": "\(folder.path)/home", "TMPDIR": "\(folder.path)/home"]
        for command in [
          "chapter1", "chapter1 --format html", "chapter1 --help",
          "chapter7 --data digits --epochs 1 --rounds 0", "exercises 1 --list",
          "exercises 1.1 --hint", "grade class --csv", "new --help", "results --help",
        ] {
          let run = try await copy.shell(in: folder).run(["-c", command], environment: environment)
          #expect(run.status == 0 && run.complaint == "", "\(command): \(run.complaint)")
          let after = try all(in: folder)
          let written = Set(after.keys).union(before.keys).filter { after[$0] != before[$0] }
          #expect(written == [], "\(command) has written")
        }
      }
    }
  }
#endif
