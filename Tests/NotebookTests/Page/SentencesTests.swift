// What a chapter says in words, for who looks for something in it.

import Testing

@testable import Notebook

@Suite struct SentencesTests {
  @Test func theSentencesOfEachSection() throws {
    let source = try Source(
      path: "main.swift",
      text: """
        //: # 9. A title
        //:
        //: One **idea**. Is it `x = 1.5`? It
        //: is.

        let rate = knob("rate", -0.5, "how far", from: -1, to: 1)

        //: ## First
        //:
        //: The rate is {rate}, {unknown}.
        //: - an item
        //:
        //: > **Careful:** a box.

        show(rate)

        //: ## Second
        """)
    #expect(
      source.sentences == [
        ["One idea.", "Is it x = 1.5?", "It is."],
        ["The rate is −0.5, {unknown}.", "an item", "Careful: a box."], [],
      ])
  }
}
