// What a chapter says: show, print, begin, finish, knob, seed.

import Basics

/// Shows words and values in one line: `show("C =", cost)`.
///
/// Call it in `main.swift`, outside of functions: the page prints what stands above the call, and
/// could not tell where it is if it jumped.
@MainActor
public func show(_ items: Any..., file: String = #filePath, line: Int = #line) {
  Page.opened(by: file, at: line).show(.words(Line(items: items)), line: line)
}

/// Shows a table, a plot, a picture or a diagram.
@MainActor
public func show(_ figure: any Showable, file: String = #filePath, line: Int = #line) {
  Page.opened(by: file, at: line).show(.figure(figure), line: line)
}

/// Prints values as Swift's own `print` does, at its place on the page.
///
/// Numbers are written as Swift writes them; `show` writes them as the course does. From a function
/// or a file beside `main.swift` it prints where the page is at that moment. (With a pack of items, and
/// not `Any...`, it is the one that Swift takes of the two.)
@MainActor
public func print<each Item>(
  _ items: repeat each Item, separator: String = " ", terminator: String = "\n",
  file: String = #filePath, line: Int = #line
) {
  var words: [String] = []
  for item in repeat each items { words.append("\(item)") }
  Page.print(words.joined(separator: separator) + terminator, file: file, line: line)
}

/// Ends a line, or prints an empty one, at its place on the page.
@MainActor
public func print(terminator: String = "\n", file: String = #filePath, line: Int = #line) {
  Page.print(terminator, file: file, line: line)
}

/// Prints a value where the page is, as in `[1, 2].forEach(print)`.
@MainActor
public func print(_ item: Any) {
  Page.print("\(item)\n")
}

/// Opens the page of a chapter whose runs take long, and names the knobs that can be turned in a book
/// all the same.
///
/// Other chapters need no such call: their page opens by itself, and all their knobs can be turned.
@MainActor
public func begin(turning names: [String], file: String = #filePath) {
  _ = Page.opened(by: file)
}

/// Tells what is left of the chapter.
///
/// The last line of every `main.swift`.
@MainActor
public func finish(file: String = #filePath, line: Int = #line) {
  Page.opened(by: file).finish(line: line)
}

/// A number that can be turned from the command line: `--rate 0.5`.
///
/// Its name follows the two dashes, its standard value holds where none is given, and its meaning is
/// a few words for `--help`. In a book it has a few `stops`, and may be turned `with` a knob above
/// it. Write all of them out: the page finds its knobs by reading the source.
@MainActor
public func knob(
  _ name: String, _ standard: Double, _ meaning: String, from: Double = -.infinity,
  to: Double = .infinity, stops: [Double] = [], with partner: String = "",
  file: String = #filePath, line: Int = #line
) -> Double {
  Page.opened(by: file, at: line).value(of: name).number ?? standard
}

/// A whole number that can be turned from the command line: `--steps 20`.
@MainActor
public func knob(
  _ name: String, _ standard: Int, _ meaning: String, from: Int = .min, to: Int = .max,
  stops: [Int] = [], with partner: String = "", file: String = #filePath, line: Int = #line
) -> Int {
  let value = Page.opened(by: file, at: line).value(of: name)
  return if case .whole(let whole) = value { whole } else { standard }
}

/// A word that can be chosen from the command line: `--function bowl`; any, where there are
/// no choices.
@MainActor
public func knob(
  _ name: String, _ standard: String, _ meaning: String, choices: [String] = [],
  stops: [String] = [], with partner: String = "", file: String = #filePath, line: Int = #line
) -> String {
  let value = Page.opened(by: file, at: line).value(of: name)
  return if case .text(let text) = value { text } else { standard }
}

/// Whole numbers that can be turned from the command line: `--layers 30,20`, or `--layers none`.
@MainActor
public func knob(
  _ name: String, _ standard: [Int], _ meaning: String, from: Int = .min, to: Int = .max,
  stops: [[Int]] = [], with partner: String = "", file: String = #filePath, line: Int = #line
) -> [Int] {
  let value = Page.opened(by: file, at: line).value(of: name)
  return if case .list(let numbers) = value { numbers } else { standard }
}

/// Where this run's random numbers start: 1, or what `--seed` says.
///
/// In a book it has `stops`, those that the first call in the chapter names.
@MainActor
public func seed(stops: [UInt64] = [], file: String = #filePath, line: Int = #line) -> UInt64 {
  Page.opened(by: file, at: line).options.seed ?? 1
}
