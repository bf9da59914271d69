// The book: every chapter as one page with knobs that turn, and a front page.

import Basics
import Foundation
import Notebook

/// What the book is made of, and where it goes.
struct Book {
  let lessons: [Lesson]
  let press: Press
  let shelf: Shelf

  /// A file with weights for the sheet to draw on; without one it has those that its chapter trains.
  var weights: String?

  /// Makes the pages of some chapters and the front page; says how many runs it took.
  ///
  /// Nothing is written before all of it is there.
  func make(_ chapters: [Lesson]) throws -> Int {
    let drawn = chapters.first(where: Sheet.belongs)
    if weights != nil, drawn == nil {
      throw Failure(
        "--weights is for the sheet to draw on, and none of these chapters has it; "
          + "leave out their numbers")
    }
    let sheet = try drawn.map { try press.sheet(of: $0, weights: weights) }
    let (printed, runs) = try press.print(chapters)
    let bound = try zip(chapters, printed).map { lesson, pages in
      try Binding(lesson, dials: lesson.source.dials, pages: pages).bytes
    }
    let there = lessons.filter { lesson in
      chapters.contains { $0.number == lesson.number } || shelf.has(lesson.file)
    }.map { FrontPage.Chapter(number: $0.number, source: $0.source) }
    for (lesson, page) in zip(chapters, bound) {
      let linked = Neighbours.linked(page, of: lesson.number, among: there)
      try shelf.put(lesson.file, sheet?.inserted(into: linked) ?? linked)
      shelf.remove(Watch.stampFile(lesson.number))
    }
    if chapters.count == lessons.count { try shelf.removePages(but: lessons) }
    if let sheet { try shelf.put(Sheet.file, Array(sheet.page.utf8)) }
    let hasSheet = shelf.has(Sheet.file, by: Sheet.command)
    let pages = try FrontPage.pages(of: CoursePackage.folder, chapters: there, hasSheet: hasSheet)
    for (file, html) in pages {
      try shelf.put(file, Array(html.utf8))
    }
    return runs
  }
}
