// The sheet to draw on: it answers as the course does, whoever draws and however.

import Basics
import MNIST
import Network
import Tensor
import Testing

@testable import book

@Suite(.runsPrograms, .needs(.browser)) struct SheetTests {
  /// The file with the weights that the chapter trains, and the network in it.
  private static let trained = Task {
    let lesson = try #require(try Lesson.all().first(where: Sheet.belongs))
    let press = Press(programs: try builtProgram("book").deletingLastPathComponent())
    let file = try await aside { try press.trained(lesson) }
    return (lesson, file, try Network(savedIn: file.path))
  }

  private func network() async throws -> Network { try await SheetTests.trained.value.2 }

  private func three(_ manner: Int = 0) -> Drawing {
    var random = Generator(seed: 3)
    return Drawing(of: 3, Drawing.Manner.all[manner], using: &random)
  }

  @Test func itAnswersAsTheProgramDoes() async throws {
    let (lesson, weights, network) = try await SheetTests.trained.value
    var drawn: [(digit: Int, pgm: [UInt8], page: Reading)] = []
    try await withSheet(network) { tab, _ in
      var random = Generator(seed: 2)
      for digit in 0..<10 {
        for manner in Drawing.Manner.all {
          try await tab.press(tool: "clear")
          try await tab.draw(Drawing(of: digit, manner, using: &random))
          drawn.append((digit, try await tab.saved(), try await tab.reading()))
        }
      }
    }
    let program = Program(try builtProgram(lesson.name))
    try await withFolder { folder in
      try writeOneDigit(to: folder)  // the program reads no others, and is the sooner done
      for (number, drawing) in drawn.enumerated() {
        let file = folder.appending(path: "\(number).pgm")
        try Data(drawing.pgm).write(to: file)
        let run = try await program.run([
          "--load", weights.path, "--digit", file.path, "--section", "9", "--data", folder.path,
          "--epochs", "0", "--rounds", "0",
        ])
        let said = run.output.matches(of: /(?:network|it) says (\d)\n/).map { "It says \($0.1)" }
        #expect(said == drawing.page.answers, "drawing \(number) of a \(drawing.digit)")
        try expectOutputs(drawing.page, of: drawing.pgm, by: network)
      }
    }
    let right = (0..<2).map { form in
      drawn.count { $0.page.answers[form] == "It says \($0.digit)" }
    }
    #expect(
      right[1] >= 45 && right[0] <= right[1] - 15,
      "of 50 drawings \(right[0]) are read rightly as sheets, \(right[1]) in MNIST's form")
  }

  /// Expects outputs on the page that are the course's, to the places that are shown.
  private func expectOutputs(_ page: Reading, of pgm: [UInt8], by network: Network) throws {
    let own = try OwnDigit(bytes: pgm, file: "it")
    for (shown, picture) in zip(page.outputs, [own.sheet, own.picture]) {
      let outputs = network(picture.reshaped(to: [1, 784])).values
      for (text, output) in zip(shown, outputs) {
        let value = try #require(Float(text.replacing("−", with: "-")))
        #expect(abs(value - output) < 0.0006)
      }
    }
  }

  @Test(arguments: [
    ([784, 16, 16, 10], Activation.sigmoid, Activation.softmax, Cost.categoricalCrossEntropy),
    ([784, 10], .sigmoid, .softmax, .categoricalCrossEntropy),
    ([784, 100, 10], .relu, .softmax, .categoricalCrossEntropy),
    ([784, 20, 10, 5, 10], .tanh, .sigmoid, .binaryCrossEntropy),
    ([784, 12, 10], .linear, .sigmoid, .squared), ([784, 12, 10], .sigmoid, .tanh, .halfSquared),
    ([784, 12, 10], .relu, .relu, .squared), ([784, 12, 10], .sigmoid, .linear, .squared),
  ])
  func everyKindOfNetworkAnswersAndLearnsAsTheCourseSays(
    sizes: [Int], hidden: Activation, output: Activation, cost: Cost
  ) async throws {
    let network = randomNetwork(sizes, hidden, output, cost: cost)
    try await withSheet(network) { tab, _ in
      let check = try await tab.selfCheck()
      #expect(check.isGood && check.line.contains("200 of 200 agree"), "\(check.line)")
      try await tab.draw(three())
      let (pgm, before) = (try await tab.saved(), try await tab.reading())
      try expectOutputs(before, of: pgm, by: network)

      try await tab.click(".which button[value='8']")
      let x = try OwnDigit(bytes: pgm, file: "it").picture.reshaped(to: [1, 784])
      var y = Tensor(repeating: 0, shape: [1, 10])
      y[0, 8] = 1
      var pupil = network
      let gradient = network.gradient(x: x, y: y)
      pupil.descend(gradient, rate: 0.5)
      try expectOutputs(try await tab.reading(), of: pgm, by: pupil)
      let wishes = try await tab.evaluate(
        "[...document.querySelectorAll('.lesson td:nth-child(4)')].map((cell) => cell.textContent)",
        as: [String].self)
      for (wish, delta) in zip(wishes, gradient.delta[network.layers.count - 1].values) {
        let value = try #require(Float(wish.replacing("−", with: "-").replacing("+", with: "")))
        #expect(abs(value + delta) < 0.006)
      }
      let test = Digits.test.first(100)
      let right = zip(pupil.guesses(test.images), test.labels).count { $0 == $1 }
      let words = try await tab.evaluate(
        "document.querySelector('.after').textContent", as: String.self)
      #expect(wishes.count == 10 && words.contains("it reads \(right) rightly"), "\(words)")

      try await tab.run("[...document.querySelectorAll('.which button')].pop().click()")
      let back = try await tab.reading()
      #expect(back == before)
    }
  }

  @Test func aPageThatComputesOtherwiseSaysSo() async throws {
    let network = randomNetwork([784, 16, 16, 10])
    // The last of the weights' letters but one has the sign of the last output's bias.
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let flip = { (page: String) in
      page.replacing(/("weights":"[^"]+)([^"])([^"]")/) { found in
        let place = found.2.first.flatMap { letters.firstIndex(of: $0) } ?? 0
        return "\(found.1)\(letters[place ^ 2])\(found.3)"
      }
    }
    try await withSheet(network, changed: flip) { tab, _ in
      let check = try await tab.selfCheck()
      #expect(
        !check.isGood && check.line.hasPrefix("Error: do not trust this page"), "\(check.line)")
    }
  }

  @Test func aSavedDrawingIsReadAgain() async throws {
    let network = try await network()
    try await withSheet(network) { tab, _ in
      try await tab.draw(three(4))
      let (first, pgm) = (try await tab.reading(), try await tab.saved())
      try await tab.press(tool: "clear")
      let empty = try await tab.reading()
      #expect(empty.answers == ["Nothing is drawn yet.", "Nothing is drawn yet."])
      #expect(try await tab.open(pgm) == "")
      let (again, same) = (try await tab.reading(), try await tab.saved())
      #expect(again == first && same == pgm)
      try await tab.press(tool: "undo")
      try await tab.press(tool: "undo")
      let undone = try await tab.reading()
      #expect(undone == first)

      // Dark on light, in numbers, with comments, larger than a byte, and longer than wide.
      var random = Generator(seed: 9)
      let six = Drawing(of: 6, Drawing.Manner.all[3], using: &random)
      let grey = six.pgm(columns: 40, rows: 90, paper: 230, ink: 31).suffix(3600)
      let numbers = grey.map { "\(Int($0) * 200)" }.joined(separator: " ")
      let plain = Array("P2 # a comment\n40 90\n# 65535 is white\n65000\n\(numbers)\n".utf8)
      #expect(try await tab.open(plain) == "")
      try expectOutputs(try await tab.reading(), of: plain, by: network)
      let wide = try await tab.saved()
      try expectOutputs(try await tab.reading(), of: wide, by: network)
      // A stroke on a picture that was opened is of its ink.
      try await tab.draw(three(1))
      try expectOutputs(try await tab.reading(), of: try await tab.saved(), by: network)
    }
  }

  @Test func whatIsNoPictureIsRefused() async throws {
    try await withSheet(randomNetwork([784, 10])) { tab, _ in
      let before = try await tab.reading()
      let cases = [
        ("hello", "it.pgm is no picture that this browser reads; open a PGM, a PNG or a JPEG."),
        ("P5 9 9 255\nabc", "The file is cut short; save the drawing again."),
        ("P2 2 2 9 1 2 3", "pixel 4, a whole number from 0 to 9, but found “”"),
        ("P2 2 2 9 1 2 3 10", "but found “10”"), ("P2 2 x", "the rows, a whole number from 1"),
        ("P5 2 1 9 ab", "Pixel 1 has the value 97, but white is 9"),
        ("P2 2 2 9 1 1 1 1", "The picture is blank"),
        ("P5 9000 9000 255 ", "9000 × 9000 pixels, but a million is the most"),
      ]
      for (file, sentence) in cases {
        let said = try await tab.open(Array(file.utf8))
        #expect(said.contains(sentence), "\(file): \(said)")
      }
      let after = try await tab.reading()
      #expect(after == before)
    }
  }

  @Test func aPictureOfAnotherKindIsReadByTheBrowser() async throws {
    let network = try await network()
    try await withSheet(network) { tab, _ in
      let png = try await tab.evaluate(
        """
        (() => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 400, height: 400 });
          const pen = canvas.getContext("2d");
          pen.lineWidth = 30;
          pen.strokeRect(0, 0, 0, 0);
          pen.beginPath(); pen.moveTo(200, 60); pen.lineTo(200, 340); pen.stroke();
          return fetch(canvas.toDataURL()).then((answer) => answer.arrayBuffer())
            .then((buffer) => [...new Uint8Array(buffer)]);
        })()
        """, as: [UInt8].self)
      #expect(try await tab.open(png, named: "it.png") == "")
      let reading = try await tab.reading()
      #expect(reading.answers[1] == "It says 1")
      try expectOutputs(reading, of: try await tab.saved(), by: network)
    }
  }

  @Test func allOfItCanBeDoneWithKeys() async throws {
    let network = try await network()
    try await withSheet(network) { tab, _ in
      try await tab.run("document.getElementById('sheet-paper').focus()")
      for _ in 0..<10 { try await tab.press("ArrowUp") }
      try await tab.press(" ")
      for _ in 0..<20 { try await tab.press("ArrowDown") }
      try await tab.press(" ")
      let (one, pgm) = (try await tab.reading(), try await tab.saved())
      #expect(one.answers == ["It says 1", "It says 1"])
      try expectOutputs(one, of: pgm, by: network)
      try await tab.run("document.getElementById('sheet-paper').focus()")
      try await tab.press("ArrowRight")
      #expect(try await tab.reading() == one, "the pen is lifted")

      // Tab leads to every layer, arrows to every neuron.
      try await tab.run("document.querySelector('.cells button').focus()")
      try await tab.press("ArrowDown")
      let titles = "document.querySelector('.neuron h3').textContent"
      let second = try await tab.evaluate(titles, as: String.self)
      try await tab.press("ArrowRight")
      try await tab.press("ArrowRight")
      let output = try await tab.evaluate(titles, as: String.self)
      #expect(second == "Neuron 2 of layer 1" && output == "Output 1")
      try await tab.run("document.querySelector('.which button[value=\"7\"]').focus()")
      try await tab.press("Enter")
      let learned = try await tab.reading()
      #expect(learned != one)
    }
  }

  @Test func aNeuronShowsItsNumbers() async throws {
    let network = try await network()
    try await withSheet(network) { tab, _ in
      try await tab.draw(three())
      let x = try OwnDigit(bytes: try await tab.saved(), file: "it").picture
      let passes = network.forward(x.reshaped(to: [1, 784]))
      for layer in 0..<network.layers.count {
        try await tab.hover(".layer:nth-of-type(\(layer + 2)) .cell:nth-child(4) button")
        let sum = try await tab.evaluate(
          "document.querySelector('.sum').textContent", as: String.self)
        let z = fixed(Double(passes[layer].z[0, 3]), places: 2)
        let a = fixed(Double(passes[layer].a[0, 3]), places: 3)
        #expect(sum.contains("= \(z), and") && sum.contains("= \(a)."), "\(sum): \(z), \(a)")
      }
    }
  }

  @Test(.needs(.axe), .needs(.htmlChecker), arguments: [[784, 16, 16, 10], [784, 100, 10]])
  func itIsForEverybody(_ sizes: [Int]) async throws {
    try await withSheet(randomNetwork(sizes)) { tab, file in
      try await tab.click(".which button[value='2']")
      for (width, height) in [(390, 844), (1024, 768), (1920, 1080)] {
        try await tab.size(width: width, height: height)
        try await tab.settle()
        #expect(try await tab.overflow() == [], "\(width) wide")
      }
      for isDark in [false, true] {
        try await tab.media(isDark: isDark)
        #expect(try await tab.faintText() == [], "dark: \(isDark)")
        #expect(try await tab.axe() == [])
      }
      let works = "getComputedStyle(document.querySelector('.works')).display !== 'none'"
      let words = "getComputedStyle(document.querySelector('.without')).display !== 'none'"
      try await tab.media(isPrint: true)
      #expect(try await tab.evaluate("!(\(works)) && \(words)", as: Bool.self), "printed")
      try await tab.media()
      #expect(try await tab.evaluate("\(works) && !(\(words))", as: Bool.self), "on a screen")
      try await tab.scripts(false)
      try await tab.open(file)
      #expect(try await tab.evaluate("!(\(works)) && \(words)", as: Bool.self), "without a script")
      try await tab.scripts(true)
      let faults = try await validate(html: [file])
      #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }
  }

  @Test(.needs(.axe), .needs(.htmlChecker)) func itStandsInItsChapter() async throws {
    let chapter = try #require(Chapter.all.last)
    let printed = try await chapter.run(["--format", "html"]).output
    let sheet = try Sheet(SheetData(try await network(), origin: "a test"))
    try await withFolder { folder in
      let file = folder.appending(path: "page.html")
      try Data(sheet.inserted(into: Array(printed.utf8))).write(to: file)
      try await withTab { tab in
        try await tab.open(file)
        let check = try await tab.selfCheck()
        #expect(check.isGood, "\(check.line)")
        try await tab.draw(three())
        let reading = try await tab.reading()
        #expect(reading.answers[1] == "It says 3")
        for (width, height) in [(390, 844), (1024, 768), (1920, 1080)] {
          try await tab.size(width: width, height: height)
          #expect(try await tab.overflow() == [], "\(width) wide")
        }
        #expect(try await tab.axe().filter(\.isSerious) == [])
        // Its own keys turn no slide.
        try await tab.run(
          "[...document.querySelectorAll('.bar button')].find((b) => b.textContent === 'Present').click()"
        )
        try await tab.press("Home")
        let isShown = "document.querySelector('.sheet').getClientRects().length > 0"
        for _ in 0..<400 {
          if try await tab.evaluate(isShown, as: Bool.self) { break }
          try await tab.press("ArrowRight")
        }
        try await tab.run("document.getElementById('sheet-paper').focus()")
        for key in [" ", "ArrowRight", "ArrowDown", " "] { try await tab.press(key) }
        #expect(try await tab.evaluate(isShown, as: Bool.self))
        let (console, requests) = await (tab.console, tab.requests)
        #expect(console.isEmpty && requests.isEmpty, "\(console) \(requests)")
      }
      #expect(try await validate(html: [file]) == [])
    }
  }

  @Test func weightsThatAreTooManyAreRefusedByTheBook() async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "large.txt").path
      try randomNetwork([784, 101, 10]).save(to: file)
      let run = try await Program(builtProgram("book")).run([
        "7", "--weights", file, "--output", folder.appending(path: "book").path,
      ])
      #expect(run.status == 65)
      #expect(
        run.complaint.hasPrefix("book: \(file) holds a network 784-101-10 with 80305 weights"))
      let made = folder.appending(path: "book/\(Sheet.file)")
      #expect(!FileManager.default.fileExists(atPath: made.path))
    }
  }
}
