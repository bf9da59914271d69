// Saved weights: a network as a text file that can be read by eye, and is checked when it is read.
//
//     downhill weights 1                 1 is the version of this format
//     check 5d1c0f0e9a6b7c3d             of all bytes below this line (FNV-1a, 64 bits)
//     sizes 784 16 16 10
//     activations sigmoid sigmoid softmax
//     cost categoricalCrossEntropy
//     layer 1
//     0.25 -1.5 0.125 …                  one line a neuron: its bias, then its weights
//
// Numbers are written with as many digits as it takes to read back the same bits.

import Basics
import Tensor

extension Network {
  /// Writes all weights and biases to a file, whole or not at all.
  ///
  /// If that fails, a file that was there before is as it was, and a ``Failure`` is thrown.
  public func save(to path: String) throws {
    try Network.checkSavable(to: path)
    try File.replace(path, with: Array(saved.utf8))
  }

  /// Throws if it is plain already that ``save(to:)`` will fail; a file that holds anything else than
  /// weights is not overwritten.
  public static func checkSavable(to path: String) throws {
    try File.checkWritable(path)
    if File.kind(of: path) != .file { return }
    let opening = try File.opening(of: path, orElse: "name another")
    if opening.bytes.isEmpty || opening.bytes.starts(with: title.utf8) { return }
    throw Failure(
      "\(path) is there and is no file of weights; remove it, or name another", .output)
  }

  /// Reads the weights of a network of the same form as another one.
  ///
  /// - Other sizes, activations or costs, another version and damage throw a ``Failure``.
  public init(savedIn path: String, like other: Network) throws {
    var lines = try Network.lines(savedIn: path)
    for (line, wanted) in zip(lines.prefix(3), other.form) where line != wanted {
      throw Failure(
        "\(path) holds a network with \"\(quoted(line))\", but one with \"\(quoted(wanted))\" was asked for; "
          + "ask for the same form, or train a new one", .data)
    }
    lines = lines.dropFirst(3)
    let activations = other.layers.map(\.activation)
    try self.init(other.sizes, activations, other.cost, from: &lines, path: path)
  }

  /// Reads the weights of a network of whatever form its file says.
  ///
  /// - Damage, another version and a form that no network has throw a ``Failure``.
  public init(savedIn path: String) throws {
    var lines = try Network.lines(savedIn: path)
    let head = lines.prefix(3).map { $0.split(separator: " ").map(String.init) }
    lines = lines.dropFirst(3)
    guard head.map(\.first) == ["sizes", "activations", "cost"], head[2].count == 2,
      let cost = Cost(rawValue: head[2][1])
    else { throw Network.formless(path) }
    let sizes = head[0].dropFirst().compactMap { Int($0) }
    let activations = head[1].dropFirst().compactMap { Activation(rawValue: $0) }
    guard head[0].count == sizes.count + 1, sizes.allSatisfy({ $0 > 0 }),
      head[1].count == activations.count + 1, activations.count == sizes.count - 1,
      let output = activations.last, cost.objection(to: output) == nil,
      !activations.dropLast().contains(.softmax)
    else { throw Network.formless(path) }
    try self.init(sizes, activations, cost, from: &lines, path: path)
  }

  /// Reads the layers that stand in the lines below the form.
  private init(
    _ sizes: [Int], _ activations: [Activation], _ cost: Cost,
    from lines: inout ArraySlice<Substring>,
    path: String
  ) throws {
    var layers: [Layer] = []
    for (l, activation) in activations.enumerated() {
      guard lines.popFirst() == "layer \(l + 1)" else { throw Network.malformed(path) }
      layers.append(
        try Network.layer(sizes[l], sizes[l + 1], activation, from: &lines, path: path))
    }
    guard lines == [""] else { throw Network.malformed(path) }
    self.init(layers: layers, cost: cost)
  }

  /// The network as the text of a file.
  var saved: String {
    var lines = form
    for (l, layer) in layers.enumerated() {
      lines.append("layer \(l + 1)")
      for j in 0..<layer.b.count {
        let numbers = [layer.b[j]] + layer.w.row(j).values
        lines.append(numbers.map { "\($0)" }.joined(separator: " "))
      }
    }
    let body = lines.joined(separator: "\n") + "\n"
    return "\(Network.title) \(Network.version)\ncheck \(checkSum(body))\n\(body)"
  }

