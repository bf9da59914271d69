// The curves of networks for whole tensors; their bits are the same on every machine.

internal import Kernels

/// e to the power of each element, to within one unit in the last place.
public func exp(_ x: Tensor) -> Tensor { changed(x) { exp(&$0) } }

/// The hyperbolic tangent of each element, to within three units in the last place.
public func tanh(_ x: Tensor) -> Tensor { changed(x) { apply(.tanh, to: &$0) } }

/// The sigmoid 1 / (1 + e⁻ˣ) of each element: squishes any number into 0 … 1.
///
/// To within three units in the last place.
public func sigmoid(_ x: Tensor) -> Tensor { changed(x) { apply(.sigmoid, to: &$0) } }

/// The rectified linear unit of each element: the number itself, or 0 where it is negative.
public func relu(_ x: Tensor) -> Tensor { changed(x) { apply(.relu, to: &$0) } }

/// Turns each row into probabilities: e to the power of each element, divided by their sum.
///
/// The row's largest number is taken from all of them first. That changes nothing in the result
/// and keeps the exponential from overflowing.
public func softmax(_ x: Tensor) -> Tensor {
  changed(x) { softmax(&$0, columns: x.shape.last ?? 1) }
}

/// A copy of the tensor whose numbers were changed in place.
private func changed(_ x: Tensor, _ change: (inout [Float]) -> Void) -> Tensor {
  var result = x
  change(&result.values)
  return result
}
