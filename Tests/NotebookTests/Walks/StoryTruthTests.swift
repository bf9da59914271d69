// What is said of walks at random settings, against a second judgement of every claim.

import Tensor
import Testing

@testable import Notebook

@Suite struct StoryTruthTests {
  /// A walk with all that a story is told of.
  private struct Walk {
    let name: String
    let points: [[Double]]
    let costs: [Double]
    let slope: Double

    var steps: Int { points.count - 1 }

    /// How long a step is, counted from 1.
    func length(_ step: Int) -> Double {
      let (x, y) = (part(step, 0), points[0].count > 1 ? part(step, 1) : 0)
      return max(abs(x), abs(y)) * (1 + ratio(x, y) * ratio(x, y)).squareRoot()
    }

    /// How far a step goes along an axis.
    func part(_ step: Int, _ axis: Int) -> Double { points[step][axis] - points[step - 1][axis] }

    /// The steps that are longer than so many millionths of the points that they join.
    func clear(_ millionths: Double) -> [Int] {
      (1..<points.count).filter { length($0) > millionths * error($0) }
    }

    /// A millionth of the largest number of a step's two ends.
    func error(_ step: Int) -> Double {
      1e-6 * ((points[step] + points[step - 1]).map(abs).max() ?? 0)
    }

    /// The cosine of the angle between two steps.
    func cosine(_ a: Int, _ b: Int) -> Double {
      points[0].indices.reduce(0) {
        $0 + part(a, $1) / length(a) * (part(b, $1) / length(b))
      }
    }

    private func ratio(_ x: Double, _ y: Double) -> Double {
      let (small, large) = (min(abs(x), abs(y)), max(abs(x), abs(y)))
      return large == 0 ? 0 : small / large
    }
  }

  /// The functions of chapter 3, each with its slope.
  private static let hills: [(String, @Sendable (Double) -> Double, @Sendable (Double) -> Double)] =
    [
      ("bowl", { $0 * $0 }, { 2 * $0 }),
      ("valleys", { $0 * $0 * $0 * $0 - 3 * $0 * $0 + $0 }, { 4 * $0 * $0 * $0 - 6 * $0 + 1 }),
      ("quartic", { $0 * $0 * $0 * $0 }, { 4 * $0 * $0 * $0 }),
      (
        "trough", { max(abs($0) - 1, 0) * max(abs($0) - 1, 0) },
        { $0 > 1 ? 2 * ($0 - 1) : $0 < -1 ? 2 * ($0 + 1) : 0 }
      ),
    ]

  /// The surfaces of chapter 4, each with its gradient.
  private static let lands:
    [(String, @Sendable (Float, Float) -> Float, @Sendable (Float, Float) -> (Float, Float))] =
      [
        ("bowl", { $0 * $0 + 3 * $1 * $1 }, { (2 * $0, 6 * $1) }),
        ("ravine", { $0 * $0 + 20 * $1 * $1 }, { (2 * $0, 40 * $1) }),
        ("saddle", { $0 * $0 - $1 * $1 }, { (2 * $0, -2 * $1) }),
        (
          "valleys", { $0 * $0 * $0 * $0 - 3 * $0 * $0 + $0 + $1 * $1 },
          { (4 * $0 * $0 * $0 - 6 * $0 + 1, 2 * $1) }
        ),
      ]

  private static func number(_ random: inout Generator) -> Double {
    let scale = [1, 1, 3, 3, 10, 1000, 1e6][random.below(7)]
    return scale * (2 * random.uniform() - 1)
  }

  /// A rate: mostly an everyday one, now and then none, a negative one or one that is far too large.
  private static func rate(_ random: inout Generator) -> Double {
    let rate = exp(-7 + 7.5 * random.uniform())
    return [rate, rate, rate, rate, 0.1, 0.5, 1, -rate, 0, 10 * rate][random.below(10)]
  }

