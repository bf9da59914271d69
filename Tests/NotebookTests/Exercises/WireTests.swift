// Tests of what goes between a judge and an answer's program: exact, and safe to read.

import Tensor
import Testing

@testable import Notebook

@Suite struct WireTests {
  private func copy<Value: Answer>(_ value: Value) throws -> Value {
    var wire = Wire()
    value.write(to: &wire)
    return try Value(reading: &wire)
  }

  @Test func valuesComeBackToTheLastBit() throws {
    for number in [0.1 + 0.2, -0.0, .infinity, .leastNonzeroMagnitude, .nan] {
      #expect(try copy(number).bitPattern == number.bitPattern)
      #expect(try copy(Float(number)).bitPattern == Float(number).bitPattern)
    }
    #expect(try copy([Int.min, -1, 7]) == [Int.min, -1, 7])
    #expect(try copy([true, false]) == [true, false])
    #expect(try copy(["", "ζ \"\n"]) == ["", "ζ \"\n"])
    #expect(try copy([[Double]]()) == [])
    #expect(try copy([[], [1.5]]) == [[], [1.5]])
    let matrix = Tensor([[1, 2], [3, 4], [5, 6]])
    #expect(try copy(matrix) == matrix)
  }

  @Test func severalValuesFollowOneAnother() throws {
    var wire = Wire()
    [1.5, 2].write(to: &wire)
    3.write(to: &wire)
    #expect(try [Double](reading: &wire) == [1.5, 2])
    #expect(try Int(reading: &wire) == 3)
    #expect(throws: Garbled.self) { try Int(reading: &wire) }
  }

  @Test(arguments: [[], [2, 0], [UInt64.max], [1 << 62, 1, 1]])
  func aListThatPromisesMoreThanThereIsIsRefused(_ words: [UInt64]) {
    var (one, two, three) = (Wire(words), Wire(words), Wire(words))
    #expect(throws: Garbled.self) { try [Double](reading: &one) }
    #expect(throws: Garbled.self) { try String(reading: &two) }
    #expect(throws: Garbled.self) { try Tensor(reading: &three) }
  }

  /// Shapes that do not go with three values: 2, −1 and −3, 2⁶² · 4.
  @Test(arguments: [
    [1, 2], [2, UInt64(bitPattern: -1), UInt64(bitPattern: -3)], [2, 1 << 62, 4],
  ])
  func aTensorWhoseShapeIsALieIsRefused(_ shape: [UInt64]) {
    var wire = Wire(shape + [3, 0, 0, 0])
    #expect(throws: Garbled.self) { try Tensor(reading: &wire) }
  }

  @Test func kindsAreWrittenAsInSwift() {
    let function: @MainActor ([[Double]], Tensor, Int) -> [String] = { _, _, _ in [] }
    #expect(AnswerSheet.Entry(function).signature == "([[Double]], Tensor, Int) -> [String]")
    #expect(AnswerSheet.Entry({ 1.5 }).signature == "() -> Double")
  }
}
