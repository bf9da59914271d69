// An exercise that asks for a thing, such as weights, of which more than one may be right.

/// An exercise that asks for a thing: it is tried on cases, and must do what the solution does.
///
/// Between the angle brackets stand the kind of thing, what it is tried on, and what comes of it.
public struct ThingExercise<Thing: Answer, Input, Output: Answer>: ExerciseKind {
  /// The exercise.
  public let exercise: Exercise

  /// An exercise whose `answer` is the blank itself; `trying` says what a thing does in a case, and
  /// `names` what the parts of a case are called.
  public init(
    _ title: String, blank: String, answer: @escaping @MainActor () -> Thing, names: [String],
    cases: [Input], trying: @escaping @MainActor (Thing, Input) -> Output,
    solution: @escaping @MainActor () -> Thing, slips: [Slip<Void, Thing>], hints: [String],
    file: String = #filePath, line: Int = #line
  ) {
    let tried = slips.map { slip in
      Slip<Input, Output>(slip.sentence, see: slip.section) { trying(slip.answer(()), $0) }
    }
    exercise = Exercise(
      title, blank: blank, hints: hints, file: file, line: line,
      trial: Trial<Input, Output>(
        cases: cases, answer: { trying(answer(), $0) }, solution: { trying(solution(), $0) },
        slips: tried, difference: { $0.difference(from: $1) }),
      misfit: { answer().misfit(with: solution()) }, names: names)
  }
}