  private static func walks(_ count: Int) -> [Walk] {
    var random = Generator(seed: 12)
    return (0..<count).map { index in
      let (rate, steps) = (rate(&random), random.below(4) == 0 ? random.below(4) : random.below(60))
      if index % 2 == 0 {
        let (name, cost, slope) = hills[random.below(hills.count)]
        var w = number(&random)
        var path = [w]
        for _ in 0..<steps {
          w -= rate * slope(w)
          path.append(w)
        }
        return Walk(
          name: "\(name) from \(path[0]) at \(rate)", points: path.map { [$0] },
          costs: path.map(cost), slope: slope(w))
      }
      let (name, cost, gradient) = lands[random.below(lands.count)]
      var (x, y) = (Float(number(&random)), Float(number(&random)))
      var path = [(x, y)]
      for _ in 0..<steps {
        let (dx, dy) = gradient(x, y)
        (x, y) = (x - Float(rate) * dx, y - Float(rate) * dy)
        path.append((x, y))
      }
      let (dx, dy) = gradient(x, y)
      return Walk(
        name: "\(name) from \(path[0]) at \(rate)",
        points: path.map { [Double($0.0), Double($0.1)] },
        costs: path.map { Double(cost($0.0, $0.1)) },
        slope: (Double(dx) * Double(dx) + Double(dy) * Double(dy)).squareRoot())
    }
  }

  @Test func whatIsSaidOfTwentyThousandWalksIsSo() {
    var vague = 0
    var seen: Set<String> = []
    for walk in StoryTruthTests.walks(20_000) {
      let words = verdict(on: walk.points, slope: walk.slope)
      if let fault = fault(in: words, of: walk, &seen) {
        Issue.record("\(walk.name), \(walk.steps) steps: \"\(words)\", but \(fault)")
      }
      let change = change(of: walk.costs)
      if let fault = fault(inChange: change, of: walk.costs, &seen) {
        Issue.record("\(walk.name), \(walk.steps) steps: \"\(change)\", but \(fault)")
      }
      if words.contains("now longer") && words.contains("turns back") { vague += 1 }
    }
    #expect(vague < 400, "of \(vague) walks of 20,000 next to nothing is told")
    #expect(seen.count == 27, "not every claim was made: \(seen.sorted())")
  }

  /// What is not so in a verdict on a walk.
  private func fault(in verdict: String, of walk: Walk, _ seen: inout Set<String>) -> String? {
    let numbers = walk.points.joined()
    let isFinite = !numbers.contains { $0.isNaN || $0.isInfinite }
    if (verdict == "diverges") != !isFinite { return "numbers are \(isFinite ? "" : "not ")finite" }
    if (verdict == "takes no step") != (walk.steps == 0) { return "there are \(walk.steps)" }
    if !isFinite || walk.steps == 0 { seen.insert(verdict); return nil }
    let parts = verdict.split(separator: /,? and arrives/, omittingEmptySubsequences: false)
    let isLevel = abs(walk.slope) < 0.001
    let moved = walk.clear(0.3)
    if verdict.hasSuffix("moves") || verdict.hasSuffix("move") {
      seen.insert(verdict)
      if verdict == "does not move" {
        return Set(numbers).count <= 2 && moved.isEmpty ? nil : "it moves"
      }
      return walk.clear(3).isEmpty ? nil : "it moves"
    }
    if isLevel != (parts.count == 2) { return "the slope at the end is \(walk.slope)" }
    if isLevel { seen.insert("arrives") }
    let halves = parts[0].split(separator: ", in steps ")
    if halves.count == 1 && halves[0] == "takes one step" {
      seen.insert("takes one step")
      return walk.clear(3).count <= 1 ? nil : "it takes more"
    }
    let way = faultOfWay(String(halves[0]), walk, &seen)
    return way ?? (halves.count == 2 ? faultOfLengths(String(halves[1]), walk, &seen) : nil)
  }

  private func faultOfWay(_ way: String, _ walk: Walk, _ seen: inout Set<String>) -> String? {
    let clear = walk.clear(3)
    let pairs = Array(zip(clear, clear.dropFirst()))
    let isLine = walk.points[0].count == 1
    /// Whether all steps along an axis go against the one before.
    func alternates(_ axis: Int) -> Bool {
      let signs = clear.map { walk.part($0, axis).sign }
      return zip(signs, signs.dropFirst()).allSatisfy(!=)
    }
    seen.insert(way.replacing(/\d[\d,]*/, with: "N"))
    switch way {
    case "goes one way", "never turns back":
      if isLine != (way == "goes one way") { return "it has \(walk.points[0].count) numbers" }
      return pairs.first { walk.cosine($0, $1) < -1e-5 }.map { "step \($1) turns back" }
    case "jumps across":
      return walk.points[0].indices.allSatisfy(alternates) ? nil : "it does not"
    case "zig-zags along x": return !isLine && alternates(0) ? nil : "it does not"
    case "zig-zags along y": return !isLine && alternates(1) ? nil : "it does not"
    case "goes to and fro between two places":
      let isShuttle = walk.points.indices.dropFirst(2).allSatisfy {
        abs(walk.points[$0][0] - walk.points[$0 - 2][0]) <= 10 * walk.error($0)
      }
      return isLine && isShuttle ? nil : "there are more places"
    default:
      guard let match = way.wholeMatch(of: /turns back (?:once|(\d+) times)/) else {
        return "nobody knows what that is"
      }
      let turns = match.1.flatMap { Int($0) } ?? 1
      let loose = walk.clear(0.3)
      let least = pairs.count { walk.cosine($0, $1) < -1e-5 }
      let most = zip(loose, loose.dropFirst()).count { walk.cosine($0, $1) < 1e-5 }
      let isSo = (least...max(least, most)).contains(turns)
      return isSo ? nil : "it does \(least) to \(most) times"
    }
  }

