// The page of a running chapter: it follows the chapter through its own source.
//
// A call of `show` knows its line. The page prints all prose and code up to the end of the cell
// that the line is in, then what was shown. So what is printed is what ran: it is the same text.

import Foundation
import Tensor

/// Follows one run of one chapter.
@MainActor
final class Page {
  private static var current: Page?

  let options: Options
  private let source: Source
  private let renderer: Format
  private let paper: Paper
  private var press: Press
  private var album: Album
  private let animation: Animation?
  private var told = 0  // so many blocks have been printed, or passed over
  private var last: Piece?
  private var isFinished = false
  private var exercises: [Exercise] = []

  /// The page of this run; the first call makes it, from the file that called.
  static func opened(by file: String) -> Page {
    if let current {
      if current.source.path != file {
        stop(
          "show and knob belong in main.swift, where the page can follow them, but were called in "
            + "\(file); return the figure from there and show it in main.swift", status: 70)
      }
      return current
    }
    do {
      let page = try Page(file: file)
      current = page
      atexit(Page.complainIfUnfinished)
      return page
    } catch {
      stop(error)
    }
  }

  /// Examines the exercises, if that was asked for; or opens the page, which will name them.
  static func begin(_ exercises: [Exercise], file: String) {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.first == Examiner.secretary {
        try Examiner.examine(exercises, arguments)
      } else if arguments.first == "exercises" {
        let paper = Paper(
          environment: ProcessInfo.processInfo.environment,
          isTerminal: isatty(STDOUT_FILENO) == 1, isPlain: false)
        let command = try ExerciseCommand(
          exercises, source: Source(path: file), program: program,
          arguments: Array(arguments.dropFirst()), paper: paper)
        let (text, status) = try command.run()
        var press = Press(file: nil)
        try press.print(text)
        exit(status)
      }
    } catch {
      stop(error)
    }
    opened(by: file).exercises = exercises
  }

  private init(file: String) throws {
    source = try Source(path: file)
    let options = try Options(
      Array(CommandLine.arguments.dropFirst()), source: source, formats: Format.all.map(\.name))
    self.options = options
    let renderer = Format.chosen(format: options.format, output: options.output)
    self.renderer = renderer
    let isTerminal = options.output == nil && isatty(STDOUT_FILENO) == 1
    let environment = ProcessInfo.processInfo.environment
    paper = Paper(environment: environment, isTerminal: isTerminal, isPlain: options.plain)
    let isWatched = options.animate && isTerminal && renderer.name == Format.terminal.name
    animation = isWatched ? Animation(speed: options.speed, environment: environment) : nil
    press = Press(file: options.output)
    album = Album(stem: options.output.map { Press.stem(of: $0) })
    if options.help || options.list {
      let text = options.help ? Option.help(chapter: Page.program, source: source) : contents
      try press.print(paper.spell(text))
      try press.close(album)
      exit(0)
    }
  }

  /// Prints everything up to the cell that a line is in, then a result.
  func show(_ piece: Piece, line: Int) {
    let index = source.blocks.lastIndex { $0.lines.lowerBound <= line } ?? 0
    if index < told - 1 {
      Page.stop(
        "line \(line) shows something after the page has passed it; call show outside of functions",
        status: 70)
    }
    let isFirst = told <= index
    tell(through: index)
    if isVisible(source.blocks[index]) {
      if isFirst { pause() }
      animate(piece)
      emit(piece)
    }
  }

  /// Prints everything above a line, and ends the page.
  func finish(line: Int) {
    while told < source.blocks.count {
      let block = source.blocks[told]
      told += 1
      if block.lines.contains(line) {
        let above = block.text.split(separator: "\n", omittingEmptySubsequences: false)
          .prefix(line - block.lines.lowerBound).joined(separator: "\n")
        if !above.allSatisfy(\.isWhitespace) { tell(block, text: above) }
      } else {
        tell(block, text: block.text)
      }
    }
    nameExercises()
    write(renderer.end(last))
    isFinished = true
    do {
      try press.close(album)
    } catch {
      Page.stop(error)
    }
    if Interruption.status != 0 { exit(Interruption.status) }
  }

  private func nameExercises() {
    if exercises.isEmpty || options.section != nil { return }
    let chapter = ExerciseCommand.chapter(of: Page.program)
    let list = exercises.enumerated().map { "- \(chapter).\($0 + 1) \($1.title)" }
    emit(.heading(level: 2, "Exercises"))
    emit(
      .prose(
        "`swift run \(Page.program) exercises` says how to answer them, and what came of it.\n\n"
          + list.joined(separator: "\n")))
  }

  /// What a knob stands at.
  func value(of name: String) -> Knob.Value {
    if let value = options.knobs[name] { return value }
    guard let knob = source.knobs.first(where: { $0.name == name }) else {
      Page.stop("the knob \"\(name)\" is not spelt out in \(source.path)", status: 70)
    }
    return knob.standard
  }

  private func tell(through index: Int) {
    while told <= index {
      let block = source.blocks[told]
      told += 1
      tell(block, text: block.text)
    }
  }

  private func tell(_ block: Block, text: String) {
    guard isVisible(block) else { return }
    if block.kind == .code {
      emit(.code(text))
      return
    }
    guard let heading = Prose.parse(text).first, case .heading(let level, let title) = heading
    else {
      emit(.prose(text))
      return
    }
    emit(.heading(level: level, level == 2 ? "\(block.section). \(title)" : title))
    let rest = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .drop(while: \.isEmpty)
    if !rest.isEmpty { emit(.prose(rest.joined(separator: "\n"))) }
  }

  private func isVisible(_ block: Block) -> Bool {
    options.section.map { $0 == block.section } ?? true
  }

  private func emit(_ piece: Piece) {
    write(renderer.piece(piece, last, paper, &album))
    last = piece
  }

  private func write(_ text: String) {
    do {
      try press.print(text)
    } catch {
      Page.stop(error)
    }
  }

  /// Plays a figure with walks in it before it is printed, where that was asked for.
  private func animate(_ piece: Piece) {
    guard let animation, case .figure(let figure) = piece, let walk = figure as? any Watchable
    else { return }
    do {
      let margin = Format.margin(on: paper)
      var inner = paper
      inner.width -= margin.count
      try animation.play(walk, on: inner, margin: margin, to: &press)
    } catch {
      Page.stop(error)
    }
  }

  /// Waits for Return, so that a class can say what it expects before it sees.
  private func pause() {
    guard options.pause, options.output == nil, isatty(STDIN_FILENO) == 1,
      isatty(STDOUT_FILENO) == 1
    else { return }
    let margin = "    "
    Press.complain(margin + paper.paint(paper.spell("What will it be? Return shows it."), .faint))
    _ = readLine()
    if paper.hasColour { Press.complain("\u{1B}[1A\u{1B}[2K") }
  }

  /// The list of sections.
  private var contents: String {
    let lines = source.sections.enumerated().map {
      "  \(padded("\($0 + 1)", to: 2, .right))  \($1)"
    }
    return "\(source.title)\n\n\(lines.joined(separator: "\n"))\n"
  }

  private static var program: String {
    CommandLine.arguments.first.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "chapter"
  }

  /// Without a `finish()` the last words of a chapter, or its file, would be lost without a word.
  private static let complainIfUnfinished: @convention(c) () -> Void = {
    let isUnfinished = MainActor.assumeIsolated { current.map { !$0.isFinished } ?? false }
    if isUnfinished {
      Press.complain(
        "\(program): the page is not told to its end; make finish() the last line of main.swift\n")
      _exit(70)
    }
  }

  private static func stop(_ error: any Error) -> Never {
    if let mistake = error as? Mistake { stop(mistake.sentence, status: mistake.status) }
    stop("\(error)", status: 70)
  }

  static func stop(_ sentence: String, status: Int32) -> Never {
    current = nil
    Press.complain("\(program): \(sentence)\n")
    exit(status)
  }
}
