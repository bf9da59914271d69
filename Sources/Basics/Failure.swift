// What went wrong outside of the program, in one sentence, and how every program ends with it.

import Foundation

/// A failure of the command line or of the world around the program.
public struct Failure: Error, Equatable, Codable, CustomStringConvertible {
  /// Of which kind a failure is: the exit statuses that `sysexits.h` has settled.
  public enum Status: Int32, Codable, Sendable {
    case refused = 1  // what was asked for is not to be had yet
    case usage = 64  // a wrong command line
    case data = 65  // data that are damaged, or do not belong together
    case noInput = 66  // a file that is not there, or cannot be read
    case software = 70  // a mistake in the program itself
    case output = 74  // output that could not be written
  }

  /// What was found, what was expected, and what to do; without a full stop at its end.
  public let sentence: String

  /// What the program's exit status will be.
  public let status: Status

  /// The sentence.
  public var description: String { sentence }

  /// What anything thrown says, in a sentence of ours: of a system's own words only the reason.
  public init(of error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as CocoaError:
      let reason =
        (error.underlying as? POSIXError).map(Failure.reason) ?? error.localizedDescription
      let place = error.filePath ?? "a file or a program"
      self.init(
        "\(place) cannot be used (\(reason)); see that it is there, that you may use it, and that there "
          + "is room", .output)
    case let error as POSIXError:
      self.init(
        "the system refused what was asked of it (\(Failure.reason(error))); try again, or end other "
          + "programs first", .software)
    default: self.init("\(error)", .software)
    }
  }

  private static func reason(_ error: POSIXError) -> String {
    SystemError(code: error.code.rawValue).reason
  }

  /// A failure, of the command line if nothing else is said.
  ///
  /// Whatever was quoted in its sentence, a terminal obeys none of it, and somebody can read it all.
  public init(_ sentence: String, _ status: Status = .usage) {
    let isLong = sentence.unicodeScalars.count > 2000
    self.sentence = printable(
      isLong ? "\(sentence.prefix(1000))… \(sentence.suffix(500))" : sentence)
    self.status = status
  }
}

/// What this program is called.
public var programName: String {
  CommandLine.arguments.first.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "program"
}

/// Ends the program at once: `program: sentence` goes to standard error, and the status out.
public func stop(_ error: any Error) -> Never {
  let failure = Failure(of: error)
  fflush(nil)
  writeToStandardError("\(programName): \(failure.sentence)\n")
  _exit(failure.status.rawValue)
}

/// Does some work; if it fails, the program ends with its sentence.
public func stopOnFailure<Result>(_ work: () throws -> Result) -> Result {
  do {
    return try work()
  } catch {
    stop(error)
  }
}
