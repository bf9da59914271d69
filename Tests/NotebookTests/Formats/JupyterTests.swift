// Notebooks, whole, and read back by Foundation.

import Foundation
import Testing

@testable import Notebook

/// A notebook, as far as the tests ask.
private struct NotebookFile: Decodable {
  struct Cell: Decodable {
    struct Slideshow: Decodable { let slide_type: String }
    struct Metadata: Decodable { let slideshow: Slideshow? }
    struct Output: Decodable {
      let output_type: String
      let text: [String]?
      let data: [String: [String]]?
    }

    let cell_type: String
    let id: String
    let metadata: Metadata
    let source: [String]
    let outputs: [Output]?
  }

  let cells: [Cell]
}

/// The notebook of a page.
private func notebook(_ pieces: [Piece], command: String = "swift run chapter3") -> String {
  let opening = Opening(title: "3. Walking", sections: ["Next"], command: command)
  var album = Album(stem: "page")
  let text = Format.jupyter.begin(opening, &album) + Format.jupyter.page(pieces, &album)
  #expect(album.drawings.isEmpty)
  return text
}

/// Its cells, after the one that says what it is.
private func cells(
  _ pieces: [Piece], command: String = "swift run chapter3"
) throws -> [NotebookFile.Cell] {
  let text = notebook(pieces, command: command)
  let cells = try JSONDecoder().decode(NotebookFile.self, from: Data(text.utf8)).cells
  #expect(cells.first?.source.joined().contains("not to be run here") == true)
  return Array(cells.dropFirst())
}

