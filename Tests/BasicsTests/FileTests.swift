// Real files in a folder of their own, read and replaced, and each reason why that cannot be done.

import Foundation
import Testing

@testable import Basics

@Suite final class FileTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    try File.makeFolder(folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func text(_ name: String) throws -> String {
    try File.text(of: "\(folder)/\(name)", orElse: "")
  }

  private func replace(_ name: String, with text: String) throws {
    try File.replace("\(folder)/\(name)", with: Array(text.utf8))
  }

  private func expect(
    _ sentence: String, _ status: Failure.Status, _ work: () throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: Failure(sentence, status), sourceLocation: sourceLocation) { try work() }
  }

  @Test func everyByteIsWrittenAndReadAgain() throws {
    for count in [0, 1, 65_536, 200_001] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 3) }
      try File.replace("\(folder)/bytes", with: bytes)
      let isWhole = try File.bytes(of: "\(folder)/bytes", orElse: "") == bytes
      #expect(isWhole, "\(count) bytes")
    }
    #expect(names == ["bytes"], "nothing else is left there")
  }

  @Test func aFileOfAnyNameIsReplaced() throws {
    let name = String(repeating: "ö", count: 120)
    for text in ["one", "two"] { try replace(name, with: text) }
    #expect(try text(name) == "two")
  }

  @Test func aNameSaysWhatItStandsFor() throws {
    try replace("a", with: "")
    #expect(File.kind(of: "\(folder)/a") == .file)
    #expect(File.kind(of: folder) == .folder)
    #expect(File.kind(of: "/dev/null") == .special)
    #expect(File.kind(of: "\(folder)/b") == nil)
  }

  @Test func whatCannotBeReadIsSaid() throws {
    try replace("a", with: "")
    for path in ["\(folder)/b", "\(folder)/a/b"] {
      expect("there is no file \(path); name a drawing", .noInput) {
        _ = try File.bytes(of: path, orElse: "name a drawing")
      }
    }
    expect("\(folder) is a folder; name a drawing", .noInput) {
      _ = try File.bytes(of: folder, orElse: "name a drawing")
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/loop", withDestinationPath: "\(folder)/loop")
    let loop = #expect(throws: Failure.self) {
      try File.bytes(of: "\(folder)/loop", orElse: "name a drawing")
    }
    #expect(loop?.sentence.contains("/loop cannot be read (") == true)
    // The superuser may read everything, so that the system never says so to one.
    #expect(
      File.unreadable("a", SystemError(code: EACCES), "")
        == Failure("a may not be read by you; allow it with \"chmod +r a\"", .noInput))
  }

  @Test func aLinkIsFollowed() throws {
    try replace("a", with: "old")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/b", withDestinationPath: "\(folder)/a")
    try replace("b", with: "new")
    #expect(try text("a") == "new")
    let type = try FileManager.default.attributesOfItem(atPath: "\(folder)/b")[.type]
    #expect(type as? FileAttributeType == .typeSymbolicLink)
    #expect(names == ["a", "b"])
  }

  @Test func aPipeIsWrittenTo() throws {
    let fifo = "\(folder)/fifo"
    #expect(mkfifo(fifo, 0o600) == 0)
    let reader = open(fifo, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try File.checkWritable(fifo)
    try replace("fifo", with: "page")
    #expect(FileHandle(fileDescriptor: reader).readDataToEndOfFile() == Data("page".utf8))
    #expect(File.kind(of: fifo) == .special)
  }

  private let advice = "name a file in a folder that exists, can be written to and has room"

  @Test func whatCannotBeWrittenIsSaidAndLeavesNothing() throws {
    expect("cannot write \(folder)/none/a (No such file or directory); \(advice)", .output) {
      try replace("none/a", with: "")
    }
    expect("cannot write \(folder) (Is a directory); \(advice)", .output) {
      try File.replace(folder, with: [])
    }
    #expect(names == [])
  }

  @Test(.enabled(if: File.kind(of: "/dev/full") == .special))
  func aFullDeviceIsSaidAndIsStillThere() {
    expect("cannot write /dev/full (No space left on device); \(advice)", .output) {
      try File.replace("/dev/full", with: [1])
    }
    #expect(File.kind(of: "/dev/full") == .special)
  }

  @Test func whatWillNotBeWritableIsSaidBefore() throws {
    try File.checkWritable("/dev/null")  // in a folder where only the superuser may make files
    try File.checkWritable("\(folder)/new")
    try replace("a", with: "")
    try File.checkWritable("\(folder)/a")
    expect("cannot write \(folder): it is a folder; name a file", .output) {
      try File.checkWritable(folder)
    }
    for inner in ["none", "a"] {
      expect(
        "cannot write \(folder)/\(inner)/b: there is no folder \(folder)/\(inner) that can be "
          + "written to; name another", .output
      ) { try File.checkWritable("\(folder)/\(inner)/b") }
    }
    #expect(names == ["a"])
  }

  @Test func aFolderIsMadeWithThoseAboveIt() throws {
    try File.makeFolder("\(folder)/one/two")
    try File.makeFolder("\(folder)/one")
    #expect(File.kind(of: "\(folder)/one/two") == .folder)
    try replace("a", with: "")
    expect("cannot make the folder \(folder)/a (File exists); name another", .output) {
      try File.makeFolder("\(folder)/a/b")
    }
  }

  @Test func aLinkToNothingMakesWhatItNames() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/b", withDestinationPath: "later")
    try replace("b", with: "new")
    #expect(try text("later") == "new")
    #expect(names == ["b", "later"])
  }

  @Test(arguments: [0o600, 0o640, 0o666, 0o755]) func whoMayReadAFileStaysAsItWas(_ mode: Int)
    throws
  {
    try replace("a", with: "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: "\(folder)/a")
    try replace("a", with: "new")
    let now = try FileManager.default.attributesOfItem(atPath: "\(folder)/a")[.posixPermissions]
    #expect(now as? Int == mode)
    #expect(try text("a") == "new")
  }

  @Test func aFileThatNobodyMayWriteStays() throws {
    try replace("a", with: "old")
    chmod("\(folder)/a", 0o444)
    let path = "\(folder)/a"
    let sentence =
      "\(path) may not be written to; allow it with \"chmod +w \(path)\", or name another"
    expect(sentence, .output) { try File.checkWritable(path) }
    expect(sentence, .output) { try replace("a", with: "new") }
    #expect(try text("a") == "old")
  }

  @Test(
    arguments: [
      "Chapters/1-perceptron/main.swift", "Package.swift", "README.md", "docs/notes.md",
      "Sources/Basics/File.swift", "Sources/new.txt", "Tests/new.txt", ".git/config",
      "Sources/../Chapters/1-perceptron/Answers.swift",
    ])
  func theCourseIsNotOverwritten(_ name: String) throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let path = "\(package)/\(name)"
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/link", withDestinationPath: path)
    for path in [path, "\(folder)/link"] {
      expect(
        "\(path) is a part of the course, which no program of it overwrites; name another", .output
      ) { try File.checkWritable(path) }
    }
    for free in ["page.md", "docs/chapter1.md", ".build/page.md"] {
      #expect(throws: Never.self) { try File.checkWritable("\(package)/\(free)") }
    }
  }

  @Test func aDashIsNoFile() {
    expect("- is no file's name here; for a file that is called so, name ./-", .output) {
      try File.checkWritable("-")
    }
  }

  /// A draft that a killed program left is taken by the next, whatever it holds.
  @Test func aDraftThatWasLeftIsReplaced() throws {
    try replace("a", with: "old")
    var print = Fingerprint()
    print.add("a")
    try replace(".downhill-\(print.text)", with: "half a p")
    try replace("a", with: "new")
    #expect(names == ["a"])
    #expect(try text("a") == "new")
  }

  @Test func manyWritersLeaveOneWholeFile() async throws {
    let texts = (0..<20).map { String(repeating: "\($0),", count: 50_000 + 1000 * $0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for text in texts {
        group.addTask { [folder = folder as String] in
          try File.replace("\(folder)/a", with: Array(text.utf8))
        }
      }
      try await group.waitForAll()
    }
    let found = try text("a")
    #expect(texts.contains(found))
    #expect(names == ["a"])
  }

  @Test func whatIsOpenAlreadyIsWrittenTo() async throws {
    try replace("log", with: "before ")
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      let log = open("\(folder)/log", O_WRONLY | O_APPEND)
      dup2(log, STDOUT_FILENO)
      for name in ["/dev/stdout", "/dev/fd/1"] {
        try File.checkWritable(name)
        #expect(File.kind(of: name) == .special)
        try File.replace(name, with: Array("page ".utf8))
      }
    }
    #expect(try text("log").hasPrefix("before page page "))
  }

  /// With standard output closed, the next file that is opened would be standard output.
  @Test func noFileIsStandardOutput() async throws {
    try replace("a", with: "old")
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      close(STDOUT_FILENO)
      _ = try File.bytes(of: "\(folder)/a", orElse: "") { _ in
        #expect(throws: Failure.self) { try writeToStandardOutput("lost") }
        return 3
      }
    }
    #expect(try text("a") == "old")
  }

  @Test func aFileThatIsTooLongIsRefusedBeforeItIsRead() throws {
    let path = "\(folder)/sparse"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(truncate(path, 6_000_000_000) == 0)
    expect(
      "\(path) has 6,000,000,000 bytes, where at most 67,108,864 were expected; name a drawing",
      .data
    ) { _ = try File.bytes(of: path, orElse: "name a drawing") }
    expect("/dev/zero goes on, where at most 90,000 were expected; name a drawing", .data) {
      _ = try File.bytes(of: "/dev/zero", orElse: "name a drawing") { _ in 90_000 }
    }
    try replace("a", with: "12345")
    #expect(try File.bytes(of: "\(folder)/a", orElse: "") { _ in 5 }.count == 5)
    #expect(throws: Failure.self) { try File.bytes(of: "\(folder)/a", orElse: "") { _ in 4 } }
    #expect(try File.opening(of: "\(folder)/a", orElse: "").size == 5)
  }
}
