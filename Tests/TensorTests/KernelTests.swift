// The kernels against loops that anyone can check, on shapes around every size that matters.

import Tensor
import Testing

@Suite struct KernelTests {
  private static let sizes = [0, 1, 2, 4, 5, 6, 8, 9, 15, 16, 17, 31, 32, 33, 47, 64, 65]

  @Test func matmulAgreesWithThreeLoops() {
    var generator = Generator(seed: 20)
    for _ in 0..<400 {
      let (rows, k, columns) = (size(&generator), size(&generator), size(&generator))
      let a = generator.normal(shape: [rows, k])
      let b = generator.normal(shape: [k, columns])
      #expect(matmul(a, b) == slowProduct(a, b), "[\(rows), \(k)] · [\(k), \(columns)]")
    }
  }

  @Test func matmulPassesOnWhatIsNotANumber() {
    #expect(matmul(Tensor([[0, 1]]), Tensor([[.infinity], [1]]))[0, 0].isNaN)
    #expect(matmul(Tensor([[0, 1]]), Tensor([[.nan], [1]]))[0, 0].isNaN)
  }

  @Test func aProductReadsChosenRowsAndLeavesBlankColumnsOut() {
    var generator = Generator(seed: 21)
    for _ in 0..<300 {
      let (k, columns) = (size(&generator), size(&generator))
      let x = sparse([1 + generator.below(40), k], &generator)
      let chosen = chosenRows(of: x, &generator)
      let w = generator.normal(shape: [k, columns])
      let z = Panel(Tensor(repeating: 7, shape: [chosen.count + 2, columns]))
      var rows = Rows(of: x)
      Ink(x).choose(chosen[...], in: &rows)
      product(x, rows, chosen.count, Panel(w), into: z)
      let expected = slowProduct(x.rows(chosen), w)
      #expect(z.tensor.rows(0..<chosen.count) == expected, "\(chosen.count), \(k), \(columns)")
      // What lies behind the chosen rows is left alone.
      let rest = z.tensor.rows(chosen.count..<chosen.count + 2)
      #expect(rest == Tensor(repeating: 7, shape: [2, columns]))
    }
  }

  @Test func aStepAgreesWithTheGradientWrittenOut() {
    var generator = Generator(seed: 22)
    for _ in 0..<300 {
      let (k, columns) = (size(&generator), size(&generator))
      let x = sparse([1 + generator.below(40), k], &generator)
      let chosen = chosenRows(of: x, &generator)
      let delta = generator.normal(shape: [chosen.count, columns])
      let (w, v) = (generator.normal(shape: [k, columns]), generator.normal(shape: [k, columns]))
      let slope = slowProduct(x.rows(chosen).transposed(), delta)
      var rows = Rows(of: x)
      Ink(x).choose(chosen[...], in: &rows)

      let plain = Panel(w)
      descend(
        plain, Panel(v), x, rows, chosen.count, Panel(delta), Move(rate: 0.5, momentum: 0, decay: 0)
      )
      #expect(plain.tensor == w - 0.5 * slope, "\(chosen.count), \(k), \(columns)")

      let pulled = Panel(w)
      let speed = Panel(v)
      descend(
        pulled, speed, x, rows, chosen.count, Panel(delta),
        Move(rate: 0.5, momentum: 0.25, decay: 0.125))
      let direction = slope + 0.125 * w + 0.25 * v
      #expect(speed.tensor == direction, "\(chosen.count), \(k), \(columns)")
      #expect(pulled.tensor == w - 0.5 * direction, "\(chosen.count), \(k), \(columns)")
    }
  }

  @Test func biasesStepAgainstTheSumOfTheDeltas() {
    var generator = Generator(seed: 23)
    for _ in 0..<100 {
      let (count, columns) = (size(&generator), size(&generator))
      let delta = generator.normal(shape: [count + 1, columns])
      let (b, v) = (generator.normal(shape: [1, columns]), generator.normal(shape: [1, columns]))
      let stepped = Panel(b)
      let speed = Panel(v)
      descend(
        stepped, speed, count, Panel(delta),
        Move(rate: 0.5, momentum: 0.25, decay: 9))
      let sums = delta.rows(0..<count).sum(axis: 0).reshaped(to: [1, columns])
      #expect(speed.tensor == sums + 0.25 * v)
      #expect(stepped.tensor == b - 0.5 * (sums + 0.25 * v))
    }
  }

  @Test func panelsHoldWhatWasPutIntoThem() {
    for rows in Self.sizes {
      for columns in Self.sizes {
        let matrix = Tensor(
          shape: [rows, columns], values: (0..<rows * columns).map { Float($0) })
        let panel = Panel(matrix)
        #expect(panel.tensor == matrix)
        let last = Panel(rows: 1, columns: columns)
        if rows > 0 {
          last.copy(matrix, rows: [rows - 1])
          #expect(last.tensor.row(0) == matrix.row(rows - 1))
        }
      }
    }
  }

