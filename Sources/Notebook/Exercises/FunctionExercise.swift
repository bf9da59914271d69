// An exercise that asks for a function, which is tried on cases.

import Tensor

/// An exercise that asks for a function.
///
///     FunctionExercise<Double, Double>(
///       "The slope of a parabola", blank: "slopeOfParabola",
///       cases: [0, 1, -2.5],
///       solution: { x in 2 * x + 3 },
///       slips: [
///         Slip("The 3 belongs to the slope too.", see: "Slopes") { x in 2 * x },
///         Slip("That is uphill.", see: "Against the slope") { x in -2 * x - 3 },
///       ],
///       hints: ["Nudge x by a little.", "The slope of x² is 2x."])
///
/// Between the angle brackets stands what the function takes, a tuple where it takes several things,
/// and what it gives. Solution and slips are closures whose parameters have the names of the
/// blank's: then their text can stand in the blank, and `--solution` and the tests put it there.
public struct FunctionExercise<Input, Output: Answer>: ExerciseKind {
  /// The exercise.
  public let exercise: Exercise

  /// An exercise that is tried on `cases`; for a slope, `nudging` says what nudging gives.
  public init(
    _ title: String, blank: String, cases: [Input],
    solution: @escaping @MainActor (Input) -> Output, slips: [Slip<Input, Output>], hints: [String],
    nudging: (@MainActor (Input) -> Output)? = nil, line: Int = #line
  ) {
    let kinds = cases.first.map(parts)?.map { part in
      (part as? any Answer).map { type(of: $0).kind } ?? "a \(type(of: part)), which is no Answer"
    }
    let trial = Trial(
      cases: cases, solution: solution, slips: slips, nudging: nudging,
      signature: signature(of: kinds ?? [], Output.kind),
      charge: "`\(blank)` gives a wrong result", difference: { $0.difference(from: $1) })
    exercise = Exercise(title, blank: blank, hints: hints, line: line, trial: trial) { names, ask in
      let found = try cases.map { input in
        var words = try ask(parts(of: input).compactMap { $0 as? any Answer }, given(input, names))
        return try Output(reading: &words)
      }
      return trial.outcome(of: found, names: names)
    }
  }
}

/// So many cases drawn from a seed, the same ones in every run.
public func drawn<Input>(
  _ count: Int, seed: UInt64 = 1, _ draw: (inout Generator) -> Input
) -> [Input] {
  var generator = Generator(seed: seed)
  return (0..<count).map { _ in draw(&generator) }
}
