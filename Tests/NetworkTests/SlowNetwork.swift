// A network that is slow and obviously right: double precision, loops, one example at a time, and
// no cancelling of terms. The real one is checked against it.

import Foundation
import Network
import Tensor

struct SlowNetwork {
  struct Layer {
    var w: [[Double]]
    var b: [Double]
    let activation: Activation
  }

  struct Slopes {
    var w: [[[Double]]]
    var b: [[Double]]
  }

  var layers: [Layer]
  let cost: Cost

  init(_ network: Network) {
    cost = network.cost
    layers = network.layers.map { layer in
      Layer(
        w: rows(layer.w), b: layer.b.values.map(Double.init), activation: layer.activation)
    }
  }

  func forward(_ x: [Double]) -> (z: [[Double]], a: [[Double]]) {
    var (z, a) = ([[Double]](), [x])
    for (l, layer) in layers.enumerated() {
      z.append(
        layer.b.indices.map { j in
          layer.b[j] + a[l].indices.map { k in layer.w[j][k] * a[l][k] }.reduce(0, +)
        })
      a.append(outputs(layer.activation, z[l]))
    }
    return (z, a)
  }

  func cost(x: [[Double]], y: [[Double]]) -> Double {
    let costs = zip(x, y).map { x, y in
      let a = forward(x).a[layers.count]
      return y.indices.map { cost(a[$0], y[$0]) }.reduce(0, +)
    }
    return costs.reduce(0, +) / Double(x.count)
  }

  func gradient(x: [[Double]], y: [[Double]]) -> Slopes {
    var slopes = Slopes(
      w: layers.map { $0.w.map { $0.map { _ in 0 } } }, b: layers.map { $0.b.map { _ in 0 } })
    for (x, y) in zip(x, y) {
      let (z, a) = forward(x)
      var dA = y.indices.map { costSlope(a[layers.count][$0], y[$0]) }
      for l in layers.indices.reversed() {
        let dZ = throughActivation(layers[l].activation, z: z[l], a: a[l + 1], dA: dA)
        for j in dZ.indices {
          slopes.b[l][j] += dZ[j]
          for k in a[l].indices { slopes.w[l][j][k] += dZ[j] * a[l][k] }
        }
        dA = a[l].indices.map { k in dZ.indices.map { j in dZ[j] * layers[l].w[j][k] }.reduce(0, +)
        }
      }
    }
    let n = Double(x.count)
    return Slopes(
      w: slopes.w.map { $0.map { $0.map { $0 / n } } }, b: slopes.b.map { $0.map { $0 / n } })
  }

  private func outputs(_ activation: Activation, _ z: [Double]) -> [Double] {
    switch activation {
    case .sigmoid: return z.map { 1 / (1 + Foundation.exp(-$0)) }
    case .tanh: return z.map { Foundation.tanh($0) }
    case .relu: return z.map { $0 > 0 ? $0 : 0 }
    case .linear: return z
    case .softmax:
      let powers = z.map { Foundation.exp($0) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
  }

  /// ∂C/∂z from ∂C/∂a, by every path: for softmax each z moves every a.
  private func throughActivation(
    _ activation: Activation, z: [Double], a: [Double], dA: [Double]
  ) -> [Double] {
    z.indices.map { i in
      switch activation {
      case .sigmoid: dA[i] * a[i] * (1 - a[i])
      case .tanh: dA[i] * (1 - a[i] * a[i])
      case .relu: z[i] > 0 ? dA[i] : 0
      case .linear: dA[i]
      case .softmax: a.indices.map { dA[$0] * a[$0] * (($0 == i ? 1 : 0) - a[i]) }.reduce(0, +)
      }
    }
  }

  private func cost(_ a: Double, _ y: Double) -> Double {
    switch cost {
    case .squared: (a - y) * (a - y)
    case .halfSquared: (a - y) * (a - y) / 2
    case .binaryCrossEntropy: -(y * Foundation.log(a) + (1 - y) * Foundation.log(1 - a))
    case .categoricalCrossEntropy: -y * Foundation.log(a)
    }
  }

  private func costSlope(_ a: Double, _ y: Double) -> Double {
    switch cost {
    case .squared: 2 * (a - y)
    case .halfSquared: a - y
    case .binaryCrossEntropy: (1 - y) / (1 - a) - y / a
    case .categoricalCrossEntropy: -y / a
    }
  }
}

func rows(_ tensor: Tensor) -> [[Double]] {
  (0..<tensor.shape[0]).map { tensor.row($0).values.map(Double.init) }
}
