// An exercise: a question, a blank, and what right and wrong answers look like.

/// One exercise, as a chapter lists it.
///
/// Its number is its place in the list; its question is the documentation of its blank. There are
/// three kinds: ``PencilExercise``, ``FunctionExercise`` and ``ThingExercise``. More can be made.
///
/// All of them take a title; the name of the function in `Exercises.swift` that is the `blank`; the
/// `answer`, which calls it; the right `solution`; `slips`, wrong answers that are recognised; and
/// `hints`, from a nod to nearly the answer. `file` and `line` say where the exercise stands; leave
/// them out.
@MainActor
public struct Exercise {
  let title: String
  let blank: String
  let hints: [String]
  let slips: [(sentence: String, section: String)]
  let file: String
  let line: Int
  let caseCount: Int

  /// Puts the cases to the answer, and says what came of it.
  ///
  /// It takes what the parts of a case are called, and whom to tell of each case before it is tried.
  let examine: @MainActor (_ names: [String], _ watch: (String) -> Void) -> Outcome

  /// What is wrong with the exercise itself.
  let faults: @MainActor () -> [String]

  init<Input, Output>(
    _ title: String, blank: String, hints: [String], file: String, line: Int,
    trial: Trial<Input, Output>, misfit: (@MainActor () -> String?)? = nil, names: [String]? = nil
  ) {
    self.title = title
    self.blank = blank
    self.hints = hints
    self.slips = trial.slips.map { ($0.sentence, $0.section) }
    self.file = file
    self.line = line
    caseCount = trial.cases.count
    faults = trial.faults
    examine = { parameters, watch in
      if let words = misfit?() { return .wrong(Outcome.sentence(words + ".", given: "")) }
      return trial.outcome(names: names ?? parameters, watch: watch)
    }
  }
}

/// A kind of exercise, of any name: `docs/contributing.md` says what a new one needs.
@MainActor
public protocol ExerciseKind {
  /// The exercise, whatever its kind.
  var exercise: Exercise { get }
}

/// The exercises of a chapter, one below the other.
///
///     let exercises: [Exercise] = exerciseList {
///       PencilExercise("A weighted sum", …)
///       FunctionExercise<Double, Double>("A ReLU that leaks", …)
///     }
///
/// An array would do, but then the compiler would have to understand all of them as one expression,
/// and gives up.
@MainActor
public func exerciseList(@ExerciseList _ list: () -> [Exercise]) -> [Exercise] { list() }

/// Collects the exercises of a list, and lets the compiler understand each by itself.
@resultBuilder
@MainActor
public enum ExerciseList {
  /// One exercise of the list.
  public static func buildExpression(_ kind: some ExerciseKind) -> Exercise { kind.exercise }

  /// The list.
  public static func buildBlock(_ exercises: Exercise...) -> [Exercise] { exercises }
}
