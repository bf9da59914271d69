// Running a built program, with its output in a pipe or in a file.

import Foundation

/// What a run of a program left behind.
public struct Run: Sendable {
  /// What it wrote to standard output, or what was read of it.
  public let output: String

  /// What it wrote to standard error.
  public let complaint: String

  /// Its exit status; −1 if a signal ended it.
  public let status: Int32
}

/// A program, and where and how it is run.
public struct Program: Sendable {
  private let file: URL
  private let folder: URL?
  private let environment: [String: String]

  /// The environment of every run, and nothing else of this machine's.
  public static let environment = [
    "PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8", "TERM": "xterm",
  ]

  /// A program that is run in a folder; without one, where the tests are run.
  public init(
    _ file: URL, in folder: URL? = nil, environment: [String: String] = Program.environment
  ) {
    self.file = file
    self.folder = folder
    self.environment = environment
  }

  /// A process that can be started, with `others` added to its environment.
  public func process(_ arguments: [String], environment others: [String: String] = [:]) -> Process
  {
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    process.environment = environment.merging(others) { $1 }
    process.standardInput = FileHandle.nullDevice
    if let folder { process.currentDirectoryURL = folder }
    return process
  }

  /// A run with its output in a pipe that is read to its end.
  public func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Run {
    try await aside { try finish(process(arguments, environment: environment)) }
  }

  /// A run that does not wait until others have ended.
  public func runAtOnce(_ arguments: [String]) async throws -> Run {
    try await onItsOwnThread { try finish(process(arguments)) }.get()
  }

  /// A run with its output in `output`; `read` gets what there is to be read of it.
  public func run(
    _ arguments: [String], environment: [String: String] = [:], input: FileHandle?,
    output: FileHandle, reading read: @escaping () throws -> Data
  ) async throws -> Run {
    try await aside {
      let process = process(arguments, environment: environment)
      if let input { process.standardInput = input }
      return try finish(process, output: output, reading: read)
    }
  }

  private func finish(_ process: Process) throws -> Run {
    let pipe = Pipe()
    return try finish(process, output: pipe.fileHandleForWriting) {
      try? pipe.fileHandleForWriting.close()
      return pipe.fileHandleForReading.readDataToEndOfFile()
    }
  }

  /// Starts a process, reads its output to the end, and only then awaits its own.
  private func finish(
    _ process: Process, output: FileHandle, reading read: () throws -> Data
  ) throws -> Run {
    let complaints = FileManager.default.temporaryDirectory
      .appendingPathComponent("downhill-\(UUID().uuidString)")
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaints)
    // (`waitUntilExit` would look only every twentieth of a second on Linux.)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let data = try read()
    ended.wait()
    return Run(
      output: String(decoding: data, as: UTF8.self),
      complaint: try String(contentsOf: complaints, encoding: .utf8),
      status: process.terminationReason == .exit ? process.terminationStatus : -1)
  }
}
