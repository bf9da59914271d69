// Both formats, against whole expected pages.

import Testing

@testable import Notebook

@Suite struct FormatTests {
  let pieces: [Piece] = {
    var table = Table("x", "z")
    table.add(1, 0.5)
    return [
      .heading(level: 1, "3. Walking"), .prose("A *step*.\n\n- one\n- two"),
      .code("let x = 1\n\nshow(x)"), .words(Line(items: ["x =", 1])),
      .words(Line(items: ["y =", 2])),
      .code("show(table)"), .figure(table), .heading(level: 2, "1. Next"),
      .words(Line(items: ["z"])),
    ]
  }()

  private func page(_ format: Format, on paper: Paper, _ album: inout Album) -> String {
    var text = ""
    var last: Piece?
    for piece in pieces {
      text += format.piece(piece, last, paper, &album)
      last = piece
    }
    return text + format.end(last)
  }

  @Test func theTerminalsPage() {
    var album = Album(stem: nil)
    #expect(
      page(.terminal, on: Paper(), &album) == """
        3. Walking
        ══════════

        A step.

        • one
        • two

          │ let x = 1
          │
          │ show(x)

            x = 1
            y = 2

          │ show(table)

            x    z
            ──────
            1  0.5

        1. Next
        ───────

            z

        """)
  }

  @Test func theTerminalsPageOnNarrowPaperWithoutUnicode() {
    var album = Album(stem: nil)
    let text = page(.terminal, on: Paper(width: 14, hasUnicode: false), &album)
    #expect(
      text == """
        3. Walking
        ==========

        A step.

        - one
        - two

          | let x = 1
          |
          | show(x)

          x = 1
          y = 2

          | show(table
          | > )

          x    z
          ------
          1  0.5

        1. Next
        -------

          z

        """)
  }

  @Test func theMarkdownPage() {
    var album = Album(stem: "page")
    #expect(
      page(.markdown, on: Paper(), &album) == """
        # 3. Walking

        A *step*.

        - one
        - two

        ```swift
        let x = 1

        show(x)
        ```

        ```text
        x = 1
        y = 2
        ```

        ```swift
        show(table)
        ```

        | x | z |
        | ---: | ---: |
        | 1 | 0.5 |

        ## 1. Next

        ```text
        z
        ```

        """)
    #expect(album.drawings.isEmpty)
  }

  @Test func drawingsGoBesideTheMarkdownPage() {
    var album = Album(stem: "page")
    var plot = Plot(
      "A [b] **c**", x: "x", y: "y", from: 0, to: 1, caption: "See `d`.")
    plot.add("f") { $0 }
    let first = Format.markdown.piece(.figure(plot), nil, Paper(), &album)
    let second = Format.markdown.piece(.figure(plot), .figure(plot), Paper(), &album)
    #expect(first == "![A (b) c. See d.](page-1.svg)\n")
    #expect(second == "\n![A (b) c. See d.](page-2.svg)\n")
    #expect(album.drawings.map(\.file) == ["page-1.svg", "page-2.svg"])
    #expect(album.drawings.first?.svg == plot.drawing()?.svg)
  }

  @Test func aSpaceInTheFilesNameDoesNotEndTheAddress() {
    var album = Album(stem: "my page (2)")
    var plot = Plot("A plot", x: "x", y: "y", from: 0, to: 1)
    plot.add("f") { $0 }
    let text = Format.markdown.piece(.figure(plot), nil, Paper(), &album)
    #expect(text == "![A plot](my%20page%20%282%29-1.svg)\n")
    #expect(album.drawings.map(\.file) == ["my page (2)-1.svg"])
  }

  @Test func withoutAFileDrawingsAreText() {
    var album = Album(stem: nil)
    var plot = Plot("A plot", x: "x", y: "y", from: 0, to: 1)
    plot.add("f") { $0 }
    let text = Format.markdown.piece(.figure(plot), nil, Paper(width: 20), &album)
    #expect(text.hasPrefix("```text\nA plot\ny\n"))
    #expect(text.hasSuffix("\n```\n"))
    #expect(album.drawings.isEmpty)
  }

  @Test func theNamesOfTheFormatsDiffer() {
    let names = Format.all.map(\.name)
    #expect(names.starts(with: ["terminal", "markdown"]))
    #expect(Set(names).count == names.count)
  }
}
