// Pages on narrow paper: no line is wider than it.

import Foundation
import Tensor
import Testing

@Suite(.runsPrograms) struct NarrowPaperTests {
  private static let widths: [Int] = {
    var random = Generator(seed: 16)
    let more = Tier.now >= .long ? 30 : 1
    return [20] + (0..<more).map { _ in 21 + random.below(19) } + [40]
  }()

  @Test(arguments: Chapter.all) func noLineIsWiderThanThePaper(_ chapter: Chapter) async throws {
    // Those that train take longer.
    for width in NarrowPaperTests.widths.dropLast(chapter.isQuick ? 0 : 1) {
      for plain in [[], ["--plain"]] where plain.isEmpty || width == 20 {
        let run = try await chapter.run(plain, environment: ["COLUMNS": "\(width)"])
        #expect(run.status == 0)
        let wide = run.output.split(separator: "\n").filter { $0.count > width }
        #expect(wide.isEmpty, "\(chapter), \(width) columns, \(plain): \(wide.prefix(5))")
      }
    }
  }

  /// In colour, where a character is two squares; the chapters with pictures.
  @Test(arguments: Chapter.all.filter { [2, 5, 7].contains($0.number) }) func norOnATerminal(
    _ chapter: Chapter
  ) async throws {
    let run = try await Terminal(columns: 20).run(chapter, [], environment: ["TERM": "xterm"])
    #expect(run.status == 0)
    let lines = run.output.replacing(/\u{1B}\[[\d;]*m/, with: "").split(separator: "\n")
    let wide = lines.filter { $0.count > 20 }
    #expect(wide.isEmpty, "\(chapter): \(wide.prefix(5))")
  }
}
