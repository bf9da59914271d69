// Pages of Markdown, whole, and what becomes of each kind of figure.

import Testing

@testable import Notebook

@Suite struct MarkdownTests {
  @Test func theMarkdownPage() {
    var album = Album(stem: "page")
    #expect(
      Format.markdown.page(somePieces, on: Paper(), &album) == """
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

  @Test func drawingsGoBesideTheMarkdownPage() throws {
    var album = Album(stem: "page")
    var plot = Plot(
      "A [b] **c**", x: "x", y: "y", from: 0, to: 1, caption: "See `d`.")
    plot.add("f") { $0 }
    let first = Format.markdown.piece(.figure(plot), nil, Paper(), &album)
    let second = Format.markdown.piece(.figure(plot), .figure(plot), Paper(), &album)
    // The same picture has the same name behind its number.
    let seal = try #require(album.drawings.first?.file.dropFirst(7))
    #expect(first == "![A (b) c. See d.](page-1-\(seal))\n")
    #expect(second == "\n![A (b) c. See d.](page-2-\(seal))\n")
    #expect(album.drawings.map(\.file) == ["page-1-\(seal)", "page-2-\(seal)"])
    #expect(album.drawings.first?.svg == plot.svg)
  }

  @Test func aSpaceInTheFilesNameDoesNotEndTheAddress() throws {
    var album = Album(stem: "my page (2)")
    var plot = Plot("A plot", x: "x", y: "y", from: 0, to: 1)
    plot.add("f") { $0 }
    let text = Format.markdown.piece(.figure(plot), nil, Paper(), &album)
    let file = try #require(album.drawings.first?.file)
    #expect(file.hasPrefix("my page (2)-1-"))
    #expect(text == "![A plot](my%20page%20%282%29\(file.dropFirst(11)))\n")
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

  private func markdown(_ figure: any Showable) -> String {
    var album = Album(stem: "page")
    return Format.markdown.piece(.figure(figure), nil, Paper(), &album)
  }

  @Test func theSignsOfATablesCellsStayAsTheyAre() {
    var table = Table("2 * 3", "w_jk")
    table.add("`a` < *b*|", "c\\d")
    #expect(
      markdown(table) == """
        | 2 \\* 3 | w\\_jk |
        | :--- | :--- |
        | \\`a\\` &lt; \\*b\\*\\| | c\\\\d |

        """)
  }

  @Test func whateverAChapterSaysIsText() {
    let evil = "<script> & &amp; ``` **open ]]>"
    var album = Album(stem: "page")
    #expect(
      Format.markdown.page(
        [
          .heading(level: 2, evil), .prose(evil), .prose("```\n" + evil), .code(evil),
          .words(Line(items: ["```"])), .words(Line(items: ["x"])), .words(Line(items: ["````"])),
          .prose("end"),
        ], &album) == """
          ## &lt;script> & &amp;amp; \\`\\`\\` \\*\\*open ]]>

          &lt;script> & &amp;amp; \\`\\`\\` \\*\\*open ]]>

          ````
          <script> & &amp; ``` **open ]]>
          ````

          ````swift
          <script> & &amp; ``` **open ]]>
          ````

          ````text
          ```
          ````

          ```text
          x
          ```

          `````text
          ````
          `````

          end

          """)
  }

  @Test func aTablesCaptionStandsBelow() {
    var table = Table("a", caption: "See.")
    table.add(1)
    #expect(markdown(table) == "| a |\n| ---: |\n| 1 |\n\n*See.*\n")
  }

  @Test func codeStandsInAFenceUnderItsFile() {
    struct Code: Showable {
      func text(on paper: Paper) -> [String] { [] }
      var content: Content { .code("let x = 1", file: "A.swift") }
    }
    #expect(markdown(Code()) == "From `A.swift`:\n\n```swift\nlet x = 1\n```\n")
  }

  @Test func aDerivationIsItsLines() {
    var derivation = Derivation("s")
    derivation.add(Factor("a", 4))
    #expect(markdown(derivation) == "```text\ns = a\n  = 4\n```\n")
  }
}
