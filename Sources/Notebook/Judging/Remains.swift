// What answers have started and left running: on Linux all of it can be found.

import Foundation

/// The processes that an answer has started.
package enum Remains {
  /// From now on a process whose parent ends belongs to this one, and none may look into this one.
  ///
  /// (macOS has nothing of the kind: there only the answer's own process group is ended.)
  package static func keep() {
    #if os(Linux)
      typealias Prctl = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
      guard let symbol = dlsym(nil, "prctl") else { return }
      let set = unsafeBitCast(symbol, to: Prctl.self)
      let (isSubreaper, isDumpable) = (Int32(36), Int32(4))
      _ = set(isSubreaper, 1, 0, 0, 0)
      _ = set(isDumpable, 0, 0, 0, 0)
    #endif
  }

  /// Ends every process that belongs to this one, and waits until none is left.
  static func end() {
    let patience = Date(timeIntervalSinceNow: 5)
    while Date() < patience {
      let process = waitpid(-1, nil, WNOHANG)
      if process < 0 { return }
      if process > 0 { continue }
      for child in children() { kill(child, SIGKILL) }
      usleep(1000)
    }
  }

  /// The processes whose parent is this one.
  package static func children() -> [pid_t] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { name in
      guard let process = pid_t(name),
        let text = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8)
      else { return nil }
      // The name of the program, in brackets, may hold anything.
      let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
      return fields.count > 2 && fields[2] == "\(getpid())" ? process : nil
    }
  }
}
