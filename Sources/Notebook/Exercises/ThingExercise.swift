// An exercise that asks for a thing, such as weights, of which more than one may be right.

/// An exercise that asks for a thing: it is tried on cases, and must do what the solution does.
///
/// Between the angle brackets stand the kind of thing, what it is tried on, and what comes of it.
public struct ThingExercise<Thing: Answer, Input, Output: Answer>: ExerciseKind {
  /// The exercise.
  public let exercise: Exercise

  /// An exercise whose blank takes nothing and gives the thing; `trying` says what a thing does in a
  /// case, and `names` what the parts of a case are called.
  public init(
    _ title: String, blank: String, names: [String], cases: [Input],
    trying: @escaping @MainActor (Thing, Input) -> Output,
    solution: @escaping @MainActor () -> Thing, slips: [Slip<Void, Thing>], hints: [String],
    line: Int = #line
  ) {
    let tried = slips.map { slip in
      Slip<Input, Output>(slip.sentence, see: slip.section) { trying(slip.answer(()), $0) }
    }
    let trial = Trial<Input, Output>(
      cases: cases, solution: { trying(solution(), $0) }, slips: tried,
      signature: signature(of: [], Thing.kind), charge: "your answer leads to a wrong result",
      difference: { $0.difference(from: $1) })
    exercise = Exercise(title, blank: blank, hints: hints, line: line, trial: trial) { _, ask in
      var words = try ask([], "")
      let thing = try Thing(reading: &words)
      if let misfit = thing.misfit(with: solution()) {
        return .wrong(Outcome.sentence(misfit + ".", given: ""))
      }
      return trial.outcome(of: cases.map { trying(thing, $0) }, names: names)
    }
  }
}
