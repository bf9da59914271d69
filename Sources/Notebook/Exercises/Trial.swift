// Answers held against the solution and the known mistakes, case by case.

import Basics
import Tensor

/// The cases of an exercise, and all that answers are held against.
@MainActor
struct Trial<Input, Output> {
  let cases: [Input]
  let solution: @MainActor (Input) -> Output
  let slips: [Slip<Input, Output>]
  var nudging: (@MainActor (Input) -> Output)? = nil

  /// What the blank takes and gives.
  let signature: String

  /// What is said of the result that is not the expected one, as in "`step` gives a wrong result";
  /// nothing where the difference says it all.
  let charge: String

  /// Why what was found is not what was expected, or nil.
  let difference: @MainActor (_ found: Output, _ expected: Output) -> String?

  /// What came of an answer that gave these results, one for each case.
  func outcome(of found: [Output], names: [String]) -> Outcome {
    if cases.isEmpty { return .wrong("This exercise has no cases, so nothing was examined.") }
    let expected = cases.map(solution)
    let differences = zip(found, expected).map { difference($0, $1) }
    guard let failed = differences.firstIndex(where: { $0 != nil }) else { return .right }
    if let slip = slips.firstIndex(where: { alike(found, cases.map($0.answer)) }) {
      return .slip(slip)
    }
    let nudged = nudging.map { "; nudging gives \(caseWords(for: $0(cases[failed])))" } ?? ""
    let start = charge.isEmpty ? "" : charge + ": "
    let words = start + (differences[failed] ?? "") + nudged + "."
    return .wrong(Outcome.sentence(words, given: given(cases[failed], names)))
  }

  /// What is wrong with the exercise itself: slips that answer like the solution or like each
  /// other, and a solution that nudging contradicts.
  func faults() -> [String] {
    if cases.isEmpty { return ["it has no cases"] }
    let solved = cases.map(solution)
    let wrong = slips.map { cases.map($0.answer) }
    var faults: [String] = []
    for i in slips.indices {
      if alike(wrong[i], solved) { faults.append("slip \(i + 1) answers like the solution") }
      for j in slips.indices where j < i && alike(wrong[i], wrong[j]) {
        faults.append("slips \(j + 1) and \(i + 1) answer alike")
      }
    }
    for (input, right) in zip(cases, solved) {
      if let difference = nudging.flatMap({ difference($0(input), right) }) {
        faults.append("nudging does not give what the solution does: \(difference)")
      }
    }
    return faults
  }

  private func alike(_ some: [Output], _ others: [Output]) -> Bool {
    zip(some, others).allSatisfy { difference($0, $1) == nil }
  }
}

/// The values of a case: one, or those of a tuple.
func parts(of input: Any) -> [Any] {
  let mirror = Mirror(reflecting: input)
  return mirror.displayStyle == .tuple ? mirror.children.map(\.value) : [input]
}

/// A case in words: "x = 2, rate = 0.1".
func given(_ input: Any, _ names: [String]) -> String {
  parts(of: input).enumerated().map { index, value in
    (names.indices.contains(index) ? "\(names[index]) = " : "") + caseWords(for: value)
  }.joined(separator: ", ")
}

/// A value as a student would type it.
private func caseWords(for value: Any) -> String {
  switch value {
  case let number as any BinaryFloatingPoint: return decimal(number, places: 6)
  case let list as [Any]: return "[" + list.map(caseWords).joined(separator: ", ") + "]"
  case let tensor as Tensor where tensor.rank == 2:
    return caseWords(for: (0..<tensor.shape[0]).map { tensor.row($0).values })
  case let tensor as Tensor: return caseWords(for: tensor.values)
  default: return words(for: value)
  }
}
