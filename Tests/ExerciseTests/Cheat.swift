// Answers that want a mark they have not earned, or more of the machine than is theirs.

/// An answer that cheats.
struct Cheat {
  /// A number between 0 and 1, whatever the exercise; with `import Foundation` above it.
  let body: String

  /// What comes of it, in the words of graders.
  let status: String

  /// A number that nobody else uses, in no other run: the programs that cheats start are known by it.
  static let mark = newMark()

  static func newMark() -> String { "98765.\(Int.random(in: 100_000_000..<1_000_000_000))" }

  static let all = [
    // It writes what it takes for a verdict, and ends.
    Cheat(
      body: """
        let verdict = "{\\"outcome\\":{\\"right\\":{}},\\"printed\\":\\"\\"}\\n"
        try? verdict.write(toFile: "outcome", atomically: true, encoding: .utf8)
        exit(0)
        """, status: "trapped"),
    Cheat(body: "exit(0)", status: "trapped"),
    // It tells everybody that it is right.
    Cheat(
      body: """
        let verdict = Array("{\\"outcome\\":{\\"right\\":{}},\\"printed\\":\\"\\"}\\n".utf8)
        for descriptor in Int32(0)..<3 { write(descriptor, verdict, verdict.count) }
        for place in ["/proc/\\(getppid())/fd/1", "/dev/stdout"] {
          let descriptor = open(place, O_WRONLY)
          write(descriptor, verdict, verdict.count)
        }
        return 0
        """, status: "wrong"),
    // It fills every pipe with nonsense.
    Cheat(
      body: """
        let noise = [UInt8](repeating: 255, count: 4096)
        for descriptor in Int32(3)..<20 { write(descriptor, noise, noise.count) }
        return 0
        """, status: "trapped"),
    // It looks for the answers.
    Cheat(
      body: """
        var places = [
          FileManager.default.currentDirectoryPath, #filePath, Bundle.main.bundlePath,
          CommandLine.arguments[0],
        ].map { URL(fileURLWithPath: $0) }
        for place in places {
          var folder = place
          for _ in 0..<12 {
            folder.deleteLastPathComponent()
            places.append(folder.appendingPathComponent("Chapters"))
          }
        }
        let files = FileManager.default
        for place in places {
          for path in (try? files.subpathsOfDirectory(atPath: place.path)) ?? []
          where path.hasSuffix("Answers.swift") { return 0.35 }
        }
        return 0
        """, status: "wrong"),
    // It ends whoever judges it.
    Cheat(body: "kill(getppid(), SIGKILL)\nsleep(1)\nreturn 0", status: "trapped"),
    // It leaves programs running, one of them in a session of its own.
    Cheat(
      body: """
        for words in ["sleep \(mark)", "setsid sleep \(mark) &"] {
          let shell = Process()
          shell.executableURL = URL(fileURLWithPath: "/bin/sh")
          shell.arguments = ["-c", words]
          try? shell.run()
        }
        print(FileManager.default.currentDirectoryPath)
        Thread.sleep(forTimeInterval: 0.3)
        return 0
        """, status: "wrong"),
    // It will not be told that its time is over.
    Cheat(body: "signal(SIGXCPU, SIG_IGN)\nwhile true {}", status: "endless"),
    // It counts its own time, and is right after ten seconds of it.
    Cheat(body: "while clock() < 10_000_000 {}\nreturn 0.35", status: "endless"),
    // It writes a file, and is right if it may.
    Cheat(
      body: """
        let isWritten = (try? Data([1]).write(to: URL(fileURLWithPath: "file"))) != nil
        return isWritten ? 0.35 : 0
        """, status: "wrong"),
    // It is right if it gets three gigabytes, of which it uses nothing.
    Cheat(body: "return malloc(3 << 30) == nil ? 0 : 0.35", status: "wrong"),
    // Ten gigabytes.
    Cheat(
      body: "let memory = [UInt8](repeating: 1, count: 10 << 30)\nreturn Double(memory[9]) * 0.35",
      status: "too much memory"),
    // A gigabyte of words; the answer itself would be right.
    Cheat(
      body: """
        let words = String(repeating: "w", count: 1 << 20)
        for _ in 0..<1024 { print(words) }
        return 0.35
        """, status: "trapped"),
  ]
}
