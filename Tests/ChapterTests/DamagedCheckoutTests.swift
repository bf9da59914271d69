// Programs whose package was moved, or lost some of its files: a sentence that says what helps.

import Foundation
import Tensor
import Testing

/// What a run must be that is refused: one sentence, and nothing of a crash.
func expectSentence(
  _ run: Run, of program: String, status: Int32, _ words: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let said = run.complaint
  #expect(run.status == status, "\(said.prefix(2000))", sourceLocation: sourceLocation)
  #expect(said.hasPrefix("\(program): ") && said.hasSuffix("\n"), sourceLocation: sourceLocation)
  #expect(said.split(separator: "\n").count == 1, "\(said)", sourceLocation: sourceLocation)
  #expect(said.contains(words), "\(said)", sourceLocation: sourceLocation)
}

#if os(Linux)
  @Suite(.runsPrograms) struct DamagedCheckoutTests {
    /// A copy of a built program, to which another folder is the package that it was built in; the two
    /// names are of the same length.
    private func copy(_ name: String, to folder: URL, package: String) throws -> Program {
      let old = Array(Chapter.package.path.utf8)
      try #require(old.count == package.utf8.count)
      var bytes = try Data(contentsOf: builtProgram(name))
      var place = bytes.startIndex
      while let found = bytes.range(of: Data(old), in: place..<bytes.endIndex) {
        bytes.replaceSubrange(found, with: Data(package.utf8))
        place = found.upperBound
      }
      let file = folder.appendingPathComponent(name)
      try bytes.write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      return Program(file, in: folder)
    }

    @Test(arguments: [
      ["chapter1"], ["chapter5"], ["exercises", "3"], ["grade", "."], ["book"],
      ["new", "chapter", "A name"],
    ]) func whatWasMovedIsToldWhatHelps(_ command: [String]) async throws {
      let old = Chapter.package.path
      let gone = try #require(
        "abcdefghij".lazy.map { old.dropLast() + String($0) }
          .first { !FileManager.default.fileExists(atPath: $0) })
      try await withFolder { folder in
        let program = try copy(command[0], to: folder, package: gone)
        let run = try await program.run(Array(command.dropFirst()))
        expectSentence(
          run, of: command[0], status: 66,
          "; the course is no longer in \(gone), where it was built: in the folder that it is in now, "
            + "say \"rm -rf .build\", and then \"swift run\" again")
        #expect(run.output == "")
      }
    }

    private static let sources = "Sources/Network"

    @Test(
      .enabled(if: 9...200 ~= Chapter.package.path.utf8.count, "no link has so short a name"),
      arguments: [
        ("chapter5", "Chapters/5-backpropagation/main.swift", "", "has no section"),
        ("chapter5", "Chapters/5-backpropagation/main.swift", nil, "there is no file"),
        ("chapter5", "Chapters/5-backpropagation/main.swift", "//: # 5. A", "has no section"),
        ("chapter5", "\(sources)/Backpropagation.swift", "", "has changed since"),
        ("chapter5", "\(sources)/Backpropagation.swift", nil, "this page prints a part of it"),
        ("chapter7", "\(sources)/Training.swift", "", "has changed since"),
        ("chapter7", "\(sources)/Training.swift", nil, "this page prints a part of it"),
        ("chapter5", "\(sources)/Backpropagation.swift", "func x(", "has changed since"),
      ] as [(String, String, String?, String)])
    func aFileThatIsEmptyOrLostIsNamed(
      _ name: String, _ file: String, _ text: String?, _ words: String
    ) async throws {
      try await withFolder { folder in
        // A link whose name is as long as the package's.
        let count = Chapter.package.path.utf8.count - 5
        var random = SystemRandomNumberGenerator()
        let letters = (0..<count).map { _ in
          "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random)
        }
        let link = "/tmp/" + String(letters.compactMap(\.self))
        let files = FileManager.default
        try files.createDirectory(
          at: folder.appendingPathComponent("Sources"), withIntermediateDirectories: false)
        for part in ["Chapters", DamagedCheckoutTests.sources, "Package.swift"] {
          try files.copyItem(
            at: Chapter.package.appendingPathComponent(part),
            to: folder.appendingPathComponent(part))
        }
        try files.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
        defer { try? files.removeItem(atPath: link) }
        let program = try copy(name, to: folder, package: link)
        let digits = "Downhill_MNIST.resources"
        try files.createSymbolicLink(
          at: folder.appendingPathComponent(digits),
          withDestinationURL: builtProgram(name).deletingLastPathComponent()
            .appendingPathComponent(digits))
        let brief = Chapter.all.first { $0.name == name }?.brief ?? []
        let place = folder.appendingPathComponent(file)
        try files.removeItem(at: place)
        if let text { try Data(text.utf8).write(to: place) }
        let run = try await program.run(brief)
        expectSentence(run, of: name, status: text == nil ? 66 : 65, words)
        #expect(run.complaint.contains(file))
      }
    }

    /// The course's digits lie beside its programs.
    @Test(arguments: ["missing", "empty", "cut", "longer", "flipped"])
    func digitsThatAreDamagedAreNeverLearnt(_ damage: String) async throws {
      var random = Generator(seed: UInt64(damage.count))
      let (name, files) = ("Downhill_MNIST.resources/Data", FileManager.default)
      try await withFolder { folder in
        let own = try builtProgram("chapter7").deletingLastPathComponent()
        let data = folder.appendingPathComponent(name)
        try files.createDirectory(at: data, withIntermediateDirectories: true)
        for file in try files.contentsOfDirectory(atPath: own.appendingPathComponent(name).path) {
          try files.copyItem(
            at: own.appendingPathComponent("\(name)/\(file)"),
            to: data.appendingPathComponent(file))
        }
        let copy = folder.appendingPathComponent("chapter7")
        try files.copyItem(at: own.appendingPathComponent("chapter7"), to: copy)
        let chapter = try #require(Chapter.all.first { $0.number == 7 })
        let part = damage == "longer" ? "train" : "t10k"
        let file = data.appendingPathComponent("\(part)-images-idx3-ubyte")
        var bytes = try Data(contentsOf: file)
        switch damage {
        case "missing": try files.removeItem(at: file)
        case "empty": bytes = Data()
        case "cut": bytes.removeLast(random.below(bytes.count))
        case "longer": bytes.append(0)
        default: bytes[16 + random.below(bytes.count - 16)] ^= 1 << UInt8(random.below(8))
        }
        if damage != "missing" { try bytes.write(to: file) }
        let run = try await Program(copy, in: folder).run(chapter.brief)
        expectSentence(
          run, of: "chapter7", status: 65,
          "the course's own digits are damaged; delete .build and build it anew: ")
        #expect(run.complaint.contains(file.lastPathComponent))
      }
    }
  }
#endif
