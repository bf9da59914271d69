// The reader's browser.

import Basics
import Foundation

/// What shows a page.
enum Browser {
  #if os(macOS)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// Shows a file; throws a sentence with its path if nothing can.
  static func show(_ file: URL) throws {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let paths = folders.map { "\($0)/\(program)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
      throw failure("there is no \(program) here", file)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [file.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    // Some go on for as long as the browser is open; one that cannot show anything ends soon.
    let isOver = ended.wait(timeout: .now() + 3) == .success
    if isOver, process.terminationStatus != 0 { throw failure("\(program) found none", file) }
  }

  private static func failure(_ reason: String, _ file: URL) -> Failure {
    Failure("no browser could be opened (\(reason)); open \(file.path) in yours", .refused)
  }
}
