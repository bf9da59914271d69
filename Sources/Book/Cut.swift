// A printed page, cut into what a knob can change and what stands between.

import Basics

/// A page as its groups, each what is told between two headings or cells of code, and the rest.
struct Cut: Sendable {
  typealias Bytes = ArraySlice<UInt8>

  /// What each `<div class="told">` holds, to the byte.
  let groups: [Bytes]

  /// The lines that are in no group; no line where there was a group.
  let frame: [Bytes?]

  /// Cuts a page; throws if it is none.
  ///
  /// Text on a page is escaped, so no chapter can make the line that opens a group. What closes it is
  /// the last `</div>` by itself before the next group opens: behind it come a heading or a cell of
  /// code, which have no such line; those before it belong to figures.
  init(_ page: [UInt8], of name: String) throws {
    let lines = page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let opening = Array("<div class=\"told\">".utf8)[...]
    let closing = Array("</div>".utf8)[...]
    let end = Array("</main>".utf8)[...]
    let opened = lines.indices.filter { lines[$0] == opening }
    let last = lines.indices.last { lines[$0] == end } ?? 0
    var groups: [Bytes] = []
    var frame: [Bytes?] = []
    var done = 0
    for (open, next) in zip(opened, opened.dropFirst() + [last]) {
      let close = open < next ? lines[open..<next].lastIndex(of: closing) : nil
      guard let close else { throw Cut.fault(name) }
      groups.append(page[lines[open].endIndex..<lines[close].startIndex])
      frame += lines[done..<open].map { $0 } + [nil]
      done = close + 1
    }
    if groups.isEmpty { throw Cut.fault(name) }
    self.groups = groups
    self.frame = frame + lines[done...].map { $0 }
  }

  /// Throws if anything but its groups differs from a standard page, the command that printed it
  /// apart: then they could not be swapped.
  func checkFits(_ standard: Cut, command: String) throws {
    let place = zip(frame, standard.frame).prefix { Cut.isAlike($0, $1) }.count
    if place == frame.count, place == standard.frame.count { return }
    let line = place < frame.count ? frame[place].map(Cut.text) ?? "(a result)" : "(the end)"
    throw Failure(
      "\"\(command)\" prints other headings or other code than the standard page, beginning with "
        + "\"\(line.prefix(80))\"; no knob may change a heading", .software)
  }

  private static func isAlike(_ one: Bytes?, _ other: Bytes?) -> Bool {
    if one == other { return true }
    guard let one, let other else { return false }
    return ["<meta name=\"generator\"", "<p class=\"command\">"].contains {
      one.starts(with: $0.utf8) && other.starts(with: $0.utf8)
    }
  }

  private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func fault(_ name: String) -> Failure {
    Failure(
      "what \"\(name)\" printed is no page that can be cut: expected lines <div class=\"told\"> and, "
        + "for each, a line </div>; build the course anew", .software)
  }
}
