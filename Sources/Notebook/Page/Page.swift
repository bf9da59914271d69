// The page of a running chapter: it follows the chapter through its own source.
//
// A call of `show` knows its line. The page prints all prose and code up to the end of the cell
// that the line is in, then what was shown. So what is printed is what ran: it is the same text.

import Basics
import Foundation
import Tensor

/// Follows one run of one chapter.
@MainActor
final class Page {
  private static var current: Page?

  let options: Options
  private let source: Source
  private let format: Format
  private let paper: Paper
  private var output: Output
  private var album: Album
  private let animation: Animation?
  private var predictions: Predictions?
  private var told = 0  // so many blocks have been printed, or passed over
  private var asked = -1  // the last block whose result was to be guessed
  private var last: Piece?
  private var unfinished = ""  // what was printed of a line that has not ended yet
  private var isFinished = false

  /// The page of this run, for a call from a line; the first one makes it, from the file that called.
  static func opened(by file: String, at line: Int? = nil) -> Page {
    let page = current ?? open(file)
    if page.source.path != file {
      stop(
        "show and knob belong in main.swift, where the page can follow them, but were called in "
          + "\(file); return the figure from there and show it in main.swift")
    }
    page.endEarly(before: line)
    return page
  }

  /// Makes the page of this run.
  @discardableResult
  static func open(
    _ file: String, _ arguments: [String] = Array(CommandLine.arguments.dropFirst())
  ) -> Page {
    let page = stopOnFailure { try Page(file: file, arguments: arguments) }
    current = page
    atexit(Page.complainIfUnfinished)
    return page
  }

  /// Puts what `print` was given on the page of the chapter, or on standard output where none is
  /// told: in the program of answers, and in others that are no chapters.
  static func print(_ text: String, file: String? = nil, line: Int? = nil) {
    if current == nil, let main = file.flatMap(chapter) { open(main) }
    if let current, !current.isFinished {
      current.print(text, line: file == current.source.path ? line : nil)
    } else {
      Swift.print(text, terminator: "")
      if AnswerSheet.isOpen { fflush(nil) }
    }
  }

  /// The `main.swift` beside a file, if it is a page.
  private static func chapter(of file: String) -> String? {
    if AnswerSheet.isOpen { return nil }
    let main = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("main.swift").path
    let text = try? File.text(of: main, orElse: "put it back")
    return text?.hasPrefix("//:") == true ? main : nil
  }

  private init(file: String, arguments: [String]) throws {
    source = try Source(path: file)
    try CompiledTexts.check(source.text, of: file)
    try CompiledTexts.checkOthers(than: file)
    let options = try Options(arguments, source: source)
    self.options = options
    let isPage = !options.help && !options.list  // what is none goes to no file
    let target = isPage && options.output != "-" ? options.output : nil
    output = try Output(file: target)
    let format = try Format.chosen(format: options.format, file: target)
    self.format = format
    let isTerminal = options.output == nil && isatty(STDOUT_FILENO) == 1
    let environment = ProcessInfo.processInfo.environment
    paper = Paper(environment: environment, isTerminal: isTerminal, isPlain: options.plain)
    let isRead = isPage && isTerminal && format.name == Format.terminal.name
    animation =
      isRead && options.animate
      ? Animation(speed: options.speed ?? 4, environment: environment) : nil
    predictions = isRead && options.pause ? Predictions(on: paper) : nil
    let page = target.map(URL.init(fileURLWithPath:))
    album = Album(stem: page?.deletingPathExtension().lastPathComponent)
    if !isPage {
      let text = options.help ? Options.help(chapter: programName, source: source) : contents
      try output.write(paper.spell(text))
      try output.finish(album)
      exit(0)
    }
    let command = ["swift run", programName] + options.turned(in: source)
    try output.write(
      format.begin(
        Opening(
          title: source.title, sections: source.sections, command: command.joined(separator: " ")),
        &album))
  }

  /// Prints everything up to the cell that a line is in, then a result.
  func show(_ piece: Piece, line: Int) {
    let index = source.blocks.lastIndex { $0.lines.lowerBound <= line } ?? 0
    if index < told - 1 {
      Page.stop(
        "line \(line) shows something after the page has passed it; call show outside of functions")
    }
    tell(resultIn: index, isGiven: piece.isGiven) {
      endLine()
      animate(piece)
      emit(piece)
    }
    if source.endsOfCells.contains(line) { predictions?.judge() }
    endEarly(after: line)
  }

  /// Prints everything up to the cell that a line is in, then the text; from a function, or from a
  /// line that the page has passed, it goes where the page is.
  private func print(_ text: String, line: Int?) {
    endEarly(before: line)
    let reached = max(told - 1, 0)
    let index = line.flatMap(source.index) ?? reached
    tell(resultIn: max(index, reached)) {
      var lines = (unfinished + text).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let rest = lines.removeLast()
      unfinished = ""
      if !lines.isEmpty { emit(.words(Line(items: [lines.joined(separator: "\n")]))) }
      unfinished = String(rest)
    }
    if let line { endEarly(after: line) }
  }

