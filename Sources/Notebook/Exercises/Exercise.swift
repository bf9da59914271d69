// An exercise: a question, a blank, and what right and wrong answers look like.

import Tensor

/// A mistake that students really make, written as the wrong answer itself.
@MainActor
public struct Slip<Input, Output> {
  let sentence: String
  let section: String
  let answer: @MainActor (Input) -> Output

  /// - Parameters:
  ///   - sentence: What seems to have happened.
  ///   - section: The title of the section that shows it.
  ///   - answer: What such a student answers.
  public init(
    _ sentence: String, see section: String, _ answer: @escaping @MainActor (Input) -> Output
  ) {
    self.sentence = sentence
    self.section = section
    self.answer = answer
  }
}

/// One exercise.
///
/// Its number is its place in the chapter's list.
///
///     Exercise(
///       "The slope of a parabola", blank: "slopeOfParabola",
///       cases: [0, 1, -2.5], answer: slopeOfParabola,
///       solution: { x in 2 * x + 3 },
///       slips: [
///         Slip("The 3 belongs to the slope too.", see: "Slopes") { x in 2 * x }
///       ],
///       hints: ["Nudge x by a little.", "The slope of x² is 2x."])
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
  let examine: @MainActor ([String]) -> Outcome

  /// Which slips answer like the solution, or like another slip, on every case.
  let confusions: @MainActor () -> [String]

  /// - Parameters:
  ///   - title: A few words.
  ///   - blank: The name of the function in `Exercises.swift` that the student fills in.
  ///   - cases: What the answer is tried on.
  ///   - answer: The blank itself.
  ///   - solution: The right answer.
  ///   - slips: Wrong answers that are recognised.
  ///   - hints: From a nod to nearly the answer.
  ///   - nudging: For a slope, what nudging gives.
  ///   - file: Where the exercise stands; leave it out.
  ///   - line: Where the exercise stands; leave it out.
  public init<Input, Output: Answer>(
    _ title: String, blank: String, cases: [Input], answer: @escaping @MainActor (Input) -> Output,
    solution: @escaping @MainActor (Input) -> Output, slips: [Slip<Input, Output>], hints: [String],
    nudging: (@MainActor (Input) -> Double)? = nil, file: String = #filePath, line: Int = #line
  ) {
    self.title = title
    self.blank = blank
    self.hints = hints
    self.slips = slips.map { ($0.sentence, $0.section) }
    self.file = file
    self.line = line
    caseCount = cases.count
    examine = { names in
      let found = cases.map(answer)
      if Attempt.isUntouched { return .notTried }
      let differences = zip(cases, found).map { $1.difference(from: solution($0)) }
      guard let failed = differences.firstIndex(where: { $0 != nil }) else { return .right }
      let slip = slips.firstIndex { slip in
        zip(cases, found).allSatisfy { $1.difference(from: slip.answer($0)) == nil }
      }
      if let slip { return .slip(slip) }
      let given = Exercise.words(for: cases[failed], names: names)
      let nudged = nudging.map { "; nudging gives \(decimal($0(cases[failed]), places: 6))" }
      return .wrong("For \(given): \(differences[failed] ?? "")\(nudged ?? "").")
    }
    confusions = {
      let solved = cases.map(solution)
      let wrong = slips.map { cases.map($0.answer) }
      let isSame: ([Output], [Output]) -> Bool = { a, b in
        zip(a, b).allSatisfy { $0.difference(from: $1) == nil }
      }
      return slips.indices.flatMap { i in
        (isSame(wrong[i], solved) ? ["slip \(i + 1) answers like the solution"] : [])
          + slips.indices.filter { $0 < i && isSame(wrong[i], wrong[$0]) }.map {
            "slips \($0 + 1) and \(i + 1) answer alike"
          }
      }
    }
  }

  /// An exercise that asks for a thing, such as weights, of which more than one may be right: the
  /// thing is tried on the cases, and must do what the solution does.
  ///
  /// - Parameters:
  ///   - title: A few words.
  ///   - blank: The name of the function in `Exercises.swift` that the student fills in.
  ///   - thing: The blank itself.
  ///   - cases: What the thing is tried on.
  ///   - trying: What the thing does in a case.
  ///   - solution: A thing that is right.
  ///   - slips: Wrong things that are recognised by what they do.
  ///   - hints: From a nod to nearly the answer.
  ///   - file: Where the exercise stands; leave it out.
  ///   - line: Where the exercise stands; leave it out.
  public init<Thing: Answer, Input, Output: Answer>(
    _ title: String, blank: String, thing: @escaping @MainActor () -> Thing, cases: [Input],
    trying: @escaping @MainActor (Thing, Input) -> Output,
    solution: @escaping @MainActor () -> Thing,
    slips: [Slip<Void, Thing>], hints: [String], file: String = #filePath, line: Int = #line
  ) {
    self.init(
      title, blank: blank, cases: cases, answer: { trying(thing(), $0) },
      solution: { trying(solution(), $0) },
      slips: slips.map { slip in
        Slip(slip.sentence, see: slip.section) { trying(slip.answer(()), $0) }
      }, hints: hints, file: file, line: line)
  }

  /// A case in words: "x = 2, rate = 0.1".
  private static func words(for input: some Any, names: [String]) -> String {
    let mirror = Mirror(reflecting: input)
    let isTuple = mirror.displayStyle == .tuple
    let values = isTuple ? mirror.children.map(\.value) : [input as Any]
    let texts = values.map { value -> String in
      guard let tensor = value as? Tensor else { return Notebook.words(for: value) }
      let numbers = tensor.values.map { decimal(Double($0)) }.joined(separator: ", ")
      return "a tensor \(tensor.shape) of \(numbers)"
    }
    if texts.isEmpty { return "the question as it stands" }
    return texts.indices.map { index in
      names.indices.contains(index) ? "\(names[index]) = \(texts[index])" : texts[index]
    }.joined(separator: ", ")
  }
}

/// Stands in a blank until a student puts an answer there.
@MainActor
public func notTried<T: Answer>() -> T {
  Attempt.isUntouched = true
  return T.placeholder
}

/// Whether the answer that is being examined came to a blank.
@MainActor
enum Attempt {
  static var isUntouched = false
}

/// What came of an examination.
enum Outcome: Codable, Equatable {
  case right
  case notTried
  case slip(Int)  // which of the known ones, counted from 0
  case wrong(String)  // the first case that fails
  case trapped(String)
  case endless

  var isRight: Bool { self == .right }
}
