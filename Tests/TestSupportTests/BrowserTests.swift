// Tests of driving a browser: what a page does is heard, what a test does arrives.

import Foundation
import Testing

@testable import TestSupport

/// Opens a page with this in its body, in a tab of its own.
func withPage<Result>(
  _ body: String, head: String = "", files: [String: String] = [:],
  _ test: (Tab, URL) async throws -> Result
) async throws -> Result {
  try await withFolder { folder in
    let page = folder.appendingPathComponent("page.html")
    let text = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>\(head)</head>
      <body>\(body)</body></html>
      """
    for (name, text) in files.merging(["page.html": text], uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return try await withTab { tab in
      try await tab.open(page)
      return try await test(tab, page)
    }
  }
}

/// The one test with a browser that is quick enough for every day.
@Suite(.needs(.browser, from: .standard)) struct QuickBrowserTests {
  @Test func aPageIsOpenedAskedAndFoundSilent() async throws {
    try await withPage("<h1>Downhill ↓</h1>") { tab, _ in
      let title = try await tab.evaluate("document.body.innerText", as: String.self)
      #expect(title == "Downhill ↓")
      #expect(await tab.console == [])
      #expect(await tab.requests == [])
    }
  }
}

@Suite(.needs(.browser)) struct BrowserTests {
  @Test func whatAPageSaysIsHeard() async throws {
    let script = """
      <script>
        console.log("one", 2, true, NaN, null);
        console.warn("careful");
        setTimeout(() => { throw new Error("nobody caught me") });
      </script>
      """
    try await withPage(script) { tab, page in
      let said = await tab.console
      #expect(
        said.prefix(2).map(\.description) == ["log: one 2 true NaN null", "warning: careful"])
      #expect(said.count == 3 && said.last?.kind == "exception")
      #expect(said.last?.text.hasPrefix("Error: nobody caught me\n") == true)
      // A page that asks is answered, or it would stand still; the next page begins anew.
      #expect(try await tab.evaluate("confirm('Sure?')", as: Bool.self) == true)
      #expect(await tab.console.last == ConsoleEntry(kind: "confirm", text: "Sure?"))
      try await tab.scripts(false)
      try await tab.open(page)
      #expect(await tab.console == [])
      #expect(try await tab.evaluate("1 + 1", as: Int.self) == 2)
    }
  }

  @Test func whatAPageAsksForIsKnown() async throws {
    let body = """
      <script src="script.js"></script><img src="none.png" alt=""><img alt="" src="data:,">
      <iframe src="inner.html"></iframe>
      """
    let files = [
      "script.js": "fetch('http://127.0.0.1:9/x').catch(() => {})",
      "inner.html": "<link rel=stylesheet href='http://example.com/style.css'>",
    ]
    try await withPage(body, files: files) { tab, page in
      let folder = page.deletingLastPathComponent().absoluteString
      let requests = await tab.requests.map { $0.replacingOccurrences(of: folder, with: "") }
      #expect(
        requests.sorted() == [
          "http://127.0.0.1:9/x", "http://example.com/style.css", "inner.html", "none.png",
          "script.js",
        ])
      // What did not come is an error in the console.
      for address in ["127.0.0.1:9/x", "example.com/style.css", "none.png"] {
        let complaints = await tab.console.filter { $0.text.contains(address) }
        #expect(complaints.map(\.kind) == ["error"], "\(address)")
      }
    }
  }

  @Test func valuesComeAsTheTypesOfSwift() async throws {
    try await withPage("") { tab, _ in
      let numbers = try await tab.evaluate("[1.5, -0, 1 / 3]", as: [Double].self)
      #expect(numbers == [1.5, 0, 1.0 / 3])
      #expect(try await tab.evaluate("Promise.resolve('later')", as: String.self) == "later")
      #expect(try await tab.evaluate("undefined", as: String?.self) == nil)
      #expect(try await tab.evaluate("0 / 0", as: Double.self).isNaN)
      #expect(try await tab.evaluate("-0", as: Double.self).sign == .minus)
      #expect(try await tab.evaluate("-1 / 0", as: Double.self) == -Double.infinity)
      let all = try await tab.evaluate("({ a: [1, 'b', null, true], c: {} })", as: JSON.self)
      #expect(all == ["a": [1, "b", .null, true], "c": [:]])
    }
  }

  @Test func whatGoesWrongInAPageIsSaid() async throws {
    try await withPage("") { tab, page in
      func complaint(_ body: () async throws -> Void) async -> String {
        do { try await body() } catch { return "\(error)" }
        return "nothing"
      }
      var said = await complaint { try await tab.run("nowhere.to()") }
      #expect(said.contains("ReferenceError: nowhere is not defined"))
      said = await complaint { try await tab.run("Promise.reject(new Error('late'))") }
      #expect(said.contains("Error: late"))
      said = await complaint { _ = try await tab.evaluate("'three'", as: Double.self) }
      #expect(said.contains("'three' is a string, not Double"))
      said = await complaint { _ = try await tab.evaluate("undefined", as: Double.self) }
      #expect(said == "undefined is undefined, not Double")
      said = await complaint { try await tab.open(page.appendingPathExtension("not")) }
      #expect(said.contains("page.html.not could not be opened: net::ERR_FILE_NOT_FOUND"))
      said = await complaint { try await tab.click("#nobody") }
      #expect(said == "the page has no #nobody")
      said = await complaint {
        try await tab.devTools.call(
          "Runtime.evaluate", ["expression": "new Promise(() => {})", "awaitPromise": true],
          in: tab.session, atMost: .milliseconds(50))
      }
      #expect(said.contains("seconds for the browser's answer to Runtime.evaluate"))
      // Whatever went wrong, the tab goes on.
      try await tab.run("'on'")
    }
  }

  @Test func thePageIsDrawnAsWideAndInTheColoursThatAreAskedFor() async throws {
    let asked = """
      [innerWidth, innerHeight, ...["(prefers-color-scheme: dark)",
        "(prefers-reduced-motion: reduce)", "print"].map(query => +matchMedia(query).matches)]
      """
    try await withPage("") { tab, _ in
      #expect(try await tab.evaluate(asked, as: [Double].self) == [1024, 768, 0, 0, 0])
      try await tab.size(width: 390, height: 844)
      try await tab.media(isDark: true)
      #expect(try await tab.evaluate(asked, as: [Double].self) == [390, 844, 1, 0, 0])
      try await tab.media(hasLessMotion: true, isPrint: true)
      #expect(try await tab.evaluate(asked, as: [Double].self) == [390, 844, 0, 1, 1])
    }
  }

  @Test func picturesAndPrintsHaveAllOfThePage() async throws {
    let style =
      "<style>body { margin: 0 } p { height: 1500px; margin: 0; break-after: page }</style>"
    let body = "<p>1</p><p>2</p><div style='width: 30px; height: 20px; background: red'></div>"
    try await withPage(body, head: style) { tab, page in
      let file = page.deletingPathExtension().appendingPathExtension("png")
      /// Width and height are in a PNG's first bytes.
      func size(of part: PagePart) async throws -> [Int] {
        try await tab.screenshot(of: part, to: file)
        let bytes = [UInt8](try Data(contentsOf: file))
        return [16, 20].map { bytes[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
      }
      for (part, expected) in [
        (PagePart.page, [1024, 3020]), (.window, [1024, 768]), (.element("div"), [30, 20]),
      ] {
        let size = try await size(of: part)
        #expect(size == expected)
      }
      let print = page.deletingPathExtension().appendingPathExtension("pdf")
      // (Each paragraph is higher than a sheet.)
      let sheets = try await tab.pdf(to: print)
      #expect(sheets == 5)
      let bytes = try Data(contentsOf: print)
      #expect(bytes.starts(with: Data("%PDF".utf8)))
    }
  }

  @Test func aPageIsKnownAsAScreenReaderGetsIt() async throws {
    let body = """
      <main><h2>Rates</h2><label>rate <input type="range" max="6" value="2"></label>
      <p aria-hidden="true">unheard</p></main>
      """
    try await withPage(body) { tab, _ in
      let nodes = try await tab.accessibility()
      let heading = nodes.first { $0.role == "heading" }
      #expect(heading?.name == "Rates" && heading?.properties["level"] == "2")
      let slider = nodes.first { $0.role == "slider" }
      #expect(slider?.name == "rate" && slider?.value == "2")
      let main = nodes.first { $0.role == "main" }
      #expect((main?.depth ?? 0) < (heading?.depth ?? 0))
      #expect(!nodes.contains { $0.role == "none" || $0.name.contains("unheard") })
    }
  }

  @Test func tabsKnowNothingOfEachOtherAndAreAllInFront() async throws {
    try await withPage("") { tab, page in
      try await tab.run("localStorage.x = 'mine'")
      try await withTab { other in
        try await other.open(page)
        #expect(
          try await other.evaluate("localStorage.x ?? 'nothing'", as: String.self) == "nothing")
        for tab in [tab, other] {
          #expect(try await tab.evaluate("document.visibilityState", as: String.self) == "visible")
          #expect(try await tab.evaluate("document.hasFocus()", as: Bool.self) == true)
          // Only what is in front is drawn, and gets keys.
          try await tab.settle()
        }
      }
    }
  }

  @Test func aBrowserThatIsLetGoEndsAndLeavesNothing() async throws {
    for isStopped in [true, false] {
      var browser: Browser? = try await Browser.start()
      let devTools = try #require(browser?.devTools)
      let folder = try #require(browser?.folder.path)
      #expect(FileManager.default.fileExists(atPath: folder))
      if isStopped { await browser?.stop() }
      browser = nil
      try await wait(for: "the end of \(folder)") {
        !FileManager.default.fileExists(atPath: folder)
      }
      // Whoever still asks is told, and does not wait.
      await #expect {
        try await devTools.call("Browser.getVersion")
      } throws: { "\($0)".hasPrefix("the browser has ended") }
    }
  }
}
