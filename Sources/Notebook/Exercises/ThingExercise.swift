// An exercise that asks for a thing, such as weights, of which more than one may be right.

/// An exercise that asks for a thing: it is tried on cases, and must do what the solution does.
///
/// Between the angle brackets stand the kind of thing, what it is tried on, and what comes of it.
public struct ThingExercise<Thing: Answer, Input, Output: Answer>: ExerciseKind {
  /// The exercise.
  public let exercise: Exercise

  /// - Parameters:
  ///   - title: A few words.
  ///   - blank: The name of the function in `Exercises.swift` that the student fills in.
  ///   - answer: The blank itself.
  ///   - names: What the parts of a case are called.
  ///   - cases: What the thing is tried on.
  ///   - trying: What the thing does in a case.
  ///   - solution: A thing that is right.
  ///   - slips: Wrong things that are recognised by what they do.
  ///   - hints: From a nod to nearly the answer.
  ///   - file: Where the exercise stands; leave it out.
  ///   - line: Where the exercise stands; leave it out.
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
        slips: tried, nudging: nil, difference: { $0.difference(from: $1) }),
      misfit: { answer().misfit(with: solution()) }, names: names)
  }
}
