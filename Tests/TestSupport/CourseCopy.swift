// Copies of the course, and of its programs, which are at home in whatever folder they are run in.

#if os(Linux)
  import Foundation

  /// The built programs, changed so that the folder in which one is run is the course to it.
  ///
  /// The package's folder is a part of a program's text. It is overwritten by as many letters that
  /// mean "here", so that nothing is built and the copy is as good as the program: what it says of a
  /// course that was damaged, and what it writes into one, is seen in a moment.
  public struct CourseCopy: Sendable {
    /// The folder that the programs and copies of the course lie in, beside the built tests.
    ///
    /// It stays there, so that programs are changed only when they were built anew.
    private let workshop: URL

    /// The folder of the programs.
    public var programs: URL { workshop.appendingPathComponent("programs") }

    /// What the package's folder has become in the programs.
    public static let here = String(
      String(repeating: "./", count: Chapter.package.path.utf8.count)
        .prefix(Chapter.package.path.utf8.count))

    /// Makes the programs of some names, unless they are there; those of exercises are only linked.
    public init(of names: [String], in workshop: String) throws {
      let built = try builtProgram("chapter1").deletingLastPathComponent()
      self.workshop = built.appendingPathComponent(workshop)
      try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
      for name in names {
        try CourseCopy.change(
          built.appendingPathComponent(name), to: programs.appendingPathComponent(name))
      }
      // What lies beside programs, and is looked for there.
      for name in try FileManager.default.contentsOfDirectory(atPath: built.path)
      where !names.contains(name)
        && name.wholeMatch(of: /answers\d+|Modules|.*\.(product|resources)/) != nil
      {
        let link = programs.appendingPathComponent(name)
        if (try? FileManager.default.destinationOfSymbolicLink(atPath: link.path)) != nil {
          continue
        }
        try FileManager.default.createSymbolicLink(
          at: link, withDestinationURL: built.appendingPathComponent(name))
      }
    }

    /// Writes a program with another folder in it.
    private static func change(_ program: URL, to copy: URL) throws {
      let files = FileManager.default
      func date(_ file: URL) -> Date? {
        (try? files.attributesOfItem(atPath: file.path))?[.modificationDate] as? Date
      }
      if let made = date(copy), let built = date(program), made > built { return }
      var data = try Data(contentsOf: program)
      let (old, new) = (Data(Chapter.package.path.utf8), Data(here.utf8))
      var count = 0
      for folder in ["/Chapters/", "/Sources/"] {
        var start = data.startIndex
        while let found = data.range(of: old + Data(folder.utf8), in: start..<data.endIndex) {
          data.replaceSubrange(found.lowerBound..<found.lowerBound + old.count, with: new)
          start = found.upperBound
          count += 1
        }
      }
      if count == 0 { throw NotFound(program: program.path) }
      try data.write(to: copy, options: .atomic)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: copy.path)
    }

    private struct NotFound: Error {
      let program: String
    }

    /// Puts what the programs read of a course into a folder: chapters, documents and, as a link, the
    /// sources.
    public static func fill(_ folder: URL) throws {
      let files = FileManager.default
      for name in ["Chapters", "docs", "Package.swift", "README.md"] {
        try files.copyItem(
          at: Chapter.package.appendingPathComponent(name),
          to: folder.appendingPathComponent(name))
      }
      try files.createSymbolicLink(
        at: folder.appendingPathComponent("Sources"),
        withDestinationURL: Chapter.package.appendingPathComponent("Sources"))
    }

    /// A shell that finds the programs before all others, and works in a folder.
    public func shell(in folder: URL) -> Program {
      var environment = Program.environment
      environment["PATH"] = "\(programs.path):\(environment["PATH"] ?? "")"
      return Program(URL(fileURLWithPath: "/bin/sh"), in: folder, environment: environment)
    }
  }
#endif