  @Test func theSlopeOfACurveIsToldFromItsValue() {
    let z: [Float] = [-2, -0.5, 0.25, 3]
    for (curve, slope) in [
      (.exp, { exp($0) }), (.tanh, { 1 - tanh($0) * tanh($0) }),
      (.sigmoid, { exp(-$0) / ((1 + exp(-$0)) * (1 + exp(-$0))) }),
      (.relu, { $0 > 0 ? 1 : 0 }), (.linear, { _ in 1 }),
    ] as [(Curve, (Double) -> Double)] {
      let a = Panel(Tensor([z]))
      a.activate(rows: 1, adding: Panel(rows: 1, columns: 4), curve)
      let delta = Panel(Tensor(repeating: 2, shape: [1, 4]))
      delta.multiply(rows: 1, bySlopeOf: curve, at: a)
      for (j, x) in z.enumerated() {
        let expected = 2 * slope(Double(x))
        #expect(
          abs(Double(delta.tensor[0, j]) - expected) <= 1e-6 * (1 + expected), "\(curve) \(x)")
      }
    }
  }

  @Test func productsThatDoNotFitStop() async {
    var stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = Tensor(repeating: 0, shape: [2, 3])
      product(x, Rows(of: x), 2, Panel(rows: 4, columns: 5), into: Panel(rows: 2, columns: 5))
    }
    #expect(message(stop).contains("a product of [2, 3] and [4, 5] does not fit [2, 5]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = Tensor(repeating: 0, shape: [2, 3])
      product(x, Rows(of: x), 2, Panel(rows: 3, columns: 5), into: Panel(rows: 1, columns: 5))
    }
    #expect(message(stop).contains("a product of [2, 3] and [3, 5] does not fit [1, 5]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = Tensor(repeating: 0, shape: [2, 3])
      product(x, Rows(of: x), 3, Panel(rows: 3, columns: 5), into: Panel(rows: 3, columns: 5))
    }
    #expect(message(stop).contains("3 rows are to be read, but only 2 were chosen"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      // Rows of a larger matrix than the one that is read.
      let rows = Rows(of: Tensor(repeating: 0, shape: [4, 3]))
      let x = Tensor(repeating: 0, shape: [2, 3])
      product(x, rows, 4, Panel(rows: 3, columns: 5), into: Panel(rows: 4, columns: 5))
    }
    #expect(message(stop).contains("a row of 3 numbers begins at 6 of only 6"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Rows(of: Tensor(repeating: 0, shape: [2, 3, 4]))
    }
    #expect(message(stop).contains("only a matrix has rows, not shape [2, 3, 4]"))
  }

  @Test func stepsThatDoNotFitStop() async {
    var stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = Tensor(repeating: 0, shape: [2, 3])
      descend(
        Panel(rows: 3, columns: 5), Panel(rows: 3, columns: 4), x, Rows(of: x), 2,
        Panel(rows: 2, columns: 5), Move(rate: 1, momentum: 0, decay: 0))
    }
    #expect(message(stop).contains("3 rows of 5 columns were asked of a panel of [3, 4]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = Tensor(repeating: 0, shape: [2, 3])
      descend(
        Panel(rows: 3, columns: 5), Panel(rows: 3, columns: 5), x, Rows(of: x), 2,
        Panel(rows: 1, columns: 5), Move(rate: 1, momentum: 0, decay: 0))
    }
    #expect(message(stop).contains("2 rows of 5 columns were asked of a panel of [1, 5]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      descend(
        Panel(rows: 0, columns: 5), Panel(rows: 1, columns: 5), 2, Panel(rows: 2, columns: 5),
        Move(rate: 1, momentum: 0, decay: 0))
    }
    #expect(message(stop).contains("1 rows of 5 columns were asked of a panel of [0, 5]"))
  }

  @Test func panelsThatAreTooSmallStop() async {
    var stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      Panel(rows: 2, columns: 3).setDifference(
        rows: 2, Panel(rows: 1, columns: 3), Panel(rows: 2, columns: 3), times: 1)
    }
    #expect(message(stop).contains("2 rows of 3 columns were asked of a panel of [1, 3]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      Panel(rows: 2, columns: 3).setDifference(
        rows: 2, Panel(rows: 2, columns: 3), Panel(rows: 1, columns: 3), times: 1)
    }
    #expect(message(stop).contains("2 rows of 3 columns were asked of a panel of [1, 3]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      Panel(rows: 2, columns: 3).multiply(
        rows: 2, bySlopeOf: .tanh, at: Panel(rows: 1, columns: 3))
    }
    #expect(message(stop).contains("2 rows of 3 columns were asked of a panel of [1, 3]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      Panel(rows: 2, columns: 3).activate(rows: 2, adding: Panel(rows: 0, columns: 3), .tanh)
    }
    #expect(message(stop).contains("1 rows of 3 columns were asked of a panel of [0, 3]"))
  }

  @Test func rowsThatAreNotThereStop() async {
    var stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let x = Tensor(repeating: 0, shape: [2, 3])
      var rows = Rows(of: x)
      Ink(x).choose([2], in: &rows)
    }
    #expect(message(stop).contains("row 2 was asked of a matrix of shape [2, 3]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      Panel(rows: 2, columns: 3).copy(Tensor(repeating: 0, shape: [2, 3]), rows: [2])
    }
    #expect(message(stop).contains("row 2 was asked of a tensor of shape [2, 3]"))
  }

  private func size(_ generator: inout Generator) -> Int {
    Self.sizes[generator.below(Self.sizes.count)]
  }

  private func chosenRows(of x: Tensor, _ generator: inout Generator) -> [Int] {
    (0..<generator.below(20)).map { _ in generator.below(x.shape[0]) }
  }

  /// A matrix with blank columns, and single zeros besides.
  private func sparse(_ shape: [Int], _ generator: inout Generator) -> Tensor {
    var result = generator.normal(shape: shape)
    for j in 0..<shape[1] {
      let isBlank = generator.below(2) == 0
      for i in 0..<shape[0] where isBlank || generator.below(3) == 0 { result[i, j] = 0 }
    }
    return result
  }

  private func slowProduct(_ a: Tensor, _ b: Tensor) -> Tensor {
    var result = Tensor(repeating: 0, shape: [a.shape[0], b.shape[1]])
    for i in 0..<a.shape[0] {
      for j in 0..<b.shape[1] {
        var sum: Float = 0
        for k in 0..<a.shape[1] { sum.addProduct(a[i, k], b[k, j]) }
        result[i, j] = sum
      }
    }
    return result
  }
}
