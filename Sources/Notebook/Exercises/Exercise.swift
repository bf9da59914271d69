// An exercise: a question, a blank, and what right and wrong answers look like.

/// One exercise, as a chapter lists it.
///
/// Its number is its place in the list; its question is the documentation of its blank. There are
/// three kinds: ``PencilExercise``, ``FunctionExercise`` and ``ThingExercise``. More can be made.
///
/// All of them take a title; the name of the function in `Exercises.swift` that is the `blank`, which
/// is the answer; the right `solution`; `slips`, wrong answers that are recognised; and `hints`, from
/// a nod to nearly the answer. `file` and `line` say where the exercise stands; leave them out.
@MainActor
public struct Exercise {
  let title: String
  let blank: String
  let hints: [String]
  let slips: [(sentence: String, section: String)]
  let line: Int
  let caseCount: Int

  /// What the blank takes and gives.
  let signature: String

  /// Puts the cases to an answer, and says what came of it; it takes what the parts of a case are
  /// called.
  let examine: @MainActor (_ names: [String], _ ask: Ask) throws -> Outcome

  /// What is wrong with the exercise itself.
  let faults: @MainActor () -> [String]

  init<Input, Output>(
    _ title: String, blank: String, hints: [String], line: Int, trial: Trial<Input, Output>,
    examine: @escaping @MainActor (_ names: [String], _ ask: Ask) throws -> Outcome
  ) {
    self.title = title
    self.blank = blank
    self.hints = hints
    self.line = line
    self.examine = examine
    slips = trial.slips.map { ($0.sentence, $0.section) }
    caseCount = trial.cases.count
    signature = trial.signature
    faults = trial.faults
  }
}

/// Asks an answer what it gives in a case, which may have several parts, and hands on what comes
/// back; `given` are the words for the case, should the answer never come.
typealias Ask = @MainActor (_ parts: [any Answer], _ given: String) throws -> Wire

/// A kind of exercise, of any name: `docs/contributing.md` says what a new one needs.
@MainActor
public protocol ExerciseKind {
  /// The exercise, whatever its kind.
  var exercise: Exercise { get }
}

/// Collects the exercises of a list, and lets the compiler understand each by itself.
///
/// An array would do, but then the compiler would have to understand all of them as one expression,
/// and gives up.
@resultBuilder
@MainActor
public enum ExerciseList {
  /// One exercise of the list.
  public static func buildExpression(_ kind: some ExerciseKind) -> Exercise { kind.exercise }

  /// The list.
  public static func buildBlock(_ exercises: Exercise...) -> [Exercise] { exercises }
}
