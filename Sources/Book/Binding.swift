// A chapter's page for the book: the standard page, and in it what every stop of its knobs changes.

import Basics
import Notebook

/// Puts the pages of one chapter together.
struct Binding {
  private let page: [UInt8]
  private var knobs: [JSON] = []
  private let fragments: JSON

  /// The chapter's page and, in `pages`, those at the stops of its knobs, by their options.
  init(_ lesson: Lesson, dials: [Dial], pages: [[String]: [UInt8]]) throws {
    page = pages[[]] ?? []
    let standard = try Cut(page, of: lesson.command([]))
    var changes: [[String]: [(group: Int, text: Int)]] = [:]
    var texts: [Cut.Bytes] = []
    for options in dials.flatMap(\.settings) where changes[options] == nil {
      let command = lesson.command(options)
      let cut = try Cut(pages[options] ?? [], of: command)
      try cut.checkFits(standard, command: command)
      changes[options] = cut.groups.indices.filter { cut.groups[$0] != standard.groups[$0] }.map {
        texts.append(cut.groups[$0])
        return ($0, texts.count - 1)
      }
    }
    let shared = Fragments(of: texts)
    fragments = .list(shared.texts.map { .text(String(decoding: $0, as: UTF8.self)) })
    for dial in dials {
      let pages = dial.settings.map { options in
        JSON.list(
          (changes[options] ?? []).flatMap { group, text -> [JSON] in
            [.number(group), .list(shared.parts[text].map(JSON.number))]
          })
      }
      knobs.append(
        .object([
          ("names", .list(dial.names.map(JSON.text))),
          ("meanings", .list(dial.meanings.map(JSON.text))),
          ("stops", .list(dial.stops.map { .list($0.map(JSON.text)) })),
          ("standard", .list(dial.standard.map(JSON.number))), ("pages", .list(pages)),
        ]))
    }
  }

  /// The page with all its stops: they stand before its script, which swaps them in.
  var bytes: [UInt8] {
    if knobs.isEmpty { return page }
    let stops = JSON.object([("knobs", .list(knobs)), ("fragments", fragments)])
    let element = "<script type=\"application/json\" id=\"stops\">\(stops.line)</script>\n"
    let script = Array("\n<script>\n".utf8)
    let end = page.lastRange(of: script).map { $0.lowerBound + 1 } ?? page.endIndex
    return page[..<end] + Array(element.utf8) + page[end...]
  }
}

extension [UInt8] {
  /// The last place where other bytes stand in these.
  fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
    guard count >= other.count else { return nil }
    let start = (0...count - other.count).reversed().first { self[$0...].starts(with: other) }
    return start.map { $0..<$0 + other.count }
  }
}
