// δ against its definition, in double precision.

import Kernels
import Tensor
import Testing

@Suite struct DeltasTests {
  /// Each curve's slope, told from z.
  private let slopes: [(curve: Curve, slope: (Double) -> Double)] = [
    (.tanh, { 1 - tanh($0) * tanh($0) }),
    (.sigmoid, { exp(-$0) / ((1 + exp(-$0)) * (1 + exp(-$0))) }),
    (.relu, { $0 > 0 ? 1 : 0 }), (.linear, { _ in 1 }),
  ]

  private let z: [Float] = [-2, -0.5, 0.25, 3]

  @Test func theSlopeOfACurveIsToldFromItsValue() {
    for (curve, slope) in slopes {
      var delta = Panel(Tensor(repeating: 2, shape: [1, 4]))
      delta.multiply(rows: 1, bySlopeOf: curve, at: activations(curve))
      for (j, x) in z.enumerated() {
        let expected = 2 * slope(Double(x))
        #expect(
          abs(Double(delta.tensor[0, j]) - expected) <= 1e-6 * (1 + expected), "\(curve) \(x)")
      }
    }
  }

  @Test func theDeltaOfTheOutputIsTheSlopeOfTheMeanCost() {
    let y: [Float] = [9, 9, 9, 9, 1, 0.5, 0, -1]
    for (curve, slope) in slopes {
      let a = activations(curve)
      var delta = Panel(Tensor(repeating: 7, shape: [3, 4]))
      delta.setDelta(y: y, rows: [1, 0], a: a, factor: 2, slopeOf: curve)
      for (i, row) in [1, 0].enumerated() {
        for (j, x) in z.enumerated() {
          let miss = Double(a.values[i * 4 + j]) - Double(y[row * 4 + j])
          let expected = 2 * miss * slope(Double(x)) / 2
          #expect(
            abs(Double(delta.tensor[i, j]) - expected) <= 1e-6 * (1 + abs(expected)),
            "\(curve) \(x)")
        }
      }
      #expect(delta.tensor.row(2) == Tensor([7, 7, 7, 7]), "a row behind the batch was written")
    }
  }

  @Test func panelsThatAreTooSmallStop() async {
    var stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var delta = Panel(rows: 2, columns: 3)
      delta.setDelta(
        y: [1, 2, 3, 4, 5, 6], rows: [0, 1], a: Panel(rows: 1, columns: 3), factor: 1,
        slopeOf: .linear)
    }
    #expect(message(stop).contains("2 rows of 3 columns were asked of a panel of [1, 3]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var delta = Panel(rows: 1, columns: 3)
      delta.setDelta(
        y: [1, 2, 3, 4, 5, 6], rows: [0, 1], a: Panel(rows: 2, columns: 3), factor: 1,
        slopeOf: .linear)
    }
    #expect(message(stop).contains("2 rows of 3 columns were asked of a panel of [1, 3]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var delta = Panel(rows: 2, columns: 3)
      delta.setDelta(
        y: [1, 2, 3, 4, 5, 6], rows: [1, 2], a: Panel(rows: 2, columns: 3), factor: 1,
        slopeOf: .linear)
    }
    #expect(message(stop).contains("row 2 of 3 numbers was asked of only 6 numbers"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var delta = Panel(rows: 2, columns: 3)
      delta.multiply(rows: 2, bySlopeOf: .tanh, at: Panel(rows: 1, columns: 3))
    }
    #expect(message(stop).contains("2 rows of 3 columns were asked of a panel of [1, 3]"))
    stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var z = Panel(rows: 2, columns: 3)
      z.activate(rows: 2, adding: Panel(rows: 0, columns: 3), .tanh)
    }
    #expect(message(stop).contains("1 rows of 3 columns were asked of a panel of [0, 3]"))
  }

  /// σ(z) in two rows.
  private func activations(_ curve: Curve) -> Panel {
    var a = Panel(Tensor([z, z]))
    a.activate(rows: 2, adding: Panel(rows: 1, columns: 4), curve)
    return a
  }
}