  private func tell(resultIn index: Int, isGiven: Bool = false, _ result: () -> Void) {
    tell(through: index)
    let block = source.blocks[index]
    guard isVisible(block) else { return }
    if !isGiven && asked < index {
      asked = index
      predictions?.ask(in: filled(source.heading(of: block)))
    }
    result()
  }

  /// Where one section was asked for: ends the chapter at a call from a later one.
  private func endEarly(before line: Int?) {
    guard let section = options.section, let index = line.flatMap(source.index) else { return }
    if source.blocks[index].section > section { endEarly() }
  }

  /// Where one section was asked for: ends the chapter after its last result.
  private func endEarly(after line: Int) {
    if let section = options.section, source.lastResults[section] == line { endEarly() }
  }

  private func endEarly() -> Never {
    finish(line: .max)  // other sections are passed over, to the last
    exit(0)
  }

  /// Prints everything above a line, and ends the page.
  func finish(line: Int) {
    tell(through: source.blocks.count - 1, above: line)
    nameExercises()
    endLine()
    predictions?.judge()
    write(format.end(last, &album))
    predictions?.end()
    isFinished = true
    stopOnFailure { try output.finish(album) }
    if Interruption.status != 0 { exit(Interruption.status) }
  }

  private func nameExercises() {
    let questions = source.exercises.map(Blank.questions(in:)) ?? []
    if questions.isEmpty || options.section != nil { return }
    let list = questions.map { "- \($0.title)" }
    emit(.heading(level: 2, "Exercises"))
    let how = "`\(source.exerciseCommand)` says how to answer them, and what came of it."
    emit(.prose("\(how)\n\n" + list.joined(separator: "\n")))
    emit(.questions(questions.map { ($0.title, $0.paragraphs) }))
  }

  /// What a knob stands at.
  func value(of name: String) -> Knob.Value {
    if let value = options.knobs[name] { return value }
    guard let knob = source.knobs.first(where: { $0.name == name }) else {
      Page.stop("no knob(\"\(name)\", …) is spelt out in \(source.path), which names it")
    }
    return knob.standard
  }

  /// Prints the blocks up to one; of a block that a line is in, what stands above the line.
  private func tell(through index: Int, above line: Int = .max) {
    while told <= index {
      let block = source.blocks[told]
      told += 1
      var text = block.text
      if block.lines.contains(line) {
        text = text.lines.prefix(line - block.lines.lowerBound).joined(separator: "\n")
        if text.isBlank { continue }
      }
      tell(block, text: text)
    }
  }

  private func tell(_ block: Block, text: String) {
    guard isVisible(block) else { return }
    if block.kind == .code { return emit(.code(text)) }
    let text = filled(text)
    guard case .heading(let level, let title)? = Prose.parse(text).first else {
      return emit(.prose(text))
    }
    emit(.heading(level: level, level == 2 ? "\(block.section). \(title)" : title))
    let rest = text.lines.dropFirst().drop(while: \.isEmpty)
    if !rest.isEmpty { emit(.prose(rest.joined(separator: "\n"))) }
  }

  /// Prose with what a knob stands at in the place of its name: `{rate}`, `{seed}`.
  private func filled(_ prose: String) -> String {
    source.filled(prose, seed: options.seed ?? 1) { value(of: $0) }
  }

  private func isVisible(_ block: Block) -> Bool {
    options.section.map { $0 == block.section } ?? true
  }

  private func emit(_ piece: Piece) {
    endLine()
    switch piece {
    case .words(let result), .figure(let result): predictions?.note(result)
    case .heading, .prose, .code, .questions: predictions?.judge()
    }
    write(format.piece(piece, last, paper, &album))
    last = piece
  }

  /// Prints a line that `print` has begun and nothing has ended.
  private func endLine() {
    let line = unfinished
    unfinished = ""
    if !line.isEmpty { emit(.words(Line(items: [line]))) }
  }

  private func write(_ text: String) { stopOnFailure { try output.write(text) } }

  /// Plays a figure with walks in it before it is printed, where that was asked for.
  private func animate(_ piece: Piece) {
    guard let animation, case .figure(let figure) = piece, let walk = figure as? any Watchable
    else { return }
    stopOnFailure { try animation.play(walk, on: paper, to: &output) }
  }

  /// The list of sections.
  private var contents: String {
    let lines = source.sections.enumerated().map {
      "  \(padded("\($0 + 1)", to: 2, .right))  \($1)"
    }
    return "\(source.title)\n\n\(lines.joined(separator: "\n"))\n"
  }

  /// Without a `finish()` the last words of a chapter, or its file, would be lost without a word.
  private static let complainIfUnfinished: @convention(c) () -> Void = {
    MainActor.assumeIsolated {
      if current?.isFinished != false { return }
      stop("the page is not told to its end; make finish() the last line of main.swift")
    }
  }

  /// Ends a chapter that is wrong with a sentence; what `print` has begun is not lost.
  private static func stop(_ sentence: String) -> Never {
    current?.endLine()
    Basics.stop(Failure(sentence, .software))
  }
}
