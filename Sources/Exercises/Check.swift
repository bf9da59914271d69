// What an author of exercises must still mend: `swift run exercises 3 --check`.

import Notebook
import Verdicts

extension Command {
  /// What `--check` prints, and whether all is well.
  func check() -> (text: String, status: Int32) {
    let faults = chapters.flatMap(\.faults)
    if !faults.isEmpty { return (text(faults.flatMap(paragraph)), 1) }
    let cards = chapters.flatMap(\.exam.cards)
    let slips = cards.reduce(0) { $0 + $1.slips.count }
    let cases = cards.reduce(0) { $0 + $1.caseCount }
    let words = "exercises: \(cards.count), known mistakes: \(slips), cases: \(cases)"
    return (text(paragraph("\(words); nothing to mend")), 0)
  }
}

extension Chapter {
  /// Everything that is wrong with the list of exercises, a sentence each; none if all is well.
  var faults: [String] {
    let cards = exam.cards
    var faults = cards.indices.flatMap { index in
      self.faults(of: index).map { "\(exam.number(of: index)) \(cards[index].title): \($0)" }
    }
    let numbers = Blank.questions(in: blanks).map(\.number)
    let wanted = cards.indices.map(exam.number)
    if numbers != wanted {
      faults.append(
        "the questions in Exercises.swift are numbered \(numbers.joined(separator: ", ")), but the "
          + "list has \(wanted.joined(separator: ", "))")
    }
    return faults
      + exam.lateNames.map {
        "`\($0)` stands below the list in Answers.swift, and has no value yet when the list is "
          + "examined: put it above"
      }
  }

  private func faults(of index: Int) -> [String] {
    let card = exam.cards[index]
    let twin = exam.cards.lastIndex { $0.blank == card.blank }
    var faults = card.faults
    if twin != index { faults.append("two exercises have the blank \(card.blank)") }

    let heading = "\(exam.number(of: index)) \(card.title)."
    let documentation = Blank.documentation(of: card.blank, in: blanks)
    if Blank.body(of: card.blank, in: blanks) == nil {
      faults.append("Exercises.swift has no function \(card.blank)")
    } else if documentation.first != heading {
      faults.append("the documentation of \(card.blank) does not begin with \"\(heading)\"")
    } else if documentation.count < 3 {
      faults.append("the documentation of \(card.blank) has no question under its title")
    }

    let texts = documentation + card.slips.map(\.sentence) + card.hints
    for text in texts {
      guard let mark = text.firstRange(of: Blank.placeholder) else { continue }
      faults.append("still to be written: \(text[mark.upperBound...])")
    }

    let closures = (try? closures(of: index)) ?? []
    if closures.count != card.slips.count + 1 || closures.contains("") {
      faults.append(
        "it has a solution and \(card.slips.count) slips, but \(closures.count) of them are "
          + "written as closures that could stand in the blank")
    }

    if card.slips.count < 2 { faults.append("it knows fewer than two mistakes") }
    if Set(card.slips.map(\.sentence)).count < card.slips.count {
      faults.append("two of its slips have the same sentence")
    }
    for slip in card.slips where !sections.contains(slip.section) {
      faults.append("the chapter has no section \"\(slip.section)\"")
    }
    if Set(card.hints.filter { !$0.isEmpty }).count < max(2, card.hints.count) {
      faults.append("it needs two hints or more, each in its own words")
    }
    return faults
  }
}
