// Ctrl-C that ends something long, and not the chapter.

import Foundation

/// Ctrl-C while something long runs: it is noted, and the work may end when it suits it.
///
/// After the first Ctrl-C everything is as usual again, so a second one ends the program at once.
/// A chapter that was interrupted is told to its end, and its exit status is 130, as that of any
/// program that Ctrl-C has ended.
@MainActor
public enum Interruption {
  /// From now on Ctrl-C is noted.
  public static func expect() {
    isNoted.pointee = 0
    unblock([SIGINT])
    // A handler may do next to nothing. Setting a number is allowed, and this is all it does; it
    // is why the number lives behind a pointer that was made before.
    signal(SIGINT) { _ in
      isNoted.pointee = 1
      signal(SIGINT, SIG_DFL)
    }
  }

  /// Whether Ctrl-C has been pressed since.
  public static var isRequested: Bool { isNoted.pointee != 0 }

  /// From now on Ctrl-C ends the program, as usual.
  public static func expectNoMore() { signal(SIGINT, SIG_DFL) }

  /// The status that this program ends with.
  static var status: Int32 { isRequested ? 130 : 0 }
}

/// Lets signals come through that whoever started this program may have held back.
package func unblock(_ numbers: [Int32]) {
  var signals = sigset_t()
  sigemptyset(&signals)
  for number in numbers { sigaddset(&signals, number) }
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}

nonisolated(unsafe) private let isNoted: UnsafeMutablePointer<sig_atomic_t> = {
  let pointer = UnsafeMutablePointer<sig_atomic_t>.allocate(capacity: 1)
  pointer.initialize(to: 0)
  return pointer
}()
