// What holds for every format: no figure and no format has to know of another.

import Foundation
import Testing

@testable import Notebook

/// A page with every kind of piece.
var somePieces: [Piece] {
  var table = Table("x", "z")
  table.add(1, 0.5)
  return [
    .heading(level: 1, "3. Walking"), .prose("A *step*.\n\n- one\n- two"),
    .code("let x = 1\n\nshow(x)"), .words(Line(items: ["x =", 1])),
    .words(Line(items: ["y =", 2])),
    .code("show(table)"), .figure(table), .heading(level: 2, "1. Next"),
    .words(Line(items: ["z"])),
  ]
}

extension Format {
  /// Pieces laid out one after the other.
  func page(_ pieces: [Piece], on paper: Paper = Paper(), _ album: inout Album) -> String {
    var text = ""
    for (index, piece) in pieces.enumerated() {
      text += self.piece(piece, index == 0 ? nil : pieces[index - 1], paper, &album)
    }
    return text + end(pieces.last, &album)
  }
}

/// A figure that no format has heard of.
private struct Stamp: Showable {
  func text(on paper: Paper) -> [String] { ["a stamp", "of two lines"] }
}

/// A drawn one; it counts how often it is drawn.
private final class Seal: Showable {
  var drawn = 0

  func text(on paper: Paper) -> [String] { ["A seal"] }

  var content: Content {
    .drawing {
      self.drawn += 1
      return SVG(width: 10, height: 10, title: "A seal", caption: "")
    }
  }
}

@Suite struct FormatTests {
  @Test func theNamesOfTheFormatsDiffer() {
    let names = Format.all.map(\.name)
    #expect(names.starts(with: ["terminal", "markdown"]))
    #expect(Set(names).count == names.count)
    #expect(Set(Format.all.map(\.ending)).count == names.count)
  }

  @Test func everyFileOfAFormatIsInTheList() throws {
    let package = #filePath.components(separatedBy: "/Tests/")[0]
    let folder = URL(fileURLWithPath: package + "/Sources/Notebook/Formats")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = try files.filter { $0 != "Format.swift" }.map { file in
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let match = text.firstMatch(of: /= Format\(\s*name: "([^"]+)"/)
      return String(try #require(match, "\(file) has no format in it").1)
    }
    #expect(
      names.sorted() == Format.all.map(\.name).sorted(),
      "Format.all has other formats than there are files beside Format.swift; name each in it")
  }

  @Test(arguments: Format.all.map(\.name)) func everyFormatTakesFiguresOfAnyKind(
    _ name: String
  ) throws {
    var album = Album(stem: "page")
    let format = try Format.chosen(format: name, file: nil)
    let text = format.page([.figure(Stamp()), .figure(Seal()), .words(Stamp())], &album)
    #expect(text.ranges(of: "a stamp").count == 2 && text.ranges(of: "of two lines").count == 2)
    #expect(text.contains("A seal"))
  }

  @Test func aPictureIsDrawnOnlyForAFormatThatShowsIt() {
    let seal = Seal()
    var (none, album) = (Album(stem: nil), Album(stem: "page"))
    _ = Format.terminal.page([.figure(seal)], &album)
    _ = Format.markdown.page([.figure(seal)], &none)
    #expect(seal.drawn == 0 && album.drawings.isEmpty && none.drawings.isEmpty)
    _ = Format.markdown.page([.figure(seal)], &album)
    #expect(seal.drawn == 1 && album.drawings.count == 1)
    #expect(album.drawings[0].file.wholeMatch(of: /page-1-[0-9a-f]{8}\.svg/) != nil)
  }

  /// A format in one value, as another file would have it.
  private static let outline = Format(
    name: "outline", ending: "out",
    piece: { piece, before, paper, album in
      var line = before == nil ? "" : "; "
      switch piece {
      case .heading(let level, let title): line += "\(level) \(title)"
      case .prose(let markdown): line += "prose of \(markdown.count)"
      case .code(let text): line += "code of \(text.count)"
      case .words(let figure): line += figure.text(on: paper).joined()
      case .figure(let figure):
        switch figure.content {
        case .lines: line += figure.text(on: paper).joined(separator: ", ")
        case .table(let table): line += "\([table.headings] + table.rows)"
        case .code(let code, let file): line += "\(file) of \(code.count)"
        case .equations(let equations): line += "\(equations.name) = \(equations.lines)"
        case .drawing(let draw): line += album.add(draw)?.file ?? draw().title
        }
      case .questions(let questions): line += "\(questions.count) questions"
      }
      return line
    },
    end: { _, _ in "." })

  @Test func aFormatIsOneValue() {
    var derivation = Derivation("s")
    derivation.add(Factor("a", 4), Factor("b", 2))
    let pieces = somePieces + [.figure(Stamp()), .figure(derivation), .figure(Seal())]
    var album = Album(stem: nil)
    #expect(
      FormatTests.outline.page(pieces, &album) == """
        1 3. Walking; prose of 22; code of 18; x = 1; y = 2; code of 11; \
        [["x", "z"], ["1", "0.5"]]; 2 1. Next; z; a stamp, of two lines; \
        s = [[["a", "b"]], [["4", "2"]]]; A seal.
        """)
  }
}
