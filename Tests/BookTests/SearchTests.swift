// The front page and the documents in a browser: the search by keyboard alone, and how they look.

import Testing

@testable import book

@Suite(.needs(.browser)) struct SearchTests {
  /// The pages of the course in a folder, without those of the chapters.
  private func withPages(_ body: (Tab, URL) async throws -> Void) async throws {
    try await withFolder { folder in
      let chapters = try FrontPage.Chapter.all()
      for (file, html) in try FrontPage.pages(of: Chapter.package, chapters: chapters) {
        try Data(html.utf8).write(to: folder.appendingPathComponent(file))
      }
      for chapter in chapters {
        try Data("<title>A chapter</title>".utf8)
          .write(to: folder.appendingPathComponent(chapter.file))
      }
      try await withTab { try await body($0, folder) }
    }
  }

  private func found(_ tab: Tab) async throws -> [String] {
    try await tab.evaluate(
      "[...document.querySelectorAll('.found a')].map(link => link.textContent)", as: [String].self)
  }

  @Test func aSectionIsFoundByTheKeyboardAlone() async throws {
    try await withPages { tab, folder in
      try await tab.open(folder.appendingPathComponent("index.html"))
      try await tab.press("/")
      try await tab.type("momentu")
      #expect(try await found(tab).first == "4.6 The ravine")
      let chapter = try await tab.evaluate(
        "document.querySelector('.found span').textContent", as: String.self)
      #expect(chapter == "4. Gradient descent, two dimensions")
      let marked = try await tab.evaluate(
        "document.querySelector('.found mark').textContent.toLowerCase()", as: String.self)
      #expect(marked == "momentu")
      try await tab.press("ArrowDown")
      try await tab.press("ArrowDown")
      try await tab.press("ArrowUp")
      #expect(
        try await tab.evaluate("document.activeElement.textContent", as: String.self)
          == "4.6 The ravine")
      try await tab.press("Escape")
      #expect(try await found(tab) == [])
      try await tab.type("learning rates")
      #expect(try await found(tab).first == "3.6 How large a rate")
      try await tab.press("Enter")
      try await tab.wait(
        for: "the chapter's page", until: "location.href.endsWith('chapter3.html#how-large-a-rate')"
      )
    }
  }

  @Test(arguments: [
    ("x1", true), ("SOFTMAX", true), ("−", true), ("(", true), ("zzz", false),
    ("ravine zzz", false),
  ]) func whatIsTypedIsFoundOrNot(_ words: String, _ isFound: Bool) async throws {
    try await withPages { tab, folder in
      try await tab.open(folder.appendingPathComponent("index.html"))
      try await tab.press("/")
      try await tab.type(words)
      #expect(try await found(tab).isEmpty != isFound)
      let says = try await tab.evaluate(
        "document.querySelector('[role=status]').textContent", as: String.self)
      #expect(says.contains("section") == isFound && !says.isEmpty)
      #expect(await tab.console == [])
    }
  }

  @Test func nothingIsCutOffOrFaint() async throws {
    try await withPages { tab, folder in
      for file in ["index.html", "notes.html", "instructors.html", "results.html"] {
        for (width, isDark) in [(390, false), (1024, true), (1920, false)] {
          try await tab.size(width: width, height: 900)
          try await tab.media(isDark: isDark)
          try await tab.open(folder.appendingPathComponent(file))
          let sideways = try await tab.evaluate(
            "document.documentElement.scrollWidth - innerWidth", as: Int.self)
          #expect(sideways <= 0, "\(file) at \(width)")
          #expect(try await tab.faintText() == [], "\(file) at \(width)")
        }
        #expect(await tab.console == [])
        #expect(await tab.requests == [])
      }
    }
  }

  @Test(.needs(.axe)) func nothingIsInTheWay() async throws {
    try await withPages { tab, folder in
      for file in ["index.html", "notes.html"] {
        try await tab.open(folder.appendingPathComponent(file))
        #expect(try await tab.axe().filter(\.isSerious) == [], "\(file)")
      }
    }
  }
}
