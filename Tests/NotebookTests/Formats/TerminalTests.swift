// Pages of text, whole.

import Testing

@testable import Notebook

@Suite struct TerminalTests {
  @Test func theTerminalsPage() {
    var album = Album(stem: nil)
    #expect(
      Format.terminal.page(somePieces, on: Paper(), &album) == """
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

  @Test func aListMayComeFirst() {
    var album = Album(stem: nil)
    let text = Format.terminal.page([.prose("- one\n- two")], on: Paper(), &album)
    #expect(text.trimmingPrefix("\n") == "• one\n• two\n")
  }

  @Test func theTerminalsPageOnNarrowPaperWithoutUnicode() {
    var album = Album(stem: nil)
    let text = Format.terminal.page(somePieces, on: Paper(width: 14, hasUnicode: false), &album)
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
}
