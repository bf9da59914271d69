// Tests of keys and a pointer in a browser.

import Testing

@testable import TestSupport

@Suite(.needs(.browser)) struct BrowserInputTests {
  @Test func keysArriveWhereTheFocusIs() async throws {
    let body = """
      <input id="text"><input id="range" type="range" max="6" value="2">
      <script>
        keys = [];
        addEventListener("keydown", e => keys.push((e.shiftKey ? "+" : "") + e.key + " " + e.code));
      </script>
      """
    try await withPage(body) { tab, _ in
      try await tab.press("Tab")
      try await tab.type("Ab 1+ü")
      #expect(
        try await tab.evaluate("document.querySelector('#text').value", as: String.self) == "Ab 1+ü"
      )
      try await tab.press("Backspace")
      #expect(
        try await tab.evaluate("document.querySelector('#text').value", as: String.self) == "Ab 1+")
      try await tab.press("Tab")
      for key in ["ArrowRight", "ArrowRight", "ArrowLeft", "Shift+Tab", "Escape"] {
        try await tab.press(key)
      }
      #expect(
        try await tab.evaluate("document.querySelector('#range').value", as: String.self) == "3")
      #expect(try await tab.evaluate("document.activeElement.id", as: String.self) == "text")
      let keys = try await tab.evaluate("keys", as: [String].self)
      #expect(keys.prefix(3) == ["Tab Tab", "A KeyA", "b KeyB"])
      #expect(keys.suffix(2) == ["+Tab Tab", "Escape Escape"])
      await #expect { try await tab.press("ArrowRihgt") } throws: { "\($0)".contains("ArrowRihgt") }
    }
  }

  @Test func thePointerArrives() async throws {
    let style = "<style>#far { margin-top: 3000px } button:hover { border: 9px solid red }</style>"
    let body = """
      <label><input id="range" type="range" max="100" value="0" style="width: 500px"></label>
      <div style="position: relative"><button id="under">no</button>
      <p style="position: absolute; inset: 0; margin: 0">cover</p></div>
      <button id="far" onclick="clicks.push(event.isTrusted)">yes</button><script>clicks = []</script>
      """
    try await withPage(body, head: style) { tab, _ in
      try await tab.click("#far")
      #expect(try await tab.evaluate("clicks", as: [Bool].self) == [true])
      #expect(try await tab.evaluate("document.activeElement.id", as: String.self) == "far")
      #expect(
        try await tab.evaluate(
          "getComputedStyle(document.querySelector('#far')).borderTopWidth", as: String.self)
          == "9px")
      await #expect { try await tab.click("#under") } throws: { "\($0)".contains(">cover</p>") }
      let box = try await tab.box(of: "#range")
      try await tab.drag(from: box.place(0.02), to: box.place(0.75))
      let value = try await tab.evaluate("+document.querySelector('#range').value", as: Double.self)
      #expect(70...80 ~= value)
      try await tab.hover("#far")
      #expect(
        try await tab.evaluate("document.querySelector('#far').matches(':hover')", as: Bool.self)
          == true)
    }
  }
}
