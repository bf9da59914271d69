// Running another program to its end.

import Foundation

extension Process {
  /// Runs it to its end: its status, −1 if a signal ended it, and what it wrote to standard output and
  /// to standard error.
  ///
  /// It is ended as soon as it is wanted no more; then this throws ``Press/Unwanted``, even if it
  /// should be wanted again.
  func finish(while isWanted: () -> Bool = { true }) throws -> (
    status: Int32, output: [UInt8], complaint: String
  ) {
    let (output, complaints) = (Pipe(), Pipe())
    standardInput = FileHandle.nullDevice
    standardOutput = output
    standardError = complaints
    // (`waitUntilExit` would look only every twentieth of a second on Linux.)
    let ended = DispatchSemaphore(value: 0)
    terminationHandler = { _ in ended.signal() }
    try run()
    // Both are read at the same time: a program waits while what it writes is not read.
    let (page, complaint) = (
      Reading(output.fileHandleForReading), Reading(complaints.fileHandleForReading)
    )
    var isUnwanted = false
    while ended.wait(timeout: .now() + 0.2) == .timedOut {
      isUnwanted = isUnwanted || !isWanted()
      if isUnwanted { terminate() }
    }
    if isUnwanted { throw Press.Unwanted() }
    return (
      terminationReason == .exit ? terminationStatus : -1, Array(page.bytes),
      String(decoding: complaint.bytes, as: UTF8.self)
    )
  }
}

/// A stream that is read to its end on a thread of its own.
private final class Reading: @unchecked Sendable {
  private let isDone = DispatchSemaphore(value: 0)
  private var data = Data()

  init(_ stream: FileHandle) {
    Thread.detachNewThread {
      self.data = stream.readDataToEndOfFile()
      self.isDone.signal()
    }
  }

  /// All of it; may be asked for once.
  var bytes: Data {
    isDone.wait()
    return data
  }
}
