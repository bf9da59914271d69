// Running a built chapter, with its output in a pipe or in a file.

import Foundation
import Testing

/// What a run of a chapter left behind.
struct Run {
  let output: String
  let complaint: String  // standard error
  let status: Int32
}

extension Chapter {
  /// The environment of every run, and nothing else of this machine's.
  static let environment = ["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8", "TERM": "xterm"]

  /// The built program: it lies where the tests were built.
  func program() throws -> URL {
    for argument in CommandLine.arguments where argument.contains("/") {
      var folder = URL(fileURLWithPath: argument)
      for _ in 0..<5 {
        folder.deleteLastPathComponent()
        let program = folder.appendingPathComponent(name)
        if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      }
    }
    throw Missing(program: name)
  }

  struct Missing: Error, CustomStringConvertible {
    let program: String

    var description: String {
      "\(program) is not built beside the tests; is its folder in the list of Package.swift?"
    }
  }

  /// A run with its output in a pipe that is read to its end.
  func run(
    _ arguments: [String] = [], environment: [String: String] = [:], isWhole: Bool = false
  ) throws -> Run {
    let pipe = Pipe()
    return try run(
      arguments, environment: environment, isWhole: isWhole, output: pipe.fileHandleForWriting
    ) {
      try? pipe.fileHandleForWriting.close()
      return pipe.fileHandleForReading.readDataToEndOfFile()
    }
  }

  /// A run with its output in `output`; `read` gets what there is to be read of it.
  func run(
    _ arguments: [String] = [], environment: [String: String] = [:], isWhole: Bool = false,
    input: FileHandle? = nil, output: FileHandle, reading read: () throws -> Data = { Data() }
  ) throws -> Run {
    try withFolder { folder in
      let complaints = folder.appendingPathComponent("complaints")
      try Data().write(to: complaints)
      let process = Process()
      process.executableURL = try program()
      process.arguments = (isWhole ? [] : brief) + arguments
      process.environment = Chapter.environment.merging(environment) { $1 }
      process.standardInput = input ?? FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = try FileHandle(forWritingTo: complaints)
      try process.run()
      let data = try read()
      process.waitUntilExit()
      return Run(
        output: String(decoding: data, as: UTF8.self),
        complaint: try String(contentsOf: complaints, encoding: .utf8),
        status: process.terminationReason == .exit ? process.terminationStatus : -1)
    }
  }
}
