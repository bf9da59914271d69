// The book: every chapter as one page with knobs that turn, and a front page.

import Basics
import Foundation
import Notebook

/// What the book is made of, and where it goes.
struct Book {
  let lessons: [Lesson]
  let press: Press
  let shelf: Shelf

  /// Makes the pages of some chapters and the front page; says how many runs it took.
  ///
  /// Nothing is written before all of it is there.
  func make(_ chapters: [Lesson]) throws -> Int {
    let (printed, runs) = try press.print(chapters)
    let bound = try zip(chapters, printed).map { lesson, pages in
      try Binding(lesson, dials: lesson.source.dials, pages: pages).bytes
    }
    let there = lessons.filter { lesson in
      chapters.contains { $0.number == lesson.number } || shelf.has(lesson.file)
    }.map { FrontPage.Chapter(number: $0.number, source: $0.source) }
    for (lesson, page) in zip(chapters, bound) {
      try shelf.put(lesson.file, Neighbours.linked(page, of: lesson.number, among: there))
      shelf.remove(Watch.stampFile(lesson.number))
    }
    if chapters.count == lessons.count { try shelf.removePages(but: lessons) }
    for (file, html) in try FrontPage.pages(of: Lesson.package, chapters: there) {
      try shelf.put(file, Array(html.utf8))
    }
    return runs
  }
}