  /// What must be the same in two networks for one to take the other's weights.
  private var form: [String] {
    [
      "sizes " + sizes.map(String.init).joined(separator: " "),
      "activations " + layers.map(\.activation.rawValue).joined(separator: " "),
      "cost " + cost.rawValue,
    ]
  }

  private static let title = "downhill weights"
  private static let version = "1"

  /// The lines below the one with the check sum, if they are what was written.
  private static func lines(savedIn path: String) throws -> ArraySlice<Substring> {
    var bytes = try File.bytes(of: path, orElse: "name one that was written with --save") {
      if !$0.bytes.starts(with: title.utf8) { throw other(path) }
      return promise(of: $0.bytes)
    }
    // What an editor of another system has made of the ends of lines, they were not.
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    if end > 0, bytes[end - 1] == UInt8(ascii: "\r") {
      bytes.removeAll { $0 == UInt8(ascii: "\r") }
    }
    return try checkedBody(of: String(decoding: bytes, as: UTF8.self), path: path)
      .split(separator: "\n", omittingEmptySubsequences: false)[...]
  }

  /// How many bytes a file may have at most, by the sizes in its head.
  private static func promise(of opening: [UInt8]) -> Int {
    let lines = String(decoding: opening, as: UTF8.self).split(whereSeparator: \.isNewline)
    let sizes = (lines.dropFirst(2).first ?? "").split(separator: " ").dropFirst().map {
      min(max(Int($0) ?? 0, 0), 1 << 24)
    }
    let numbers = zip(sizes, sizes.dropFirst()).reduce(0) { min($0 + ($1.0 + 1) * $1.1, 1 << 26) }
    return 16 * numbers + (1 << 20)  // "-1.1754944e-38" and a blank; and the rest of the lines
  }

  private static func other(_ path: String) -> Failure {
    Failure(
      "\(path) is no file of weights: it does not begin with \"\(title)\"; name one that was "
        + "written with --save", .data)
  }

  private static func checkedBody(of text: String, path: String) throws -> String {
    let parts = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts[0].hasPrefix(title) else { throw other(path) }
    let found = parts[0].dropFirst(title.count + 1)
    if found != version {
      throw Failure(
        "\(path) is of version \"\(quoted(found))\" of the format, but this program reads version "
          + "\(version); save the weights again with this program", .data)
    }
    guard parts.count == 3, parts[1] == "check \(checkSum(String(parts[2])))" else {
      throw Failure(
        "\(path) is damaged: its check sum does not fit what it holds; save the weights again",
        .data)
    }
    return String(parts[2])
  }

  private static func layer(
    _ inputs: Int, _ outputs: Int, _ activation: Activation,
    from lines: inout ArraySlice<Substring>, path: String
  ) throws -> Layer {
    var (w, b): ([Float], [Float]) = ([], [])
    for _ in 0..<outputs {
      let words = (lines.popFirst() ?? "").split(separator: " ")
      let numbers = words.compactMap { Float($0) }
      guard words.count - 1 == inputs, numbers.count == words.count else {
        throw malformed(path)
      }
      b.append(numbers[0])
      w += numbers.dropFirst()
    }
    return Layer(
      w: Tensor(shape: [outputs, inputs], values: w), b: Tensor(b), activation: activation)
  }

  /// The check sum fits, and yet its head describes no network.
  private static func formless(_ path: String) -> Failure {
    Failure(
      "\(path) does not begin with the sizes, activations and cost of a network that there can be; "
        + "save the weights again", .data)
  }

  /// The check sum fits, and yet the text is not what this program writes.
  private static func malformed(_ path: String) -> Failure {
    Failure(
      "\(path) does not have one line of numbers for each neuron; save the weights again", .data)
  }
}

/// The FNV-1a sum of a text, 64 bits in hexadecimal.
///
/// It notices every change of one byte, and all but one in 2⁶⁴ of larger damage.
func checkSum(_ text: String) -> String {
  var sum: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 {
    sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  let digits = String(sum, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
