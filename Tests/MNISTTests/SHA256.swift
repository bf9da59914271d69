// SHA-256, to hold the bundled files against their published hashes (FIPS 180-4).

import Foundation

/// The SHA-256 of some bytes, in hexadecimal.
func sha256(_ message: [UInt8]) -> String {
  var bytes = message
  bytes.append(0x80)
  while bytes.count % 64 != 56 { bytes.append(0) }
  let length = UInt64(message.count) * 8
  for shift in stride(from: 56, through: 0, by: -8) {
    bytes.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
  }
  var hash = primes.prefix(8).map { fraction($0.squareRoot()) }
  let constants = primes.map { fraction(cbrt($0)) }
  var words = [UInt32](repeating: 0, count: 64)
  for block in stride(from: 0, to: bytes.count, by: 64) {
    for t in 0..<16 {
      let start = block + 4 * t
      words[t] = (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[start + $1]) }
    }
    for t in 16..<64 {
      let (late, early) = (words[t - 2], words[t - 15])
      let s1 = turned(late, 17) ^ turned(late, 19) ^ (late >> 10)
      let s0 = turned(early, 7) ^ turned(early, 18) ^ (early >> 3)
      words[t] = s1 &+ words[t - 7] &+ s0 &+ words[t - 16]
    }
    mix(words, constants, into: &hash)
  }
  return hash.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

private func mix(_ words: [UInt32], _ constants: [UInt32], into hash: inout [UInt32]) {
  var (a, b, c, d) = (hash[0], hash[1], hash[2], hash[3])
  var (e, f, g, h) = (hash[4], hash[5], hash[6], hash[7])
  for t in 0..<64 {
    let s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    let one = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constants[t] &+ words[t]
    let s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    let two = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
    (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
  }
  for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { hash[index] &+= value }
}

private func turned(_ word: UInt32, _ places: UInt32) -> UInt32 {
  word >> places | word << (32 - places)
}

private let primes = (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }.map(Double.init)

/// The first 32 bits after the point.
private func fraction(_ x: Double) -> UInt32 { UInt32((x - x.rounded(.down)) * 0x1p32) }
