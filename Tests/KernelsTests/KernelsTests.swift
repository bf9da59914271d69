// The kernels against loops that anyone can check, on shapes around every size that matters.

import Kernels
import Tensor
import Testing

@Suite struct KernelsTests {
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
      var z = Panel(Tensor(repeating: 7, shape: [chosen.count + 2, columns]))
      multiply(x.values, rows: rows(chosen, of: x), by: Panel(w), into: &z)
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
      let w = generator.normal(shape: [k, columns])
      let slope = slowProduct(x.rows(chosen).transposed(), delta)
      let rows = rows(chosen, of: x)

      var plain = Parameters(Panel(w))
      plain.descend(
        x: x.values, rows: rows, delta: Panel(delta), by: Update(rate: 0.5, momentum: 0, decay: 0))
      #expect(plain.values.tensor == w - 0.5 * slope, "\(chosen.count), \(k), \(columns)")

      var pulled = Parameters(Panel(w))
      let update = Update(rate: 0.5, momentum: 0.25, decay: 0.125)
      var (expected, velocity) = (w, Tensor(repeating: 0, shape: w.shape))
      for _ in 0..<3 {
        pulled.descend(x: x.values, rows: rows, delta: Panel(delta), by: update)
        velocity = slope + 0.125 * expected + 0.25 * velocity
        expected -= 0.5 * velocity
        #expect(pulled.values.tensor == expected, "\(chosen.count), \(k), \(columns)")
      }
    }
  }

  @Test func firstRowsOfAPanelAreAsGoodAsRowsOfAMatrix() {
    var generator = Generator(seed: 24)
    for _ in 0..<100 {
      let (n, k, columns) = (size(&generator), size(&generator), size(&generator))
      let x = generator.normal(shape: [n + 1, k])
      let (w, delta) = (
        generator.normal(shape: [k, columns]), generator.normal(shape: [n, columns])
      )
      var z = Panel(rows: n, columns: columns)
      multiply(Panel(x), rows: n, by: Panel(w), into: &z)
      #expect(z.tensor == slowProduct(x.rows(0..<n), w))
      var stepped = Parameters(Panel(w))
      stepped.descend(
        x: Panel(x), rows: n, delta: Panel(delta), by: Update(rate: 0.5, momentum: 0, decay: 0))
      let slope = slowProduct(x.rows(0..<n).transposed(), delta)
      #expect(stepped.values.tensor == w - 0.5 * slope)
    }
  }

  @Test func biasesStepAgainstTheSumOfTheDeltas() {
    var generator = Generator(seed: 23)
    for _ in 0..<100 {
      let (count, columns) = (size(&generator), size(&generator))
      let delta = generator.normal(shape: [count + 1, columns])
      let b = generator.normal(shape: [1, columns])
      let sums = delta.rows(0..<count).sum(axis: 0).reshaped(to: [1, columns])
      var stepped = Parameters(Panel(b))
      let update = Update(rate: 0.5, momentum: 0.25, decay: 9)
      stepped.descend(delta: Panel(delta), rows: count, by: update)
      #expect(stepped.values.tensor == b - 0.5 * sums)
      stepped.descend(delta: Panel(delta), rows: count, by: update)
      #expect(stepped.values.tensor == b - 0.5 * sums - 0.5 * (sums + 0.25 * sums))
    }
  }

  @Test func panelsHoldWhatWasPutIntoThem() {
    for rows in Self.sizes {
      for columns in Self.sizes {
        let matrix = Tensor(
          shape: [rows, columns], values: (0..<rows * columns).map { Float($0) })
        let panel = Panel(matrix)
        #expect(panel.tensor == matrix)
      }
    }
  }

  @Test func productsThatDoNotFitStop() async {
    var stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var z = Panel(rows: 2, columns: 5)
      multiply(Panel(rows: 2, columns: 3), rows: 2, by: Panel(rows: 4, columns: 5), into: &z)
    }
    #expect(message(stop).contains("a product of [2, 3] and [4, 5] does not fit [2, 5]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var z = Panel(rows: 1, columns: 5)
      multiply(Panel(rows: 2, columns: 3), rows: 2, by: Panel(rows: 3, columns: 5), into: &z)
    }
    #expect(message(stop).contains("a product of [2, 3] and [3, 5] does not fit [1, 5]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var z = Panel(rows: 3, columns: 5)
      multiply(Panel(rows: 2, columns: 3), rows: 3, by: Panel(rows: 3, columns: 5), into: &z)
    }
    #expect(message(stop).contains("3 rows are to be read, but there are only 2"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      // Rows of a larger matrix than the one that is read.
      var z = Panel(rows: 4, columns: 5)
      let x = [Float](repeating: 0, count: 6)
      multiply(x, rows: Rows(count: 4, width: 3), by: Panel(rows: 3, columns: 5), into: &z)
    }
    #expect(message(stop).contains("a row of 3 numbers begins at 6 of only 6"))
  }

  @Test func stepsThatDoNotFitStop() async {
    var stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var w = Parameters(Panel(rows: 3, columns: 5))
      w.descend(
        x: Panel(rows: 2, columns: 4), rows: 2, delta: Panel(rows: 2, columns: 5),
        by: Update(rate: 1, momentum: 0, decay: 0))
    }
    #expect(message(stop).contains("rows of 4 numbers give no slopes for [3, 5]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var w = Parameters(Panel(rows: 3, columns: 5))
      w.descend(
        x: Panel(rows: 2, columns: 3), rows: 2, delta: Panel(rows: 1, columns: 5),
        by: Update(rate: 1, momentum: 0, decay: 0))
    }
    #expect(message(stop).contains("2 rows of 5 columns were asked of a panel of [1, 5]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var b = Parameters(Panel(rows: 0, columns: 5))
      b.descend(
        delta: Panel(rows: 2, columns: 5), rows: 2, by: Update(rate: 1, momentum: 0, decay: 0))
    }
    #expect(message(stop).contains("1 rows of 5 columns were asked of a panel of [0, 5]"))
  }

  @Test func rowsThatAreNotThereStop() async {
    var stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var rows = Rows(count: 0, width: 3)
      rows.choose([2], skippingBlanksOf: Ink([0, 0, 0, 0, 0, 0], rows: 2, columns: 3))
    }
    #expect(message(stop).contains("row 2 was asked of a matrix of 2 rows"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var rows = Rows(count: 0, width: 4)
      rows.choose([1], skippingBlanksOf: Ink([0, 0, 0, 0, 0, 0], rows: 2, columns: 3))
    }
    #expect(message(stop).contains("rows of 4 columns were asked of a matrix of 3"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Ink([0, 0, 0, 0, 0], rows: 2, columns: 3)
    }
    #expect(message(stop).contains("a matrix of [2, 3] does not have 5 numbers"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Panel(rows: 2, columns: 3, values: [0, 0, 0, 0, 0])
    }
    #expect(message(stop).contains("a panel of [2, 3] does not hold 5 numbers"))
  }

  private func size(_ generator: inout Generator) -> Int {
    Self.sizes[generator.below(Self.sizes.count)]
  }

  private func chosenRows(of x: Tensor, _ generator: inout Generator) -> [Int] {
    (0..<generator.below(20)).map { _ in generator.below(x.shape[0]) }
  }

  private func rows(_ chosen: [Int], of x: Tensor) -> Rows {
    var rows = Rows(count: 0, width: x.shape[1])
    rows.choose(
      chosen[...], skippingBlanksOf: Ink(x.values, rows: x.shape[0], columns: x.shape[1]))
    return rows
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
