// What an author of exercises must still mend: `swift run chapter3 exercises --check`.

extension ExerciseCommand {
  /// Everything that is wrong with the list of exercises, a sentence each; none if all is well.
  func faults() -> [String] {
    var faults = exercises.indices.flatMap { index in
      self.faults(of: exercises[index]).map { "\(number(index)) \(exercises[index].title): \($0)" }
    }
    let numbers = blanks.matches(of: #/(?m)^/// (\d+\.\d+) /#).map { String($0.1) }
    let wanted = exercises.indices.map(number)
    if numbers != wanted {
      faults.append(
        "the questions in Exercises.swift are numbered \(numbers.joined(separator: ", ")), but the "
          + "list has \(wanted.joined(separator: ", "))")
    }
    return faults
  }

  private func faults(of exercise: Exercise) -> [String] {
    let index = exercises.firstIndex { $0.blank == exercise.blank } ?? 0
    let twin = exercises.lastIndex { $0.blank == exercise.blank }
    var faults = exercise.faults()
    if twin != index { faults.append("two exercises have the blank \(exercise.blank)") }

    let heading = "\(number(index)) \(exercise.title)."
    let documentation = Blank.documentation(of: exercise.blank, in: blanks)
    if Blank.body(of: exercise.blank, in: blanks) == nil {
      faults.append("Exercises.swift has no function \(exercise.blank)")
    } else if documentation.first != heading {
      faults.append("the documentation of \(exercise.blank) does not begin with \"\(heading)\"")
    } else if documentation.count < 3 {
      faults.append("the documentation of \(exercise.blank) has no question under its title")
    }

    let closures = (try? closures(of: exercise)) ?? []
    if closures.count != exercise.slips.count + 1 || closures.contains("") {
      faults.append(
        "it has a solution and \(exercise.slips.count) slips, but \(closures.count) of them are "
          + "written as closures that could stand in the blank")
    }

    if exercise.slips.count < 2 { faults.append("it knows fewer than two mistakes") }
    if Set(exercise.slips.map(\.sentence)).count < exercise.slips.count {
      faults.append("two of its slips have the same sentence")
    }
    for slip in exercise.slips where !source.sections.contains(slip.section) {
      faults.append("the chapter has no section \"\(slip.section)\"")
    }
    if Set(exercise.hints.filter { !$0.isEmpty }).count < max(2, exercise.hints.count) {
      faults.append("it needs two hints or more, each in its own words")
    }
    return faults
  }

  /// What `--check` prints, and whether all is well.
  func check() -> (lines: [String], isWell: Bool) {
    let faults = faults()
    if !faults.isEmpty { return (faults, false) }
    let slips = exercises.reduce(0) { $0 + $1.slips.count }
    let cases = exercises.reduce(0) { $0 + $1.caseCount }
    return (
      ["exercises: \(exercises.count), known mistakes: \(slips), cases: \(cases); nothing to mend"],
      !exercises.isEmpty
    )
  }
}
