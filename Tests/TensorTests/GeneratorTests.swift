// Random numbers: the published sequence, the right averages, and fair choices.

import Tensor
import Testing

@Suite struct GeneratorTests {
  /// The values that the authors of SplitMix64 publish for this seed.
  @Test func theSequenceIsSplitMix64() {
    var generator = Generator(seed: 1_234_567)
    let draws = (0..<5).map { _ in generator.next() }
    #expect(
      draws == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func theSameSeedGivesTheSameNumbers() {
    var (one, same, other) = (Generator(seed: 5), Generator(seed: 5), Generator(seed: 6))
    let numbers = one.normal(shape: [20])
    #expect(numbers == same.normal(shape: [20]))
    #expect(numbers != other.normal(shape: [20]))
  }

  @Test func uniformNumbersFillTheirRange() {
    var generator = Generator(seed: 12)
    let draws = (0..<20_000).map { _ in generator.uniform() }
    #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    let mean = draws.reduce(0, +) / 20_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect((mean - 0.5).magnitude < 0.01)
    #expect((variance - 1.0 / 12).magnitude < 0.002)
    let inTenths = draws.reduce(into: Array(repeating: 0, count: 10)) { $0[Int($1 * 10)] += 1 }
    #expect(inTenths.allSatisfy { ($0 - 2000).magnitude < 200 })
  }

  @Test func uniformTensorsKeepToTheirRange() {
    var generator = Generator(seed: 13)
    let x = generator.uniform(shape: [40, 50], in: -3...1)
    #expect(x.shape == [40, 50])
    #expect(x.values.allSatisfy { $0 >= -3 && $0 <= 1 })
    #expect((x.mean() + 1).magnitude < 0.1)
    #expect(x.values.contains { $0 < -2.9 } && x.values.contains { $0 > 0.9 })
    #expect(generator.uniform(shape: [9]).values.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test func normalNumbersHaveTheMomentsOfTheBell() {
    var generator = Generator(seed: 14)
    let count = 40_000
    let draws = (0..<count).map { _ in generator.normal() }
    func moment(_ power: Int) -> Double {
      let powers = draws.map { draw in (0..<power).reduce(1.0) { product, _ in product * draw } }
      return powers.reduce(0, +) / Double(count)
    }
    #expect(moment(1).magnitude < 0.02)
    #expect((moment(2) - 1).magnitude < 0.03)
    #expect(moment(3).magnitude < 0.06)
    #expect((moment(4) - 3).magnitude < 0.15)
    let within = draws.filter { $0.magnitude < 1 }.count
    #expect((Double(within) / Double(count) - 0.6827).magnitude < 0.01)
  }

  /// Worked out by a second program, with the system's logarithm.
  @Test func theFirstNormalNumbersArePinned() {
    var generator = Generator(seed: 1)
    #expect(
      generator.normal(shape: [2, 2])
        == Tensor([
          [0.42945220538400686, 0.4564552075888475], [-0.3268385200683801, 1.0555239041168596],
        ]))
  }

  @Test(arguments: [1, 2, 3, 7, 10]) func belowIsFair(_ limit: Int) {
    var generator = Generator(seed: 15)
    var counts = Array(repeating: 0, count: limit)
    for _ in 0..<(limit * 4000) { counts[generator.below(limit)] += 1 }
    #expect(counts.allSatisfy { ($0 - 4000).magnitude < 250 })
  }

  /// Two and a half such limits make 2⁶⁴: without the draws that are thrown away, the lower half
  /// would come 3 times of 5.
  @Test func belowIsFairForLargeLimits() {
    var generator = Generator(seed: 16)
    let limit = Int.max / 5 * 4
    let low = (0..<6000).filter { _ in generator.below(limit) < limit / 2 }.count
    #expect((low - 3000).magnitude < 200)
  }

  @Test func belowNeedsAtLeastOne() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(seed: 1)
      _ = generator.below(0)
    }
    #expect(message(stop).contains("below(0) was asked for; the limit must be at least 1"))
  }

  @Test func shufflingKeepsEverything() {
    var generator = Generator(seed: 17)
    let shuffled = generator.shuffled(Array(0..<1000))
    #expect(shuffled != Array(0..<1000))
    #expect(shuffled.sorted() == Array(0..<1000))
    #expect(generator.shuffled([7]) == [7])
    #expect(generator.shuffled([] as [Int]) == [])
  }

  @Test func allOrdersAreEquallyLikely() {
    var generator = Generator(seed: 18)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[generator.shuffled([1, 2, 3]), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { ($0 - 1000).magnitude < 130 })
  }
}
