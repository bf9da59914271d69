// The two streams that every program writes to, and the writing of bytes to their end.

import Foundation

/// Writes to standard output, to the last byte.
///
/// A reader that has seen enough, such as `head`, ends the program quietly; but first it writes the
/// files that were promised (``File/checkWritable(_:)``).
public func writeToStandardOutput(_ text: String) throws {
  do {
    try write(Array(text.utf8), to: STDOUT_FILENO)
  } catch {
    if error.code == EPIPE {
      if Promises.areOpen { return }
      _exit(0)
    }
    throw Failure(
      "the output could not be written to its end (\(error.reason)); make room, or send it "
        + "elsewhere", .output)
  }
}

/// Says something on standard error; if nobody can hear it, that is nobody's loss.
public func writeToStandardError(_ text: String) {
  try? write(Array(text.utf8), to: STDERR_FILENO)
}

/// What the system said was the matter, in its own number.
struct SystemError: Error {
  var code = errno

  /// The same in words, such as "No space left on device".
  var reason: String { String(cString: strerror(code)) }
}

/// Writes all bytes to what is open as `descriptor`.
func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  // A pipe whose reader has gone would end the program, and so would a file that may not become so
  // large. Let both be errors of `write`. (What this program starts is ended by the second.)
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ) { _ in }
  var done = 0
  while done < bytes.count {
    let count = bytes[done...].withUnsafeBytes {
      Foundation.write(descriptor, $0.baseAddress, $0.count)
    }
    if count >= 0 {
      done += count
    } else if errno == EAGAIN {
      var reader = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&reader, 1, -1)  // wait until there is room
    } else if errno != EINTR {
      throw SystemError()
    }
  }
}
