// Panels from tensors and back, for tests that know both.

import Kernels
import Tensor

extension Panel {
  /// A copy of a matrix.
  init(_ matrix: Tensor) {
    self.init(rows: matrix.shape[0], columns: matrix.shape[1], values: matrix.values)
  }

  /// The matrix as a tensor, [rows, columns].
  var tensor: Tensor { Tensor(shape: [rows, columns], values: values) }
}
