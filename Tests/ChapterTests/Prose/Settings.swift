// Settings at which a chapter's prose is held against what it shows.

import Foundation

/// Options of a chapter, as they are typed.
typealias Setting = [String]

extension Chapter {
  /// The standard setting, each knob and the seed turned by itself (to one place, or in later tiers to
  /// more), and a few more by name.
  func settings() throws -> [Setting] {
    let places = Tier.now >= .long ? Int.max : Tier.now >= .ci ? 2 : 1
    let turned = try positions().flatMap { name, values in
      values.prefix(places).map { ["--\(name)", $0] }
    }
    return [[]] + turned + (Claims.of(self)?.settings ?? [])
  }

  /// Settings with several knobs turned at a time.
  func randomSettings(_ count: Int) throws -> [Setting] {
    let positions = try positions().filter { !$0.values.isEmpty }
    var state: UInt64 = 20
    func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    if positions.isEmpty { return [] }
    return (0..<count).map { _ in
      (0...next(below: 3)).flatMap { _ in
        let (name, values) = positions[next(below: positions.count)]
        return ["--\(name)", values[next(below: values.count)]]
      }
    }
  }

  /// Where each knob can be turned to.
  private func positions() throws -> [(name: String, values: [String])] {
    let code = try lines().filter { !$0.hasPrefix("//") }.joined(separator: "\n")
    let usesSeed = code.contains(/\bseed\(\)/)
    return try knobs().map { knob in
      let call = code.firstRange(of: "\"\(knob.name)\"").map { code[$0.upperBound...] } ?? ""
      let words = call.prefix { $0 != ")" }.firstMatch(of: /choices:\s*\[([^\]]*)\]/)
      let choices = words?.1.matches(of: /"([^"]+)"/).map { String($0.1) }
      return (knob.name, choices ?? Chapter.others(than: knob.standard))
    } + (usesSeed ? [("seed", ["2", "3", "12"])] : [])
  }

  /// Other values than a knob's standard one, none for a file.
  ///
  /// The chapter may refuse some.
  private static func others(than standard: String) -> [String] {
    if let whole = Int(standard) {
      return ["\(2 * whole + 1)", "\(whole / 2)", "1", "0"].filter { $0 != standard }
    }
    if let number = Double(standard) {
      return [10 * number, number / 10, -1.2 * number, number + 1, 0].map { "\($0)" }
    }
    return standard.contains(",") ? ["none", "5", "30,20"] : []
  }
}
