// What comes with `import Notebook` besides the page. The functions of `Tensor` named here win over
// those of the same name in Foundation: a chapter may import both, and has the same bits everywhere.

@_exported import func Basics.decimal
@_exported import func Basics.fixed
@_exported import func Basics.whole
@_exported import func Tensor.exp
@_exported import func Tensor.log
@_exported import func Tensor.pow
@_exported import func Tensor.sqrt
@_exported import func Tensor.tanh
