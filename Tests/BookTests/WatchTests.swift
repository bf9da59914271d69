// What a watched chapter's page and its stamp are, and what is said of a build that failed.

import Basics
import Testing

@testable import book

@Suite struct WatchTests {
  @Test func theFirstErrorIsSaidWithItsLine() {
    let output = """
      [4/7] Compiling chapter3 main.swift
      /home/me/Downhill/Chapters/3-one-dimension/main.swift:12:5: error: cannot find 'x' in scope
       10 | let y = 2
      /home/me/Downhill/Chapters/3-one-dimension/main.swift:14:5: error: another
      """
    #expect(Watch.firstError(in: output) == "main.swift, line 12: cannot find 'x' in scope")
    #expect(Watch.firstError(in: "a\nerror: no such package\nb") == "error: no such package")
    #expect(Watch.firstError(in: "a\nswift: not found\n") == "swift: not found")
    #expect(Watch.firstError(in: "") == "the chapter could not be built")
  }

  @Test func aWatchedPageAsksForNewerOnes() async throws {
    try await withFolder { folder in
      let watch = Watch(
        number: 9, folder: folder, press: Press(programs: folder), shelf: try Shelf(folder.path))
      let (file, stamp) = (folder.appending(path: "chapter9.html"), "chapter9.stamp.js")
      let stampFile = folder.appending(path: stamp)
      func texts() throws -> (page: String, stamp: String) {
        (
          try String(contentsOf: file, encoding: .utf8),
          try String(contentsOf: stampFile, encoding: .utf8)
        )
      }
      func stampOfPage(_ page: String) throws -> Substring {
        let scripts = page.matches(of: /<script data-stamp="([0-9a-f]+)" data-file="([^"]+)">/)
        #expect(scripts.count == 1)
        #expect(scripts.first?.2[...] == stamp[...])
        return try #require(scripts.first?.1)
      }

      try watch.putWhatIsThere(file)
      let waiting = try texts()
      #expect(waiting.page.contains("Chapter 9 is being built."))
      #expect(waiting.stamp == "downhill(\"\(try stampOfPage(waiting.page))\", \"\");\n")

      try watch.put(Array("<body>one</body>".utf8))
      let one = try texts()
      #expect(one.page.hasPrefix("<body>one<script"))
      #expect(one.stamp == "downhill(\"\(try stampOfPage(one.page))\", \"\");\n")
      #expect(one.stamp != waiting.stamp)

      try watch.say(Failure("main.swift, line 1: \"x\" </script>"))
      let wrong = try texts()
      #expect(wrong.page == one.page)
      #expect(
        wrong.stamp == "downhill(\"\(try stampOfPage(one.page))\", "
          + "\"main.swift, line 1: \\\"x\\\" \\u003c/script>\");\n")

      try watch.putWhatIsThere(file)
      let again = try texts()
      #expect(again == one)
    }
  }
}
