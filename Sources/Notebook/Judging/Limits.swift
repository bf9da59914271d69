// What an answer may use: time, memory, and no files.

import Foundation

/// The limits of an answer's program.
enum Limits {
  /// How long an answer may compute, in seconds of the processor's time: a machine that is busy with
  /// other things makes no answer wrong.
  static let processor: rlim_t = 3

  /// How long an answer may take in all, in seconds: one that sleeps computes nothing.
  static let wall = 60.0

  /// How many bytes an answer may ask for. (macOS does not hold programs to it.)
  static let memory: rlim_t = 2 << 30

  /// How many bytes of what an answer prints are kept, and how many it may print at all.
  static let (shown, printed) = (64 << 10, 1 << 20)

  /// Sets them for this program, and for all that it starts.
  static func set() {
    #if canImport(Darwin)
      let limits = [
        (RLIMIT_CPU, processor), (RLIMIT_AS, memory), (RLIMIT_FSIZE, 0), (RLIMIT_CORE, 0),
      ]
    #else
      let limits: [(__rlimit_resource_t, rlim_t)] = [
        (__rlimit_resource_t(RLIMIT_CPU.rawValue), processor),
        (__rlimit_resource_t(RLIMIT_AS.rawValue), memory),
        (__rlimit_resource_t(RLIMIT_FSIZE.rawValue), 0),
        (__rlimit_resource_t(RLIMIT_CORE.rawValue), 0),
      ]
    #endif
    for (resource, most) in limits {
      // (At the upper limit of time a program is ended without a word of why.)
      var limit = rlimit(rlim_cur: most, rlim_max: most + 1)
      setrlimit(resource, &limit)
    }
  }
}
