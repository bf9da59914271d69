// Pictures made of squares, as text and as SVG.

import Tensor
import Testing

@testable import Notebook

@Suite struct PictureTests {
  let ramp = Tensor([[0, 0.25, 0.5, 0.75, 1]])

  @Test func greysAreShadesOfText() {
    var picture = Picture("Grey", caption: "A ramp.")
    picture.add("ramp", ramp)
    #expect(
      picture.text(on: Paper()) == [
        "Grey", "", "│  ░░▒▒▓▓██│", "    ramp", "", "A ramp.",
      ])
    #expect(picture.text(on: Paper(hasUnicode: false))[2] == "|  ::++##@@|")
  }

  @Test func signedValuesHaveSignsOfTheirOwn() {
    var picture = Picture("Weights")
    picture.add("w", Tensor([[-2, -1, 0, 1, 2]]), signed: true)
    #expect(
      picture.text(on: Paper()) == [
        "Weights", "", "│==−−··++##│", "     w", "", "# + positive, · about 0, − = negative",
      ])
  }

  @Test func theLegendIsNoWiderThanThePaper() {
    var picture = Picture("Weights")
    picture.add("w", Tensor([[-1, 1]]), signed: true)
    let lines = picture.text(on: Paper(width: 20))
    #expect(lines.suffix(3) == ["# + positive, ·", "about 0, − =", "negative"])
  }

  @Test func coloursStandForValuesOnATerminal() {
    var picture = Picture("Grey")
    picture.add("ramp", Tensor([[0, 1]]))
    #expect(
      picture.text(on: Paper(hasColour: true)) == [
        "\u{1B}[1mGrey\u{1B}[0m", "",
        "\u{1B}[38;5;232;48;5;232m▀▀\u{1B}[0m\u{1B}[38;5;255;48;5;255m▀▀\u{1B}[0m", "ramp",
      ])
  }

  @Test func aLargePictureTakesTwoRowsALine() {
    var picture = Picture("Digit")
    picture.add("", Tensor(repeating: 0.5, shape: [28, 28]))
    let coloured = picture.text(on: Paper(hasColour: true)).dropFirst(2)
    #expect(coloured.count == 14)
    #expect(coloured.allSatisfy { visibleWidth($0) == 28 })
    #expect(picture.text(on: Paper()).dropFirst(2).count == 28)
  }

  @Test func manyLargeGridsTakeOneCharacterForTwoRows() {
    var picture = Picture("Digits")
    var grid = Tensor(repeating: 0, shape: [4, 28])
    for j in 0..<28 { grid[1, j] = 1 }
    for _ in 0..<3 { picture.add("d", grid) }
    let lines = picture.text(on: Paper(width: 70))
    let bar = String(repeating: "▒", count: 28)
    #expect(lines[2] == "│\(bar)│   │\(bar)│")
    #expect(lines[3] == lines[2].replacing("▒", with: " "))
    #expect(lines[4].contains("d"))
  }

  @Test func aLargeGridHasOneShapeForEachShade() throws {
    var picture = Picture("Digit")
    var grid = Tensor(repeating: 0, shape: [20, 20])
    for j in 3..<7 { grid[2, j] = 1 }
    grid[5, 0] = 1
    grid[6, 0] = 0.99  // as good as 1
    picture.add("d", grid)
    let svg = try #require(picture.svg)
    #expect(fault(inXML: svg) == nil)
    #expect(svg.contains("fill=\"#ffffff\" d=\"M3 2h4v1h-4zM0 5h1v1h-1zM0 6h1v1h-1z\""))
    #expect(svg.contains("scale(11)"))
  }

  @Test(arguments: [true, false]) func panelsThatDoNotFitStandBelow(_ hasColour: Bool) {
    var picture = Picture("Two")
    picture.add("one", Tensor(repeating: 1, shape: [3, 12]))
    picture.add("two", Tensor(repeating: 0, shape: [3, 12]))
    let wide = picture.text(on: Paper(width: 80, hasColour: hasColour))
    let narrow = picture.text(on: Paper(width: 40, hasColour: hasColour))
    #expect(wide.contains { $0.contains("one") && $0.contains("two") })
    #expect(!narrow.contains { $0.contains("one") && $0.contains("two") })
    #expect(narrow.allSatisfy { visibleWidth($0) <= 40 })
  }

  /// A picture that is wider than the paper is made of means of its squares.
  @Test(arguments: [true, false]) func aPictureFitsThePaper(_ hasColour: Bool) {
    for (columns, isSigned) in [(28, false), (28, true), (14, false), (9, true), (100, false)] {
      for width in [16, 18, 20, 27, 28, 31, 60] {
        var picture = Picture("A picture")
        let values = (0..<28 * columns).map { Float($0 % 3) }
        let grid = Tensor(shape: [28, columns], values: values)
        picture.add("a name that is longer\nthan the paper is", grid, signed: isSigned)
        picture.add("now", frame: [grid])
        let paper = Paper(width: width, hasColour: hasColour)
        for lines in [picture.text(on: paper), picture.still(at: 0, on: paper)] {
          #expect(lines.allSatisfy { visibleWidth($0) <= width }, "\(columns) on \(width)")
        }
      }
    }
  }

  @Test func everySquareHasItsColour() throws {
    var picture = Picture("Grey", caption: "A <ramp> & more.")
    picture.add("ramp", Tensor([[0, 1, 1]]))
    picture.add("w", Tensor([[-1, 0, 1]]), signed: true)
    let svg = try #require(picture.svg)
    #expect(fault(inXML: svg) == nil)
    for colour in ["#000000", "#ffffff", "#0072b2", "#d55e00"] {
      #expect(svg.contains("fill=\"\(colour)\""), "no square is \(colour)")
    }
    #expect(
      svg.contains("width=\"52\" height=\"26\" fill=\"#ffffff\""), "two whites, one rectangle")
    #expect(svg.contains("A &lt;ramp&gt; &amp; more."))
    #expect(svg.contains("Blue is positive, orange negative"))
  }

  /// What a network that diverged has to show.
  @Test(arguments: [true, false]) func valuesThatAreNotFiniteAreHarmless(_ isSigned: Bool) throws {
    var picture = Picture("Diverged")
    picture.add("w", Tensor([[.nan, .infinity], [-.infinity, 1]]), signed: isSigned)
    #expect(picture.text(on: Paper()).count >= 4)
    #expect(picture.text(on: Paper(hasColour: true)).count >= 4)
    #expect(fault(inXML: try #require(picture.svg)) == nil)
  }

  @Test func anEmptyGridIsHarmless() throws {
    var picture = Picture("Empty")
    picture.add("nothing", Tensor(repeating: 0, shape: [0, 0]))
    picture.add("no columns", Tensor(repeating: 0, shape: [2, 0]))
    #expect(picture.text(on: Paper()).first == "Empty")
    #expect(fault(inXML: try #require(picture.svg)) == nil)
  }

  /// Sixteen neurons of 28 × 28 weights, which grow.
  private var growing: Picture {
    func grid(_ neuron: Int, _ size: Float) -> Tensor {
      let values = (0..<784).map { size * (Float(($0 * 37 + neuron * 11) % 101) / 50 - 1) }
      return Tensor(shape: [28, 28], values: values)
    }
    var picture = Picture("Weights")
    for neuron in 0..<16 { picture.add("\(neuron + 1)", grid(neuron, 1), signed: true) }
    for (epoch, size) in [Float(0.25), 0.5, 1].enumerated() {
      picture.add("epoch \(epoch)", frame: (0..<16).map { grid($0, size) })
    }
    return picture
  }

  @Test func whatAMomentShowsTakesTheShadesOfTheEnd() {
    #expect(growing.moments == [0, 1, 2])
    let paper = Paper(width: 76, hasColour: true)
    let end = growing.text(on: paper)
    #expect(growing.watched(at: 2).text(on: paper) == end)
    // The strongest blue and orange are those of the largest weights, which are there at the end.
    for (moment, isStrong) in [(0, false), (1, false), (2, true)] {
      let text = growing.watched(at: moment).text(on: paper).joined()
      #expect(text.contains(";5;39") == isStrong && text.contains(";5;208") == isStrong)
    }
  }

  @Test func aStillShowsTwoRowsOfNeuronsMadeSmall() {
    for paper in [Paper(width: 76), Paper(width: 76, hasColour: true)] {
      let stills = growing.moments.map { growing.still(at: $0, on: paper) }
      #expect(stills.allSatisfy { $0.count == stills[0].count && $0.count <= 22 })
      #expect(stills.joined().allSatisfy { visibleWidth($0) <= 76 })
      #expect(stills[1].last == "  epoch 1" && stills[1] != stills[0])
      let names = stills[2].dropLast().joined(separator: " ").split(separator: " ").compactMap {
        Int($0)
      }
      #expect(names == Array(1...8))
    }
    #expect(growing.still(at: 0, on: Paper(width: 20)).allSatisfy { visibleWidth($0) <= 20 })
  }

  @Test func aFilmHasAPictureOfPixelsForEachMomentAndRow() throws {
    let film = try #require(growing.film).inline
    let moments = film.split(separator: "<g class=\"out-of-step\"").dropFirst()
    #expect(moments.count == 6, "two rows, three moments")
    #expect(film.ranges(of: "<image ").count == 6 && film.ranges(of: "class=\"frame\"").count == 16)
    #expect(film.contains("3 moments. epoch 0. epoch 2"))
    // 224 × 28 squares of half a byte, in base 64.
    #expect(moments.allSatisfy { $0.count < 6000 })
    var still = Picture("Still")
    still.add("w", Tensor([[-1, 1]]), signed: true)
    #expect(still.film == nil && still.moments.isEmpty)
  }

  @Test func anOddNumberOfPanelsIsDealtToRowsEvenly() throws {
    var picture = Picture("Ten")
    let grid = Tensor(repeating: 1, shape: [3, 3])
    for _ in 0..<10 { picture.add("", grid, signed: true) }
    for moment in ["before", "after"] {
      picture.add(moment, frame: Array(repeating: grid, count: 10))
    }
    let film = try #require(picture.film).inline
    let widths = film.matches(of: /<image x="9" y="[0-9]+" width="([0-9]+)"/).map { String($0.1) }
    #expect(widths == ["180", "180", "180", "180"])
  }

  @Test func aMomentHasTheShapesOfThePanels() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var picture = Picture("Wrong")
      picture.add("w", Tensor([[1, 2]]))
      picture.add("epoch 1", frame: [Tensor([[1, 2, 3]])])
    }
    let said = String(decoding: stop?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("of the same shape; \"epoch 1\" has [[1, 3]], and the panels [[1, 2]]"))
  }

  @Test func onlyAMatrixIsAPicture() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var picture = Picture("Wrong")
      picture.add("pixels", Tensor(repeating: 0, shape: [784]))
    }
    let said = String(decoding: stop?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("a picture shows matrices, but \"pixels\" has shape [784]"))
  }
}
