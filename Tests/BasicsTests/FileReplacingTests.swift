// What stands in the way of a file that is to be replaced: it is said, and before any work is done.

import Foundation
import Testing

@testable import Basics

@Suite final class FileReplacingTests {
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

  private func replace(_ name: String, with text: String, beside main: String? = nil) throws {
    try File.replace("\(folder)/\(name)", with: Array(text.utf8), beside: main)
  }

  /// The draft that a program which was killed has left of a file.
  private func draft(of name: String) -> String {
    var print = Fingerprint()
    print.add(name)
    return ".downhill-\(print.text)"
  }

  /// What is said before any work, and would be said after it.
  private func expectUnwritable(
    _ path: String, _ reason: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let sentence =
      "cannot write \(path) (\(reason)); name a file in a folder that exists, can be written to and "
      + "has room"
    #expect(throws: Failure(sentence, .output), sourceLocation: sourceLocation) {
      try File.checkWritable(path)
    }
    #expect(throws: Failure(sentence, .output), sourceLocation: sourceLocation) {
      try File.replace(path, with: [1])
    }
  }

  @Test func aLinkThatLeadsToItselfIsSaidBefore() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/one", withDestinationPath: "two")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/two", withDestinationPath: "one")
    expectUnwritable("\(folder)/one", String(cString: strerror(ELOOP)))
    #expect(names == ["one", "two"])
  }

  @Test func aNameThatIsTooLongIsSaidBefore() {
    let name = String(repeating: "a", count: 300)
    expectUnwritable("\(folder)/\(name)", String(cString: strerror(ENAMETOOLONG)))
    #expect(names == [])
  }

  @Test func aFoldersNameIsSaidBefore() {
    let sentence =
      "cannot write \(folder)/new/: a name that ends with / is a folder's; name a file"
    #expect(throws: Failure(sentence, .output)) { try File.checkWritable("\(folder)/new/") }
  }

  @Test func aDescriptorThatTakesNothingIsSaidBefore() throws {
    expectUnwritable("/dev/fd/1000000", String(cString: strerror(EBADF)))
    try replace("a", with: "old")
    let reader = open("\(folder)/a", O_RDONLY)
    defer { close(reader) }
    expectUnwritable("/dev/fd/\(reader)", String(cString: strerror(EBADF)))
    #expect(try text("a") == "old")
  }

  /// Nothing that lies where a draft should may hold the writer up.
  @Test func aDraftThatIsAPipeOrALinkIsReplaced() throws {
    #expect(mkfifo("\(folder)/\(draft(of: "a"))", 0o600) == 0)
    try replace("a", with: "new")
    #expect(names == ["a"])
    try replace("victim", with: "mine")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(draft(of: "a"))", withDestinationPath: "victim")
    try replace("a", with: "newer")
    #expect(try text("a") == "newer")
    #expect(try text("victim") == "mine")
    #expect(names == ["a", "victim"])
  }

  /// What a killed program leaves of a page and its pictures is one file, whichever it wrote.
  @Test func filesThatAreWrittenTogetherHaveOneDraft() throws {
    try Data("half a picture".utf8).write(
      to: URL(fileURLWithPath: "\(folder)/\(draft(of: "page.md"))"))
    try replace("page-1.svg", with: "a picture", beside: "\(folder)/page.md")
    #expect(names == ["page-1.svg"])
    try Data("half a picture".utf8).write(
      to: URL(fileURLWithPath: "\(folder)/\(draft(of: "page.md"))"))
    try replace("page.md", with: "a page")
    #expect(names == ["page-1.svg", "page.md"])
  }

  @Test func onlyOneIsAloneInAFolder() async throws {
    let count = "\(folder)/count"
    try File.replace(count, with: Array("0".utf8))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask { [folder = folder as String] in
          try File.alone(in: folder) {
            let before = Int(try File.text(of: count, orElse: "")) ?? 0
            try File.replace(count, with: Array("\(before + 1)".utf8))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try text("count") == "20")
  }

  #if os(Linux)
    /// The superuser may write everywhere; for these tests it becomes somebody who owns the folder.
    private static func becomeSomebody(owning folder: String) throws {
      if geteuid() != 0 { return }
      let somebody: uid_t = 65_534
      let all =
        [""] + (try FileManager.default.contentsOfDirectory(atPath: folder)).map { "/" + $0 }
      for name in all { #expect(chown(folder + name, somebody, somebody) == 0) }
      #expect(setgid(somebody) == 0 && setuid(somebody) == 0)
    }

    @Test func aFolderThatMayNotBeWrittenToKeepsTheOldFile() async throws {
      try replace("a", with: "old")
      await #expect(processExitsWith: .success) { [folder = folder as String] in
        try FileReplacingTests.becomeSomebody(owning: folder)
        chmod(folder, 0o555)
        let early = #expect(throws: Failure.self) { try File.checkWritable("\(folder)/a") }
        #expect(
          early?.sentence == "cannot write \(folder)/a: there is no folder \(folder) that can be "
            + "written to; name another")
        let late = #expect(throws: Failure.self) { try File.replace("\(folder)/a", with: [1]) }
        #expect(
          late?.sentence == "cannot write \(folder)/a (Permission denied); name a file in a folder "
            + "that exists, can be written to and has room")
        chmod(folder, 0o755)
      }
      #expect(try text("a") == "old")
      #expect(names == ["a"])
    }

    /// Where names may be made but not listed, all that is lost is that the name is written out.
    @Test func aFolderThatMayNotBeReadIsWrittenTo() async throws {
      try replace("a", with: "old")
      await #expect(processExitsWith: .success) { [folder = folder as String] in
        try FileReplacingTests.becomeSomebody(owning: folder)
        chmod(folder, 0o333)
        #expect(throws: Never.self) {
          try File.checkWritable("\(folder)/a")
          try File.replace("\(folder)/a", with: Array("new".utf8))
        }
        chmod(folder, 0o755)
      }
      #expect(try text("a") == "new")
    }

    /// A limit stands for a disc that becomes full: what was there stays, and no draft is left.
    @Test func aFileThatFindsNoRoomLeavesTheOldOne() async throws {
      try replace("a", with: "old")
      await #expect(processExitsWith: .success) { [folder = folder as String] in
        var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        let error = #expect(throws: Failure.self) {
          try File.replace("\(folder)/a", with: Array(repeating: 0, count: 2000))
        }
        #expect(error?.sentence.contains("(File too large)") == true)
      }
      #expect(try text("a") == "old")
      #expect(names == ["a"])
    }
  #endif
}
