// Figures that can be watched, moment by moment.

/// A figure that changes: with the steps of a walk, or with the epochs of a training.
protocol Watchable: Showable {
  /// The moments worth a look.
  var moments: [Int] { get }

  /// The figure at a moment, to be written or drawn.
  func watched(at moment: Int) -> Self

  /// The moment in characters, without legend and caption, as high as every other.
  func still(at moment: Int, on paper: Paper) -> [String]

  /// The moment in words, in one line.
  func status(at moment: Int) -> String

  /// Whether a reader goes from moment to moment by keys; if not, they pass by themselves.
  var isStepped: Bool { get }

  /// A picture that shows the moments one after the other, where the figure's own shows several
  /// beside each other or the last alone; nil where it is the figure's own.
  var film: SVG? { get }
}

extension Watchable {
  var film: SVG? { nil }

  var isStepped: Bool { false }
}

/// A figure whose walks can be drawn up to a step; its moments are steps.
protocol Walkable: Watchable {
  /// The walks in the figure.
  var walks: [Walk] { get }

  /// What lies between the ends of the axes.
  var frame: Frame { get }

  /// The figure without legend and caption.
  func scene(on paper: Paper) -> [String]
}

extension Walkable {
  /// The steps worth a look, at most sixty.
  var moments: [Int] {
    let steps = Set(walks.flatMap { $0.drawn(in: frame) }).sorted()
    let every = (steps.count + 59) / 60
    return steps.enumerated().filter { $0.offset % max(every, 1) == 0 }.map(\.element)
  }

  /// The figure at a step, with a line below it that says where its walks are.
  func still(at step: Int, on paper: Paper) -> [String] {
    let status = paper.spell("  \(status(at: step))")
    return watched(at: step).scene(on: paper) + [String(status.prefix(paper.width))]
  }

  /// Where the walks are at a step.
  func status(at step: Int) -> String {
    let places = walks.map { walk in
      // One that is over stays at its end.
      walk.points.prefix(step + 1).last.map { "\(walk.name) at \(walk.says($0))" } ?? walk.name
    }
    return "step \(step): \(places.joined(separator: ", "))"
  }
}

extension Plot: Walkable {
  var walks: [Walk] {
    series.compactMap { if case .walk(let walk) = $0.kind { walk } else { nil } }
  }

  func watched(at step: Int) -> Plot {
    var copy = self
    for index in series.indices {
      guard case .walk(var walk) = series[index].kind else { continue }
      walk.now = step
      copy.series[index].kind = .walk(walk)
    }
    return copy
  }
}

extension Map: Walkable {
  func watched(at step: Int) -> Map {
    var copy = self
    for index in walks.indices { copy.walks[index].now = step }
    return copy
  }
}

extension Surface: Walkable {
  var walks: [Walk] { map.walks }

  var frame: Frame { map.frame }

  func watched(at step: Int) -> Surface {
    var copy = self
    copy.map = map.watched(at: step)
    return copy
  }
}
