// Files as an enemy would write them, or a broken disk: good ones, changed at random.

/// Some bytes with one to three faults, which the seed draws: bits flipped, parts cut out, doubled or
/// exchanged, other ends of lines, and words that stand for much in a file of that kind.
///
/// Where there is a header of so many bytes, half of the faults are in it.
public func tampered(
  _ bytes: [UInt8], header: Int? = nil, words: [String], seed: UInt64
) -> [UInt8] {
  var dice = Dice(state: seed)
  var bytes = bytes
  for _ in 0..<dice.below(3) + 1 where !bytes.isEmpty {
    let reach = dice.below(2) == 0 ? min(bytes.count, header ?? bytes.count) : bytes.count
    let place = dice.below(reach)
    let end = min(bytes.count, place + dice.below(40) + 1)
    switch dice.below(10) {
    case 0: bytes[place] ^= 1 << UInt8(truncatingIfNeeded: dice.below(8))
    case 1: bytes.removeSubrange(place...)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes += bytes
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 5: bytes = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
    case 6: bytes.swapAt(place, dice.below(bytes.count))
    case 7: bytes[place] = [0, 10, 32, 35, 45, 46, 48, 57, 101, 110, 127, 255][dice.below(12)]
    case 8: bytes.insert(contentsOf: words[dice.below(words.count)].utf8, at: place)
    default: bytes.replaceSubrange(place..<end, with: words[dice.below(words.count)].utf8)
    }
  }
  return bytes
}

/// Random numbers from a seed (SplitMix64), for modules that know no tensor.
private struct Dice {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: (bits ^ (bits >> 31)) >> 1) % bound
  }
}
