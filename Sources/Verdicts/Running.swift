// Running another program to its end, or to the end of one's patience.

import Foundation

/// What a program said, and how it ended.
package struct Ran: Sendable {
  package let output: String
  package let status: Int32?  // nil where a signal ended it

  package var isWell: Bool { status == 0 }
}

extension Process {
  /// Runs it to its end and collects what it writes to both of its streams; `input` is written to its
  /// standard input, which stays open meanwhile.
  func finish(within seconds: Double, input: String = "", hearsErrors: Bool = true) throws -> Ran {
    let (output, holder) = (Pipe(), Pipe())
    standardInput = input.isEmpty ? FileHandle.nullDevice : holder
    standardOutput = output
    standardError = hearsErrors ? output : FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    terminationHandler = { _ in ended.signal() }
    let hold = holder.fileHandleForWriting
    try Underway.start(self, holding: input.isEmpty ? nil : hold)
    defer { Underway.ended(self) }
    try? output.fileHandleForWriting.close()
    if !input.isEmpty { try? hold.write(contentsOf: Data(input.utf8)) }
    let process = processIdentifier
    // With all that it has started: a compiler has others do its work.
    let guardian = DispatchWorkItem { for target in [-process, process] { kill(target, SIGKILL) } }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: guardian)
    let data = output.fileHandleForReading.readDataToEndOfFile()
    // On Linux its end is not told of before all have ended that it has started.
    while ended.wait(timeout: .now() + 0.05) == .timedOut {
      if Underway.hasEnded(process) { Underway.endRemains() }
    }
    guardian.cancel()
    try? hold.close()
    return Ran(
      output: String(decoding: data, as: UTF8.self),
      status: terminationReason == .exit ? terminationStatus : nil)
  }
}
