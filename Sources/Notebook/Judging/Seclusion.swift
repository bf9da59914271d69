// What an answer can see of the machine: on Linux, where the kernel has Landlock, little more than itself.

import Basics
import Foundation

/// Shuts a program in, and all that it starts.
enum Seclusion {
  #if os(Linux)
    private typealias Call = @convention(c) (Int, Int, Int, Int, Int, Int) -> Int

    /// The numbers that Landlock's calls have on every kind of processor.
    private static let (create, add, restrict) = (444, 445, 446)

    private static let call = dlsym(nil, "syscall").map { unsafeBitCast($0, to: Call.self) }

    /// Which version of Landlock the kernel has; 0 for none.
    static let version = max(call?(create, 0, 0, 1, 0, 0) ?? 0, 0)

    /// From now on this program reads nothing but the system, Swift and itself, writes nothing but in
    /// this folder, and reaches nobody over TCP; as far as the kernel can see to that.
    static func begin(in folder: String) {
      guard version > 0, let call else { return }
      let (execute, write, read, list) = (UInt64(1), UInt64(2), UInt64(4), UInt64(8))
      let all: UInt64 = version < 3 ? 0x1fff : 0x5fff  // with the cutting of files
      let handled: [UInt64] = version < 4 ? [all] : [all, 3]
      let rules = handled.withUnsafeBytes {
        call(create, Int(bitPattern: $0.baseAddress), $0.count, 0, 0, 0)
      }
      guard rules >= 0 else { return }
      defer { close(Int32(rules)) }

      func allow(_ rights: UInt64, below path: String) {
        let place = open(path, O_RDONLY | O_CLOEXEC)
        guard place >= 0 else { return }
        defer { close(place) }
        var rule = withUnsafeBytes(of: rights, Array.init)
        rule += withUnsafeBytes(of: place, Array.init)
        _ = rule.withUnsafeBytes {
          call(add, rules, 1, Int(bitPattern: $0.baseAddress), 0, 0)
        }
      }
      for place in ["/bin", "/etc", "/lib", "/lib64", "/proc", "/usr"] + [swift].compactMap(\.self)
      {
        allow(execute | read | list, below: place)
      }
      allow(execute | read, below: "/proc/self/exe")
      allow(write | read, below: "/dev/null")
      allow(all, below: folder)
      typealias Prctl = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
      guard let symbol = dlsym(nil, "prctl") else { return }
      let gainsNothing: Int32 = 38
      _ = unsafeBitCast(symbol, to: Prctl.self)(gainsNothing, 1, 0, 0, 0)
      _ = call(restrict, rules, 0, 0, 0, 0)
    }

    /// The folder that Swift is in: a program that stops is looked at by another one there.
    private static var swift: String? {
      let maps = (try? File.text(of: "/proc/self/maps", orElse: "")) ?? ""
      return maps.firstMatch(of: #/(/\S*)/lib/swift/linux/libswiftCore\.so/#).map { String($0.1) }
    }
  #else
    /// Elsewhere nothing of the kind is known.
    static let version = 0

    static func begin(in folder: String) {}
  #endif
}
