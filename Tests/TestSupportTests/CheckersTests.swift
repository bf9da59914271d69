// Tests of the checkers of pages: each finds what is wrong, and nothing where nothing is.

import Foundation
import Testing

@testable import TestSupport

@Suite(.needs(.browser)) struct CheckersTests {
  private let sound = """
    <main><h1>Title</h1><label>rate <input type="range"></label><p>Text</p></main>
    """

  @Test(.needs(.axe)) func barriersAreFound() async throws {
    let none = try await withPage(sound) { tab, _ in try await tab.axe() }
    #expect(none == [])
    try await withPage("<main><h1>Title</h1><input type='range'><h3>Deep</h3></main>") { tab, _ in
      let barriers = try await tab.axe()
      #expect(barriers.map(\.rule).sorted() == ["heading-order", "label"])
      #expect(barriers.filter(\.isSerious).map(\.rule) == ["label"])
      #expect("\(barriers)".contains(#"<input type="range">"#))
    }
  }

  @Test(.needs(.htmlChecker)) func faultsOfHTMLAreFound() async throws {
    try await withPage(sound) { _, good in
      try await withPage("<p id=a>x<p id=a><b>y") { _, bad in
        let faults = try await validate(html: [good, bad])
        #expect(faults.contains { $0.contains("Duplicate ID “a”") })
        #expect(faults.contains { $0.contains("Unclosed element “b”") })
        #expect(faults.allSatisfy { $0.contains(bad.path) })
      }
    }
  }

  @Test func faintTextIsFoundInBothColourSchemes() async throws {
    let style = """
      <style>
        :root { color-scheme: light dark }
        .nearly { color: #777 } .enough { color: #767676 } .thin { opacity: 0.3 }
        .boxed { background: #000; color: #fff }
        @media (prefers-color-scheme: dark) { .nearly, .enough { color: #ccc } }
      </style>
      """
    let body = """
      <p class="nearly">nearly</p><p class="enough">enough</p><p class="boxed">boxed</p>
      <p>plain</p><div class="thin"><p>thin</p></div><p hidden class="nearly">hidden</p>
      <svg viewBox="0 0 200 50"><rect width="100" height="50" fill="#000"/>
        <text x="10" y="30" fill="#222">lost</text><text x="110" y="30" fill="#222">seen</text></svg>
      """
    try await withPage(body, head: style) { tab, _ in
      let faint = try await tab.faintText()
      #expect(faint.map(\.text) == ["nearly", "thin", "lost"])
      #expect(faint.first?.contrast == 4.47)
      #expect(faint.last?.paper == [0, 0, 0])
      try await tab.media(isDark: true)
      #expect(try await tab.faintText().map(\.text) == ["thin", "lost", "seen"])
    }
  }
}
