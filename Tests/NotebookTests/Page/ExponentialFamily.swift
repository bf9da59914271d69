// The functions of Tensor, for a test to compare with: this file must not import Foundation.

import Tensor

let exponentialFamily: [@Sendable (Double) -> Double] = [{ exp($0) }, { log($0) }, { tanh($0) }]
