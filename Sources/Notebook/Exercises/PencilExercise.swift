// An exercise that asks for one number, to be found with a pencil.

import Basics

/// An exercise that asks for one number.
///
/// A wrong one is told whether it is too large or too small, and no more: to say what was expected
/// would be to answer. Three digits are enough.
public struct PencilExercise: ExerciseKind {
  /// The exercise.
  public let exercise: Exercise

  /// An exercise whose blank takes nothing and gives the number.
  public init(
    _ title: String, blank: String, solution: @escaping @MainActor () -> Double,
    slips: [Slip<Void, Double>], hints: [String], line: Int = #line
  ) {
    let trial = Trial<Void, Double>(
      cases: [()], solution: { solution() }, slips: slips,
      signature: signature(of: [], Double.kind), charge: "",
      difference: PencilExercise.difference)
    exercise = Exercise(title, blank: blank, hints: hints, line: line, trial: trial) { names, ask in
      var words = try ask([], "")
      return trial.outcome(of: [try Double(reading: &words)], names: names)
    }
  }

  /// Why a number is not the expected one, without saying which that is.
  static func difference(found: Double, expected: Double) -> String? {
    if found.isNaN { return "found NaN, which is not a number (such as 0/0)" }
    let isClose = (found - expected).magnitude <= 0.005 * expected.magnitude
    if isClose || found == expected { return nil }
    let size = found > expected ? "smaller" : "larger"
    return "expected a \(size) number, found \(decimal(found, places: 6))"
  }
}
