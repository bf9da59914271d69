// Saved weights: the same bits come back, and whatever is not a whole file of them is refused.

import Basics
import Foundation
import Tensor
import Testing

@testable import Network

private func fresh(_ sizes: [Int] = [5, 4, 3], seed: UInt64 = 1) -> Network {
  var random = Generator(seed: seed)
  return Network(sizes, output: .softmax, cost: .categoricalCrossEntropy, using: &random)
}

/// A folder that is gone when the test is.
private final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: String { path + "/weights.txt" }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func write(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: file)) }
  func read() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }
}

/// What is said when a text is read as the weights of a 5-4-3 network.
private func refusal(of text: String, like other: Network = fresh()) throws -> String {
  let folder = try Folder()
  try folder.write(text)
  let error = #expect(throws: Failure.self) { try Network(savedIn: folder.file, like: other) }
  #expect(error?.status == .data)
  let sentence = error?.description ?? ""
  #expect(sentence.hasPrefix(folder.file))
  return sentence
}

/// A body with the head that fits it.
private func sealed(_ body: String) -> String {
  "downhill weights 1\ncheck \(checkSum(body))\n\(body)"
}

private func body(of network: Network) -> String {
  network.saved.split(separator: "\n", maxSplits: 2).last.map(String.init) ?? ""
}

@Test func aFileCanBeReadByEye() throws {
  let layers = [
    Layer(w: Tensor([[0.25, -1.5], [3, 0]]), b: Tensor([1, -0.1]), activation: .relu),
    Layer(w: Tensor([[2, -2]]), b: Tensor([0.5]), activation: .sigmoid),
  ]
  let lines = Network(layers: layers, cost: .squared).saved.split(
    separator: "\n", omittingEmptySubsequences: false)
  #expect(lines[0] == "downhill weights 1")
  #expect(
    lines.dropFirst(2) == [
      "sizes 2 2 1", "activations relu sigmoid", "cost squared",
      "layer 1", "1.0 0.25 -1.5", "-0.1 3.0 0.0", "layer 2", "0.5 2.0 -2.0", "",
    ])
}

@Test func theCheckSumIsTheStandardOne() {
  // From the tables of Fowler, Noll and Vo.
  #expect(checkSum("") == "cbf29ce484222325")
  #expect(checkSum("a") == "af63dc4c8601ec8c")
  #expect(checkSum("foobar") == "85944171f73967e8")
}

@Test func theSameBitsComeBack() throws {
  let folder = try Folder()
  var network = fresh()
  // The smallest, the largest, one that has no short form, and those that are no numbers.
  let odd: [Float] = [
    .leastNonzeroMagnitude, -.greatestFiniteMagnitude, 0.1 + 0.2, -0.0, .infinity,
  ]
  for (j, number) in odd.enumerated() { network.layers[0].w[0, j] = number }
  try network.save(to: folder.file)
  let read = try Network(savedIn: folder.file, like: fresh(seed: 2))
  #expect(read == network)
  #expect(read.layers[0].w[0, 3].sign == .minus)
  #expect(folder.names == ["weights.txt"])
  try read.save(to: folder.file)
  #expect(try folder.read() == network.saved)
}

@Test func weightsThatAreNoNumbersComeBack() throws {
  let folder = try Folder()
  var network = fresh()
  network.layers[1].b[0] = .nan
  try network.save(to: folder.file)
  let read = try Network(savedIn: folder.file, like: network)
  #expect(read.layers[1].b[0].isNaN)
}

@Test(arguments: [
  ("sizes 5 4 3", fresh([5, 7, 3])),
  ("sizes 5 4 3", fresh([5, 3])),
  ("activations sigmoid softmax", fresh([5, 4, 3]).with { $0.layers[0].activation = .relu }),
])
func anotherFormIsRefused(found: String, other: Network) throws {
  let sentence = try refusal(of: fresh().saved, like: other)
  #expect(sentence.contains("holds a network with \"\(found)\""))
}

@Test func anotherCostIsRefused() throws {
  var random = Generator(seed: 1)
  let other = Network([5, 4, 3], cost: .squared, using: &random)
  var same = other
  same.cost = .halfSquared
  #expect(try refusal(of: same.saved, like: other).contains("\"cost halfSquared\""))
}

