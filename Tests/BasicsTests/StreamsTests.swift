// Bytes on their way out: to pipes that are full, closed and slow, and to devices without room.

import Foundation
import Testing

@testable import Basics

@Suite struct StreamsTests {
  @Test func aSlowReaderGetsEveryByte() throws {
    let pipe = Pipe()
    let (reader, writer) = (pipe.fileHandleForReading, pipe.fileHandleForWriting)
    // A pipe that does not wait is full after some 64 KB, and says so.
    #expect(fcntl(writer.fileDescriptor, F_SETFL, O_NONBLOCK) == 0)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let thread = Thread {
      try? write(bytes, to: writer.fileDescriptor)
      try? writer.close()
    }
    thread.start()
    let isWhole = Array(reader.readDataToEndOfFile()) == bytes
    #expect(isWhole)
  }

  @Test func whatCannotBeWrittenIsAnError() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let closed = #expect(throws: SystemError.self) {
      try write([1], to: pipe.fileHandleForWriting.fileDescriptor)
    }
    #expect(closed?.code == EPIPE)
    let missing = #expect(throws: SystemError.self) { try write([1], to: -1) }
    #expect(missing?.reason == "Bad file descriptor")
    #expect(throws: Never.self) { try write([], to: -1) }
  }

  #if os(Linux)
    @Test func aFullDeviceIsSaid() async {
      let end = await #expect(
        processExitsWith: .exitCode(74), observing: [\.standardErrorContent]
      ) {
        dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO)
        stopOnFailure { try writeToStandardOutput("a page") }
      }
      #expect(
        said(end) == "the output could not be written to its end (No space left on device); make "
          + "room, or send it elsewhere\n")
    }
  #endif

  @Test func aReaderWhoHasGoneEndsTheProgramQuietly() async {
    await #expect(processExitsWith: .exitCode(0)) {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      dup2(pipe.fileHandleForWriting.fileDescriptor, STDOUT_FILENO)
      try writeToStandardOutput("a page")
      exit(1)
    }
  }

  @Test func anOutputThatIsClosedIsSaid() async {
    await #expect(processExitsWith: .exitCode(74)) {
      close(STDOUT_FILENO)
      stopOnFailure { try writeToStandardOutput("a page") }
    }
  }

  @Test func aSentenceThatNobodyHearsHarmsNobody() async {
    await #expect(processExitsWith: .exitCode(64)) {
      close(STDERR_FILENO)
      stop(Failure("nobody hears this"))
    }
  }
}
