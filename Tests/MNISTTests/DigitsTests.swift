// A set of digits: pictures, targets, parts.

import MNIST
import Tensor
import Testing

/// Three pictures of 2 × 3 pixels.
private let three = Digits(
  images: Tensor([
    [0, 0.5, 1, 0, 0, 0],
    [1, 1, 1, 1, 1, 1],
    [0, 0, 0, 0, 0, 0.25],
  ]), labels: [3, 0, 9], rows: 2, columns: 3)

@Test func aPictureIsItsImageInRows() {
  #expect(three.image(0) == Tensor([0, 0.5, 1, 0, 0, 0]))
  #expect(three.picture(0) == Tensor([[0, 0.5, 1], [0, 0, 0]]))
  #expect(Digits.test.picture(0).shape == [28, 28])
}

@Test func aTargetIsOneAtTheLabelAndZeroElsewhere() {
  #expect(
    three.targets
      == Tensor([
        [0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
        [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      ]))
}

@Test func aPartKeepsPicturesAndLabelsTogether() {
  let part = three.part(1..<3)
  #expect(part.labels == [0, 9])
  #expect(part.picture(1) == three.picture(2))
  #expect(three.first(1).labels == [3])
  #expect(three.first(1).images.shape == [1, 6])
  #expect(three.first(99).count == 3)
}

@Test func labelsThatDoNotFitTheImagesStop() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    _ = Digits(images: Tensor(repeating: 0, shape: [2, 4]), labels: [1], rows: 2, columns: 2)
  }
  let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(text.contains("[1, 4]"))
  #expect(text.contains("[2, 4]"))
}