  private func faultOfLengths(_ words: String, _ walk: Walk, _ seen: inout Set<String>) -> String? {
    let clear = walk.clear(3)
    let pairs = Array(zip(clear, clear.dropFirst()))
    let growing = pairs.filter {
      walk.length($1) - walk.length($0) > 3 * max(walk.error($0), walk.error($1))
    }
    let shrinking = pairs.filter {
      walk.length($0) - walk.length($1) > 3 * max(walk.error($0), walk.error($1))
    }
    seen.insert(words.replacing(/\d[\d,]*/, with: "N"))
    switch words {
    case "of one length": return growing.isEmpty && shrinking.isEmpty ? nil : "some are longer"
    case "that shrink": return growing.first.map { "step \($0.1) is longer" }
    case "that grow": return shrinking.first.map { "step \($0.1) is shorter" }
    case "now longer, now shorter":
      let loose = walk.clear(0.3)
      let all = zip(loose, loose.dropFirst())
      let both =
        all.contains { walk.length($0) < walk.length($1) }
        && all.contains { walk.length($0) > walk.length($1) }
      return both ? nil : "they change one way only"
    default:
      guard
        let match = words.wholeMatch(
          of: /that (grow|shrink) up to step (\d+) and then (grow|shrink)/),
        let turn = Int(match.2), match.1 != match.3
      else { return "nobody knows what that is" }
      let (first, second) = match.1 == "grow" ? (shrinking, growing) : (growing, shrinking)
      let wrong = first.first { $0.1 <= turn } ?? second.first { $0.0 >= turn }
      return wrong.map { "step \($0.1) is not so" }
    }
  }

  /// What is not so in the sentence on a cost.
  private func fault(
    inChange words: String, of costs: [Double], _ seen: inout Set<String>
  ) -> String? {
    if costs.contains(where: { !$0.isFinite }) { return nil }  // the page says that instead
    func isRise(_ a: Double, _ b: Double) -> Bool { b - a > 3e-6 * (1 + max(abs(a), abs(b))) }
    let rises = (1..<max(costs.count, 1)).filter { isRise(costs[$0 - 1], costs[$0]) }
    let falls = (1..<max(costs.count, 1)).filter { isRise(costs[$0], costs[$0 - 1]) }
    let (from, to) = (decimal(costs[0]), decimal(costs[costs.count - 1]))
    let shape = words.replacing(/−?[\d][\d.,]*(e−?\d+)?/, with: "N").replacing(/N,? ?/, with: "N ")
    seen.insert(shape)
    if words.hasPrefix("the cost stayed") {
      return costs.allSatisfy { decimal($0) == from } ? nil : "it changed"
    }
    guard words.contains(from) && words.hasSuffix(to) else {
      return "it went from \(from) to \(to)"
    }
    if words.hasPrefix("the cost crept") {
      return rises.isEmpty && falls.isEmpty ? nil : "it changed"
    }
    if words.hasPrefix("the cost now fell, now grew") { return nil }
    let (isFirstFall, isDouble) = (words.hasPrefix("the cost fell"), words.contains(" and then "))
    let (with, against) = isFirstFall ? (falls, rises) : (rises, falls)
    if !isDouble { return against.isEmpty ? nil : "step \(against[0]) is otherwise" }
    let isParted =
      (with.last ?? 0) < (against.first ?? .max)
      && words.contains(decimal((isFirstFall ? costs.min() : costs.max()) ?? 0))
    return isParted ? nil : "it turns more often"
  }
}
