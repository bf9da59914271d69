// Networks drawn as layers of circles.

import Basics

/// A network: one column of circles for each layer, a line for each weight.
///
///     var diagram = Diagram("Two inputs, two hidden neurons, one output")
///     diagram.add("input", 2)
///     diagram.add("hidden", 2)
///     diagram.add("output", 1)
///     show(diagram)
public struct Diagram: Showable {
  private struct Layer {
    let name: String
    let count: Int
    let labels: [String]

    /// Of a tall layer, the first and last few neurons.
    func shown(atMost limit: Int) -> [Int?] {
      shortened(count, to: limit, first: limit / 2, last: limit / 2)
    }
  }

  private let title: String
  private let caption: String
  private var layers: [Layer] = []

  /// A diagram without layers.
  public init(_ title: String, caption: String = "") {
    self.title = title
    self.caption = caption
  }

  /// Adds a layer of so many neurons to the right of the others; those without a label are empty.
  public mutating func add(_ name: String, _ count: Int, labels: [String] = []) {
    layers.append(Layer(name: name, count: count, labels: labels))
  }

  /// Circles in columns, with lines where every neuron is joined to every one of the next layer.
  public func text(on paper: Paper) -> [String] {
    let tallest = layers.map { $0.shown(atMost: 7).count }.max() ?? 0
    let height = 2 * tallest - 1
    let columns = layers.map { layer -> [String] in
      let circles = layer.shown(atMost: 7).flatMap { neuron -> [String] in
        guard let neuron else { return ["⋮", ""] }
        let isLabelled = layer.labels.indices.contains(neuron)
        return [isLabelled ? "(\(layer.labels[neuron]))" : "( )", ""]
      }.dropLast()
      let above = Array(repeating: "", count: (height - circles.count) / 2)
      let texts = ([layer.name, whole(layer.count), ""] + above + circles).map(paper.spell)
      let width = texts.map(\.count).max() ?? 0
      let below = Array(repeating: "", count: height + 3 - texts.count)
      return texts.map { padded($0, to: width, .centre) } + below
    }
    let wires = (0..<height + 3).map { $0 == 3 + height / 2 ? paper.spell("──→") : "   " }
    let blocks = Array(columns.map { [$0] }.joined(separator: [wires]))
    let lines = beside(blocks).flatMap { folded($0, to: paper.width, mark: "  ") }
    return paper.title(title) + [""] + lines + paper.caption(caption)
  }

  /// Circles and lines.
  public var content: Content { .drawing(drawn) }

  /// It draws what the text has said.
  public var isGiven: Bool { true }

  private func drawn() -> SVG {
    let letters = layers.flatMap(\.labels).map(\.count).max() ?? 0
    let radius = max(12, 4.5 * Double(letters))
    let (step, gap) = (2 * radius + 10, 150.0)
    let tallest = layers.map { $0.shown(atMost: 10).count }.max() ?? 0
    let height = Double(tallest) * step + 52
    let wide = max(Double(layers.count - 1) * gap + 160, 420)
    let left = (wide - Double(layers.count - 1) * gap) / 2
    var svg = SVG(width: wide, height: height, title: title, caption: caption)
    svg.says = layers.map { layer in
      let labels = layer.labels.isEmpty ? "" : " (\(layer.labels.joined(separator: ", ")))"
      return "\(layer.name): \(whole(layer.count))\(labels)"
    }.joined(separator: "; ")
    let xs = layers.indices.map { left + gap * Double($0) }
    let places = zip(layers, xs).map { layer, x -> [(Double, Double)] in
      let count = layer.shown(atMost: 10).count
      let top = 52 + (Double(tallest - count) * step + step) / 2
      return (0..<count).map { (x, top + step * Double($0)) }
    }
    for (index, (from, to)) in zip(places, places.dropFirst()).enumerated() {
      for (neuron, a) in zip(layers[index].shown(atMost: 10), from) where neuron != nil {
        for (other, b) in zip(layers[index + 1].shown(atMost: 10), to) where other != nil {
          svg.line(from: a, to: b, "wire", width: layers[index].count > 20 ? 0.5 : 1)
        }
      }
    }
    for (layer, (x, places)) in zip(layers, zip(xs, places)) {
      svg.text(layer.name, at: (x, 18), anchor: "middle")
      svg.text(whole(layer.count), at: (x, 36), anchor: "middle")
      for (neuron, place) in zip(layer.shown(atMost: 10), places) {
        guard let neuron else {
          svg.text("⋮", at: (place.0, place.1 + 5), anchor: "middle")
          continue
        }
        svg.circle(at: place, radius: radius, "node")
        if layer.labels.indices.contains(neuron) {
          svg.text(layer.labels[neuron], at: (place.0, place.1 + 4), anchor: "middle", "small")
        }
      }
    }
    return svg
  }
}
