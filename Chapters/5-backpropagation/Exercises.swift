// Your answers to the exercises of chapter 5.
//
// Put an answer in the place of a `notTried()`, save this file, and say in the package's folder:
//
//     swift run exercises 5
//
// The functions of `Tensor` can be used here, such as `sigmoid`; those of the lecture cannot, as
// it has not run when your answers are examined. An answer that Swift does not understand is named
// by its line, and the others are examined all the same.

import Notebook
import Tensor

/// 5.1 The delta of an output.
///
/// With a pencil: the last neuron of a network is a sigmoid and says a = 0.8, but y = 0. The cost
/// is C = (a − y)², with no ½. What is its δ = ∂C/∂z?
func deltaByPencil() -> Double {
  notTried()
}

/// 5.2 The slopes of a neuron.
///
/// A neuron with one weight answers a = σ(w · x + b); its cost is C = (a − y)². Give back a list of
/// two: ∂C/∂w and ∂C/∂b.
func slopesOfNeuron(_ w: Double, _ b: Double, _ x: Double, _ y: Double) -> [Double] {
  notTried()
}

/// 5.3 One more layer of the chain.
///
/// In a chain of sigmoid neurons one has the activation `a`. The next one has the weight `w` for
/// it, and the delta `delta`. Give back the delta of the one with the activation a.
func deltaBefore(_ a: Double, _ w: Double, _ delta: Double) -> Double {
  notTried()
}

/// 5.4 Several paths.
///
/// A hidden neuron h feeds several outputs: output i with the weight `weights[i]`, and that
/// output's delta is `deltas[i]`. Give back ∂C/∂h.
func slopeOfHidden(_ weights: [Double], _ deltas: [Double]) -> Double {
  notTried()
}

/// 5.5 One step of a chain.
///
/// Two sigmoid neurons in a row, without biases: a¹ = σ(w[0] · x), a² = σ(w[1] · a¹). The cost is C
/// = (a² − y)². Give back both weights after one step of descent with this rate.
func stepOfChain(_ w: [Double], _ x: Double, _ y: Double, _ rate: Double) -> [Double] {
  notTried()
}

/// 5.6 Backpropagation of a layer.
///
/// Sigmoid neurons with the activations `a` feed a layer with the weights `W` [receivers, senders],
/// whose deltas are `delta`. Give back the deltas of the senders. (`W.transposed()` turns rows to
/// columns; `a * (1 - a)` works element by element.)
func deltasBefore(_ W: Tensor, _ delta: Tensor, _ a: Tensor) -> Tensor {
  notTried()
}
