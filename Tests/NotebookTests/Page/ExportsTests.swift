// What `import Notebook` brings beside Foundation: this file imports what a chapter may.

import Foundation
import Notebook
import Tensor
import Testing

@Suite struct ExportsTests {
  @Test func theExponentialFamilyIsOursBesideFoundation() {
    let here: [(Double) -> Double] = [{ exp($0) }, { log($0) }, { tanh($0) }]
    for (found, ours) in zip(here, exponentialFamily) {
      for step in 1...10_000 {
        let x = Double(step) / 1000
        #expect(found(x) == ours(x))
      }
    }
  }
}
