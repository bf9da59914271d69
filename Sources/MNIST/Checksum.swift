// Millions of bytes as one number, in a few thousandths of a second.

/// A number that changes with any bit of some bytes.
///
/// Eight bytes at a time are taken in, in four lines that do not wait for each other. Each step can be
/// undone, so what has changed in one place is never lost again.
func checksum(of bytes: [UInt8]) -> UInt64 {
  var lines: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
  var sum = UInt64(bytes.count)
  bytes.withUnsafeBytes { bytes in
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    let whole = bytes.count / 32 * 32
    for place in stride(from: 0, to: whole, by: 32) {
      lines.0 = mixed(lines.0, word(place))
      lines.1 = mixed(lines.1, word(place + 8))
      lines.2 = mixed(lines.2, word(place + 16))
      lines.3 = mixed(lines.3, word(place + 24))
    }
    for place in whole..<bytes.count { sum = mixed(sum, UInt64(bytes[place])) }
  }
  return mixed(mixed(mixed(mixed(sum, lines.0), lines.1), lines.2), lines.3)
}

@inline(__always)
private func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
  let both = sum ^ word
  return (both << 23 | both >> 41) &* 0x9e37_79b9_7f4a_7c15
}
