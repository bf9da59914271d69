// What is said of a cost that changes.

import Notebook
import Testing

@Suite struct ChangeTests {
  @Test(
    arguments: [
      ([9, 4, 1], "the cost fell, from 9 to 1"),
      ([1, 4, 9], "the cost grew, from 1 to 9"),
      ([4, 9, 1], "the cost fell, from 4 to 1"),
      ([7, 3.5515, 6.5734], "the cost fell from 7 to 3.5515, and then grew to 6.5734"),
      ([7, 3, 7], "the cost fell from 7 to 3, and then grew to 7"),
      ([7, 9, 7], "the cost ended where it began, at 7"),
      ([0.08412, 0.08411], "the cost stayed at 0.0841"),
      ([5], "the cost stayed at 5"),
      ([], "there is no cost"),
    ] as [([Double], String)])
  func itIsSaidAsItIsPrinted(_ costs: [Double], _ sentence: String) {
    #expect(change(of: costs) == sentence)
  }
}
