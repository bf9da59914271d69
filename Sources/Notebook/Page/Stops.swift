// Where knobs stop in a book: as the chapter says, or in good places.

import Basics
import Foundation

/// What a reader of a book turns at a time: a knob, or two that belong together.
package struct Dial: Equatable {
  /// What it is called; two names for two knobs.
  package let names: [String]

  /// What each knob does.
  package let meanings: [String]

  /// Where each stops, as one would type it.
  package let stops: [[String]]

  /// Which of its stops is each knob's standard value.
  package let standard: [Int]

  /// The options for each place it can be turned to, those of the last knob changing fastest; none
  /// for where all stand at their standard values.
  package var settings: [[String]] {
    names.indices.reduce([[]]) { settings, knob in
      settings.flatMap { options in
        stops[knob].enumerated().map { place, stop in
          options + (place == standard[knob] ? [] : ["--\(names[knob])", stop])
        }
      }
    }
  }

  fileprivate init?(_ knobs: [Knob]) {
    let places = knobs.compactMap { $0.stops.firstIndex(of: $0.standard) }
    if places.count < knobs.count { return nil }
    names = knobs.map(\.name)
    meanings = knobs.map(\.meaning)
    stops = knobs.map { $0.stops.map(\.typed) }
    standard = places
  }

  fileprivate init?(seedStops: [String]) {
    guard let place = seedStops.firstIndex(of: "1") else { return nil }
    names = ["seed"]
    meanings = ["where the random numbers start"]
    stops = [seedStops]
    standard = [place]
  }
}

extension Source {
  /// All that can be turned in a book, in order; a knob without stops cannot.
  package var dials: [Dial] {
    let groups = knobs.filter { $0.partner == nil }.map { knob in
      [knob] + knobs.filter { $0.partner == knob.name }
    }
    let dials =
      groups.compactMap(Dial.init)
      + [Dial(seedStops: usesSeed ? seedStops : [])]
      .compactMap { $0 }
    return dials.filter { dial in turned.map { $0.contains(dial.names[0]) } ?? true }
  }

  /// The names in `turning: ["rate"]`.
  static func turned(_ arguments: [String], _ knobs: [Knob]) throws -> [String]? {
    guard let given = arguments.last?.prefixMatch(of: /turning:\s*\[(.*)\]/) else { return nil }
    let names = given.1.split(separator: ",").map { $0.filter { !" \"".contains($0) } }
    let known = knobs.map(\.name) + ["seed"]
    guard let stranger = names.first(where: { !known.contains($0) }) else { return names }
    throw Failure(
      "begin(turning:) names \(stranger), and there are \(known.joined(separator: ", "))",
      .software)
  }

  /// Where the seed stops: as its first call says, or at 1 to 7.
  static func seedStops(_ arguments: [String]) throws -> [String] {
    guard let given = arguments.first?.prefixMatch(of: /stops:\s*\[([\d,\s]*)\]/) else {
      return (1...7).map(String.init)
    }
    let stops = given.1.split { !$0.isNumber }.map(String.init)
    if stops.isEmpty || stops.contains("1") { return stops }
    throw Failure("the stops of the seed must have 1 among them, as in stops: [1, 2, 3]", .software)
  }
}

extension Knob {
  /// Where it stops in a book; nowhere, if it is a file or the chapter says `stops: []`.
  var stops: [Value] {
    if let chosenStops { return chosenStops }
    switch standard {
    case .text: return choices.map(Value.text)
    case .list: return []
    case .number(let number): return roundStops(around: number).map(Value.number)
    case .whole(let whole):
      let all = Int(exactly: max(from, -1e9)).flatMap { low in
        Int(exactly: min(to, 1e9)).flatMap { to - from < 12 ? Array(low...$0) : nil }
      }
      return (all ?? roundStops(around: Double(whole)).map { $0.whole(in: Int.min...Int.max) }).map(
        Value.whole)
    }
  }

  /// Seven places about a number: 0, the number with the other sign, its half and its double, its
  /// tenth and ten times as much; where some are not allowed, others.
  private func roundStops(around standard: Double) -> [Double] {
    let isWhole = if case .whole = self.standard { true } else { false }
    let unit = standard == 0 ? 1 : standard
    var places = [standard]
    func add(_ candidate: Double) {
      let round = Double(String(format: "%.6g", candidate)) ?? candidate
      let place = isWhole ? round.rounded() : round
      if places.count < 7, isAllowed(place), place.magnitude < 1e12, !places.contains(place) {
        places.append(place)
      }
    }
    for candidate in [0, -unit, unit, unit / 2, unit * 2, unit / 10, unit * 10] { add(candidate) }
    for factor in [5.0, 100, 4, 20, 3, 1000] { [unit / factor, unit * factor].forEach(add) }
    if isWhole { (1...7).forEach { add(standard + Double($0)) } }
    return places.sorted()
  }

  /// What is wrong with its stops or its partner, for a sentence; nil if nothing is.
  func fault(below knobs: [Knob]) -> String? {
    if let chosenStops, !chosenStops.isEmpty {
      let isGood =
        chosenStops.contains(standard) && chosenStops.allSatisfy { value(from: $0.typed) == $0 }
      if !isGood || Set(chosenStops.map(\.typed)).count < chosenStops.count {
        return
          "the stops of the knob \(name) must be \(expected), each once, with its standard value "
          + "\(standardText) among them"
      }
    }
    guard let partner else { return nil }
    let isFree = !knobs.contains { $0.partner == partner }
    if isFree, knobs.contains(where: { $0.name == partner && $0.partner == nil }) { return nil }
    return
      "the knob \(name) is turned with \(partner); name a knob that stands above it and has no "
      + "partner yet"
  }
}
