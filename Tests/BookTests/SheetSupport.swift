// What a reader does on the sheet to draw on, for tests: draws, saves, opens, reads what it says.

import Network
import Tensor
import Testing

@testable import book

/// A network with random weights.
func randomNetwork(
  _ sizes: [Int], _ hidden: Activation = .sigmoid, _ output: Activation = .softmax,
  cost: Cost = .categoricalCrossEntropy
) -> Network {
  var random = Generator(seed: 5)
  return Network(sizes, hidden: hidden, output: output, cost: cost, using: &random)
}

/// Opens the sheet's own page with a network; nothing is said to the console, and nothing is asked for.
func withSheet(
  _ network: Network, changed change: (String) -> String = { $0 },
  _ body: (Tab, URL) async throws -> Void
) async throws {
  try await withFolder { folder in
    let file = folder.appending(path: Sheet.file)
    let page = try Sheet(SheetData(network, origin: "a test")).page
    try Data(change(page).utf8).write(to: file)
    try await withTab { tab in
      try await tab.open(file)
      try await body(tab, file)
      let (console, requests) = await (tab.console, tab.requests)
      #expect(console.isEmpty && requests.isEmpty, "\(console) \(requests)")
    }
  }
}

/// Writes a folder of digits in MNIST's form, with one to learn from and one to be examined on.
func writeOneDigit(to folder: URL) throws {
  let images =
    [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 28] + [UInt8](repeating: 9, count: 784)
  let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 1, 3]
  for part in ["train", "t10k"] {
    try Data(images).write(to: folder.appending(path: "\(part)-images-idx3-ubyte"))
    try Data(labels).write(to: folder.appending(path: "\(part)-labels-idx1-ubyte"))
  }
}

/// What the sheet says of a drawing: of the sheet made small, and in MNIST's form.
struct Reading: Equatable, Decodable, Sendable {
  let answers: [String]
  let outputs: [[String]]  // as they are shown, with three places
}

extension Tab {
  /// What the page says of its own arithmetic.
  func selfCheck() async throws -> (line: String, isGood: Bool) {
    (
      try await evaluate("document.querySelector('.checked').textContent", as: String.self),
      try await evaluate("document.querySelector('.checked.good') !== null", as: Bool.self)
    )
  }

  /// What it says now.
  func reading() async throws -> Reading {
    try await evaluate(
      """
      (() => {
        const texts = (query) => [...document.querySelectorAll(query)].map((part) => part.textContent);
        const values = texts(".bars li span:last-child");
        return { answers: texts(".sheet .says"), outputs: [values.slice(0, 10), values.slice(10)] };
      })()
      """, as: Reading.self)
  }

  /// Draws with the pointer.
  func draw(_ drawing: Drawing) async throws {
    try await run("document.getElementById('sheet-thickness').value = \(140 * drawing.thickness)")
    let paper = try await box(of: "#sheet-paper")
    for stroke in drawing.strokes {
      try await draw(through: stroke.map { paper.place($0.x, $0.y) })
    }
  }

  /// Presses one of the buttons below the sheet.
  func press(tool: String) async throws { try await click("[data-do=\(tool)]") }

  /// The bytes of the file that the page saves.
  func saved() async throws -> [UInt8] {
    try await run(
      """
      URL.createObjectURL = (blob) => { window.saved = blob.arrayBuffer(); return "data:,"; };
      HTMLAnchorElement.prototype.click = () => {};
      """)
    try await press(tool: "save")
    return try await evaluate(
      "window.saved.then((buffer) => [...new Uint8Array(buffer)])", as: [UInt8].self)
  }

  /// Opens a file of some bytes, as its chooser would; the sentence about it, if it is refused.
  func open(_ bytes: [UInt8], named name: String = "it.pgm") async throws -> String {
    try await run(
      """
      (() => {
        const chooser = document.querySelector(".sheet input[type=file]");
        const list = new DataTransfer();
        list.items.add(new File([Uint8Array.from(\(bytes))], "\(name)"));
        chooser.files = list.files;
        chooser.dispatchEvent(new Event("change"));
        return new Promise((done) => setTimeout(done, 200));
      })()
      """)
    return try await evaluate(
      "document.querySelector('.complaint').textContent", as: String.self)
  }

  /// The class of the sheet's parts that are wider than the window.
  func overflow() async throws -> [String] {
    try await evaluate(
      """
      [...document.querySelectorAll(".sheet *")].filter((part) => {
        if (part.closest(".box") || part.matches(".answer")) return false;
        const box = part.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
      }).map((part) => part.outerHTML.slice(0, 90))
      """, as: [String].self)
  }
}