@Suite struct JupyterTests {
  @Test func theNotebook() {
    #expect(
      notebook(somePieces) == #"""
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "section-0-cell-1",
           "metadata": {
            "slideshow": {
             "slide_type": "skip"
            }
           },
           "source": [
            "> **A record to read.** `swift run chapter3` printed this page: its code ran there, and showed this. The cells are not to be run here; change the program, and run it again."
           ]
          },
          {
           "cell_type": "markdown",
           "id": "section-0-cell-2",
           "metadata": {
            "slideshow": {
             "slide_type": "slide"
            }
           },
           "source": [
            "# 3. Walking"
           ]
          },
          {
           "cell_type": "markdown",
           "id": "section-0-cell-3",
           "metadata": {},
           "source": [
            "A *step*.\n",
            "\n",
            "- one\n",
            "- two"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "section-0-cell-4",
           "metadata": {},
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "x = 1\n",
              "y = 2\n"
             ]
            }
           ],
           "source": [
            "let x = 1\n",
            "\n",
            "show(x)"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "section-0-cell-5",
           "metadata": {},
           "outputs": [
            {
             "data": {
              "text/markdown": [
               "| x | z |\n",
               "| ---: | ---: |\n",
               "| 1 | 0.5 |\n"
              ],
              "text/plain": [
               "x    z\n",
               "──────\n",
               "1  0.5"
              ]
             },
             "metadata": {},
             "output_type": "display_data"
            }
           ],
           "source": [
            "show(table)"
           ]
          },
          {
           "cell_type": "markdown",
           "id": "section-1-cell-1",
           "metadata": {
            "slideshow": {
             "slide_type": "slide"
            }
           },
           "source": [
            "## 1. Next"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "section-1-cell-2",
           "metadata": {
            "jupyter": {
             "source_hidden": true
            },
            "transient": {
             "remove_source": true
            }
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "z\n"
             ]
            }
           ],
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": "Swift",
           "language": "swift",
           "name": "swift"
          },
          "language_info": {
           "file_extension": ".swift",
           "mimetype": "text/x-swift",
           "name": "swift",
           "pygments_lexer": "swift"
          },
          "title": "3. Walking"
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """#)
  }

  private let drawn: Plot = {
    var plot = Plot("A plot", x: "x", y: "y", from: 0, to: 1)
    plot.add("f") { $0 }
    return plot
  }()

  @Test func aDrawingIsInTheNotebookItself() throws {
    let outputs = try #require(cells([.code("x"), .figure(drawn)]).last?.outputs)
    #expect(outputs.map(\.output_type) == ["display_data"])
    let forms = try #require(outputs.first?.data)
    #expect(forms.keys.sorted() == ["image/svg+xml", "text/plain"])
    #expect(forms["image/svg+xml"]?.joined() == drawn.svg)
    #expect(
      forms["text/plain"]?.joined() == drawn.text(on: Paper(width: 76)).joined(separator: "\n"))
  }

  @Test func resultsBelongToTheCodeBeforeThem() throws {
    var derivation = Derivation("s")
    derivation.add(Factor("a", 4))
    let cells = try cells([
      .code("a"), .code("b"), .words(Line(items: [1])), .figure(derivation),
      .words(Line(items: [2])), .words(Line(items: [3])), .prose("p"), .words(Line(items: [4])),
      .figure(drawn), .code("c"),
    ])
    #expect(cells.map { $0.source.joined() } == ["a", "b", "p", "", "c"])
    let outputs = cells.map {
      $0.outputs?.map { ($0.text ?? $0.data?["text/plain"] ?? []).joined() }
    }
    #expect(outputs[..<3] == [[], ["1\n", "s = a\n  = 4", "2\n3\n"], nil])
    #expect(outputs[3]?.count == 2 && outputs[3]?.first == "4\n" && outputs[4] == [])
  }

  @Test func idsAreOfThePlaceAndNoTwoAreTheSame() throws {
    let page: [Piece] = [
      .prose("same"), .heading(level: 2, "1. One"), .prose("same"), .prose("same"),
      .heading(level: 2, "2. Two"), .prose("same"),
    ]
    let ids = try cells(page).map(\.id)
    #expect(
      ids == [
        "section-0-cell-2", "section-1-cell-1", "section-1-cell-2", "section-1-cell-3",
        "section-2-cell-1", "section-2-cell-2",
      ])
    let others = try cells(page[..<4] + [.code("new")] + page[4...]).map(\.id)
    #expect(others.filter { !ids.contains($0) } == ["section-1-cell-4"])
  }

  @Test func whateverAChapterSaysIsText() throws {
    let evil = "<script>alert(\"1\")</script> & ' `` ` ]]> \u{1}\u{1B}[2J\u{2028}\r\n**open $x$ \\"
    var table = Table(evil)
    table.add(evil)
    let cells = try cells(
      [
        .heading(level: 1, evil), .prose(evil), .prose("```\n" + evil), .code(evil),
        .words(Line(items: [evil])), .figure(table),
      ], command: evil)
    for cell in cells where cell.cell_type == "markdown" {
      let source = cell.source.joined()
      #expect(source.contains("&lt;script>") != source.contains("```\n<script>"))
    }
    let code = try #require(cells.last)
    #expect(code.source.joined() == evil)
    let outputs = try #require(code.outputs)
    #expect(
      outputs[0].text?.joined().contains("<script>alert(\"1\")</script> & ' `` ` ]]>") == true)
    let markdown = try #require(outputs[1].data?["text/markdown"]?.joined())
    #expect(markdown.contains("&lt;script>") && !markdown.contains(" <script>"))
  }

  private func slides(_ pieces: [Piece]) throws -> [String?] {
    try cells(pieces).map { $0.metadata.slideshow?.slide_type }
  }

  @Test func aSectionIsASlideAndWhatIsTooLongGoesOnBelow() throws {
    let code = { (lines: Int) in
      Piece.code(Array(repeating: "x", count: lines).joined(separator: "\n"))
    }
    #expect(
      try slides([
        .heading(level: 1, "T"), .prose("p"), .heading(level: 2, "1. S"), .prose("p"), code(10),
        code(10), .heading(level: 3, "x"), code(3),
      ]) == ["slide", nil, "slide", nil, nil, "subslide", nil, nil])
    // Words stay with the code that they lead to, where there is room for both.
    #expect(try slides([code(12), .prose("p"), code(12)]) == [nil, "subslide", nil])
    #expect(try slides([code(12), .prose("p"), code(40)]) == [nil, nil, "subslide"])
    // What was shown needs room too.
    let shown = Piece.words(Line(items: [Array(repeating: "x", count: 20).joined(separator: "\n")]))
    #expect(try slides([code(1), shown, code(4)]) == [nil, "subslide"])
    #expect(try slides([code(1), .figure(drawn), code(6)]) == [nil, "subslide"])
  }

  @Test func aCellThatIsTooTallIsCut() throws {
    let lines = { (text: String) in Array(repeating: text, count: 15).joined(separator: "\n") }
    let words = { (text: String) in Piece.words(Line(items: [lines(text)])) }
    let pieces: [Piece] = [
      .code("\(lines("a"))\n\nb\n\n\(lines("c"))"), words("1"), .figure(drawn),
    ]
    let cut = try cells(pieces)
    #expect(cut.map { $0.source.joined() } == ["\(lines("a"))\n\nb", lines("c"), "", ""])
    #expect(cut.map { $0.outputs?.count } == [0, 0, 1, 1])
    #expect(try slides(pieces) == [nil, "subslide", "subslide", "subslide"])
    // Lines that follow each other are one result; what cannot be cut stays whole.
    #expect(
      try cells([.code("\(lines("a"))\n\nb"), words("1"), words("2")]).map(\.source.count) == [
        17, 0,
      ])
    #expect(try cells([.code("f {\n\n\(lines("a"))\n\(lines("b"))\n}")]).count == 1)
  }

  @Test func aTableThatIsTooTallIsCut() throws {
    var table = Table("n", "x", caption: "All of it.")
    for row in 1...20 { table.add(row, Double(row) / 8) }
    let cut = try cells([.code("show(table)"), .figure(table)])
    let texts = cut.map { $0.outputs?.first?.data?["text/plain"]?.joined() ?? "" }
    let lines = texts.map { $0.split(separator: "\n") }
    #expect(lines.map(\.count) == [12, 13])
    #expect(lines[0][..<2] == lines[1][..<2])
    // Together they are what the whole table is, its numbers aligned as there.
    let whole = table.text(on: Paper(width: 76)).joined(separator: "\n").split(separator: "\n")
    #expect(lines[0] + lines[1][2...] == whole)
    let markdown = cut.map { $0.outputs?.first?.data?["text/markdown"]?.joined() ?? "" }
    #expect(markdown.map { $0.contains("All of it.") } == [false, true])
    #expect(markdown[1].contains("| 11 |") && !markdown[1].contains("| 10 |"))
  }
}