@Test func anotherVersionIsRefused() throws {
  let text = fresh().saved.replacing("downhill weights 1", with: "downhill weights 12")
  let sentence = try refusal(of: text)
  #expect(sentence.contains("version \"12\""))
  #expect(sentence.contains("reads version 1"))
}

@Test(arguments: ["", "\n", "hello", "P5 1 1 255 a", "downhill", "\u{1F}\u{8B}"])
func whatIsNoFileOfWeightsIsRefused(text: String) throws {
  #expect(try refusal(of: text).contains("is no file of weights"))
}

@Test func everyKindOfDamageIsNoticed() throws {
  let text = fresh().saved
  var random = Generator(seed: 3)
  let start = "downhill weights 1\n".count
  for _ in 0..<200 {
    // One byte changed, or the end cut off, or a stretch taken out of the middle.
    var bytes = Array(text.utf8)
    let place = start + random.below(bytes.count - start)
    switch random.below(3) {
    case 0: bytes[place] = bytes[place] == 49 ? 50 : 49
    case 1: bytes.removeSubrange(place...)
    default: bytes.removeSubrange(place..<min(place + 9, bytes.count))
    }
    #expect(try refusal(of: String(decoding: bytes, as: UTF8.self)).contains("is damaged"))
  }
  #expect(try refusal(of: text + "1").contains("is damaged"))
  #expect(try refusal(of: "downhill weights 1").contains("is damaged"))
}

@Test func aFileThatIsSealedButWrongIsRefused() throws {
  let good = body(of: fresh())
  let lines = good.split(separator: "\n").map(String.init)
  let wrong = [
    good + "1.0\n",  // a line too many
    lines.dropLast().joined(separator: "\n") + "\n",  // one too few
    good.replacing("layer 2", with: "layer 3"),
    lines.dropLast().joined(separator: "\n") + "\n1.0 2.0\n",  // too few numbers
    good.replacing("layer 2\n", with: "layer 2\nx "),  // a word
    String(good.dropLast()),  // without the end of its last line
  ]
  for body in wrong {
    #expect(try refusal(of: sealed(body)).contains("one line of numbers for each neuron"))
  }
}

@Test(arguments: Cost.allCases) func theFormCanBeTakenFromTheFile(cost: Cost) throws {
  let folder = try Folder()
  var random = Generator(seed: 4)
  let network = Network(
    [5, 3, 4, 2], hidden: .tanh, output: cost.output, cost: cost, using: &random)
  try network.save(to: folder.file)
  #expect(try Network(savedIn: folder.file) == network)
}

@Test func aFormThatNoNetworkHasIsRefused() throws {
  let good = body(of: fresh())
  let (sizes, activations) = ("sizes 5 4 3", "activations sigmoid softmax")
  let changes = [
    (sizes, "sizes 5 4"), (sizes, "sizes 5 0 3"), (sizes, "sizes 5 four 3"), (sizes, "5 4 3"),
    (activations, "activations sigmoid"), (activations, "activations sigmoid soft"),
    (activations, "activations softmax softmax"), (activations, "activations sigmoid sigmoid"),
    ("cost categorical", "cost "), ("cost", "price"), (sizes + "\n", ""), (good, ""),
    (sizes, "sizes 9223372036854775807 4 3"), (sizes, "sizes 5 9223372036854775807 3"),
  ]
  let folder = try Folder()
  for (old, new) in changes {
    try folder.write(sealed(good.replacing(old, with: new)))
    let error = #expect(throws: Failure.self) { try Network(savedIn: folder.file) }
    #expect(error?.sentence.hasSuffix("save the weights again") == true)
  }
}

@Test func aFileThatIsNotThereIsRefused() {
  let sentence = "there is no file /no/such; name one that was written with --save"
  #expect(throws: Failure(sentence, .noInput)) { try Network(savedIn: "/no/such", like: fresh()) }
}

@Test func savingIntoNoFolderIsRefused() {
  let error = #expect(throws: Failure.self) { try fresh().save(to: "/no/such/weights.txt") }
  #expect(error?.sentence.hasPrefix("cannot write /no/such/weights.txt: ") == true)
}

extension Network {
  fileprivate func with(_ change: (inout Network) -> Void) -> Network {
    var result = self
    change(&result)
    return result
  }
}
