// Makes the book: a folder with every chapter as a page for a browser, and a front page.
//
//     swift run book --open

import Basics
import Foundation

stopOnFailure {
  let lessons = try Lesson.all()
  let wishes = try Wishes(
    Array(CommandLine.arguments.dropFirst()), chapters: lessons.map(\.number))
  if wishes.help {
    try writeToStandardOutput(Wishes.usage)
    exit(0)
  }
  let shelf = try Shelf(wishes.output)
  let press = Press.besideThisProgram()
  if let watched = lessons.first(where: { $0.number == wishes.watch }) {
    let watch = Watch(
      number: watched.number, folder: watched.folder, press: press, shelf: shelf)
    try watch.go { page in
      writeToStandardError("Open \(page.path); it follows what you save. Ctrl-C ends it.\n")
      if wishes.open { try Browser.show(page) }
    }
  }
  let book = Book(lessons: lessons, press: press, shelf: shelf, weights: wishes.weights)
  let chosen = lessons.filter { wishes.numbers.isEmpty || wishes.numbers.contains($0.number) }
  let runs = try book.make(chosen)
  let front = shelf.folder.appendingPathComponent("index.html")
  let news = runs == 0 ? "nothing has changed" : "\(runs) pages were printed anew"
  writeToStandardError("The book is in \(front.path) (\(news)).\n")
  if wishes.open { try Browser.show(front) }
}
