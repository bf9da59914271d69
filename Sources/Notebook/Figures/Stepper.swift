// Networks that are worked through on paper: what is known at each moment, and which way it came.

import Basics

/// A network with numbers at its neurons and wires, which come one after the other.
///
///     var neuron = Stepper("One neuron")
///     neuron.add("x")
///     neuron.add("a")
///     neuron.join("x", to: "a", by: "w")
///     neuron.note("w = 2", at: "w")
///     neuron.step("x comes in.", lighting: ["x"], writing: "x = 3", at: "x")
///     neuron.step("a = w · x", lighting: ["w", "a"], writing: "a = 6", at: "a")
///     show(neuron)
///
/// A page shows all that is known in the end; with `--animate`, and on the web, one goes from step to
/// step and back.
public struct Stepper: Watchable {
  /// What leads from a neuron to one of the next layer.
  struct Wire {
    let name: String
    let from: String
    let to: String
  }

  /// Something known of a neuron or a wire, from a moment on.
  struct Note {
    let text: String
    let place: String
    let moment: Int
  }

  let title: String
  let caption: String
  private(set) var layers: [[String]] = []
  private(set) var wires: [Wire] = []
  private(set) var steps: [(sentence: String, lit: [String])] = []
  private var notes: [Note] = []
  private(set) var now: Int?  // nil for the end

  /// A network without neurons.
  public init(_ title: String, caption: String = "") {
    self.title = title
    self.caption = caption
  }

  /// Adds a layer of neurons with these names to the right of the others.
  public mutating func add(_ names: String...) { layers.append(names) }

  /// Joins a neuron to one of the next layer by a wire with a name of its own.
  public mutating func join(_ sender: String, to receiver: String, by name: String) {
    wires.append(Wire(name: name, from: sender, to: receiver))
  }

  /// Writes what is known from the start at a neuron or a wire.
  public mutating func note(_ text: String, at place: String) {
    notes.append(Note(text: text, place: checked(place), moment: 0))
  }

  /// Adds a moment: what happens, the neurons and wires that it is about, and what is known from now
  /// on at one of them.
  public mutating func step(
    _ sentence: String, lighting lit: [String], writing texts: String..., at place: String = ""
  ) {
    steps.append((sentence, lit.map(checked)))
    notes += texts.map { Note(text: $0, place: checked(place), moment: steps.count - 1) }
  }

  var moments: [Int] { Array(steps.indices) }

  var isStepped: Bool { true }

  func watched(at moment: Int) -> Stepper {
    var copy = self
    copy.now = moment
    return copy
  }

  func status(at moment: Int) -> String { steps[moment].sentence }

  /// All that is ever written at a place, in its order.
  func notes(at place: String) -> [Note] { notes.filter { $0.place == place } }

  /// Everything that has a name: each neuron, and behind it the wires that lead to it.
  var places: [String] {
    layers.joined().flatMap { neuron in [neuron] + wires.filter { $0.to == neuron }.map(\.name) }
  }

  /// A name that no neuron and no wire has would leave its numbers out.
  private func checked(_ place: String) -> String {
    if !places.contains(place) {
      fatalError("a stepper was told of \"\(place)\"; it has \(places.joined(separator: ", "))")
    }
    return place
  }
}
