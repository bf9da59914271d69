// Watching a walk: on a terminal only, and the terminal stays as it was.

import Foundation
import Testing

@Suite(.runsPrograms, .asItCame) struct WatchingTests {
  private static let hide = "\u{1B}[?25l"
  private static let show = "\u{1B}[?25h"

  private func chapter(_ number: Int) throws -> Chapter {
    try #require(Chapter.all.first { $0.number == number })
  }

  @Test(arguments: [3, 4]) func whatIsLeftAfterwardsIsThePage(_ number: Int) async throws {
    let chapter = try chapter(number)
    let section = ["--section", "5"]
    let quiet = try await Terminal(columns: 80).run(chapter, section).output
    let watched = try await Terminal(columns: 80)
      .run(chapter, section + ["--animate", "--speed", "1000"]).output
    let parts = watched.ranges(of: WatchingTests.hide).count
    #expect(parts > 0 && watched.ranges(of: WatchingTests.show).count == parts)
    #expect(watched.contains("●") && watched.contains("step 1: the walk at"))
    let still = watched.replacing(/\u{1B}\[\?25l[\s\S]*?\u{1B}\[\?25h/, with: "")
    expectSame(still, quiet, "the page that is left")
  }

  @Test func aTrainingIsWatchedEpochByEpoch() async throws {
    let chapter = try chapter(6)
    let section = ["--section", "8", "--epochs", "20"]
    let quiet = try await Terminal(columns: 80).run(chapter, section).output
    let watched = try await Terminal(columns: 80)
      .run(chapter, section + ["--animate", "--speed", "1000"]).output
    let films = watched.matches(of: /\u{1B}\[\?25l([\s\S]*?)\u{1B}\[\?25h/)
    let names = films.first?.1.matches(of: /epoch \d+/).map { String($0.0) }
    #expect(names == [0, 1, 2, 5, 10, 20].map { "epoch \($0)" })
    let still = watched.replacing(/\u{1B}\[\?25l[\s\S]*?\u{1B}\[\?25h/, with: "")
    expectSame(still, quiet, "the page that is left")
  }

  @Test func whatANetworkLearnedOfDigitsIsWatchedToo() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let section = ["--data", folder.path, "--epochs", "12", "--rounds", "0", "--section", "7"]
      let quiet = try await Terminal(columns: 80).run(chapter(7), section).output
      let watched = try await Terminal(columns: 80)
        .run(chapter(7), section + ["--animate", "--speed", "1000"]).output
      let films = watched.matches(of: /\u{1B}\[\?25l([\s\S]*?)\u{1B}\[\?25h/).map(\.1)
      #expect(films.count == 2, "the confusion and the weights")
      for film in films {
        let names = film.matches(of: /epoch \d+: [\d.]+% of the test digits right/)
        #expect(names.count == 8)
        #expect(
          names.map { $0.0.prefix { $0 != ":" } }
            == [0, 1, 2, 3, 5, 7, 10, 12].map { "epoch \($0)" })
      }
      let still = watched.replacing(/\u{1B}\[\?25l[\s\S]*?\u{1B}\[\?25h/, with: "")
      expectSame(still, quiet, "the page that is left")
      let untrained = try await Terminal(columns: 80)
        .run(chapter(7), section + ["--animate", "--epochs", "0"])
      #expect(untrained.status == 0 && !untrained.output.contains(WatchingTests.hide))
    }
  }

  @Test func aPipeAndADumbTerminalAreNotDrawnOver() async throws {
    let chapter = try chapter(3)
    let arguments = ["--section", "5", "--animate"]
    expectSame(
      try await chapter.run(arguments).output, try await chapter.run(["--section", "5"]).output,
      "a pipe")
    let dumb = try await Terminal(columns: 80).run(
      chapter, arguments, environment: ["TERM": "dumb"])
    #expect(!dumb.output.contains("\u{1B}"))
  }

  @Test func aWindowThatIsTooLowIsSaid() async throws {
    let section = ["--section", "5", "--rate", "0.9"]
    let quiet = try await Terminal(columns: 60, rows: 20).run(chapter(3), section)
    #expect(quiet.complaint == "")
    let low = try await Terminal(columns: 60, rows: 20)
      .run(chapter(3), section + ["--animate"])
    expectSame(low.output, quiet.output, "the page")
    let said = low.complaint.firstMatch(
      of: /^\s+to watch this, give the window (\d+) lines; it has 20\n/)
    let rows = try #require(said.flatMap { Int($0.1) })
    for (rows, isPlayed) in [(rows - 1, false), (rows, true)] {
      let watched = try await Terminal(columns: 60, rows: rows)
        .run(chapter(3), section + ["--animate", "--speed", "1000"])
      #expect(watched.output.contains(WatchingTests.hide) == isPlayed)
      #expect(watched.complaint.isEmpty == isPlayed)
    }
  }

  @Test func anInterruptedWalkGivesTheCursorBack() async throws {
    let (written, reason) = try await Terminal(columns: 80).interrupt(
      try chapter(3), ["--section", "5", "--animate", "--speed", "0.1"], at: "step 0:")
    #expect(reason == .uncaughtSignal)
    #expect(written.contains("\u{1B}[0m") && written.contains(WatchingTests.show))
    #expect(!written.contains(WatchingTests.hide))
  }

  @Test func onlyChaptersWithWalksOfferIt() async throws {
    for chapter in Chapter.all {
      let help = try await chapter.run(["--help"]).output
      let hasWalks = try chapter.lines().contains { line in
        !line.hasPrefix("//") && ["path:", "frame:", "Stepper"].contains(where: line.contains)
      }
      #expect(help.contains("--animate") == hasWalks)
      #expect(help.contains("--speed N") == hasWalks)
    }
  }

  @Test(arguments: ["0", "abc", "-1", "1e9"]) func aSpeedThatIsNoneIsRefused(_ speed: String)
    async throws
  {
    let run = try await chapter(3).run(["--speed", speed])
    #expect(
      run.complaint
        == "chapter3: --speed takes a number from 0.1 to 1000, as in --speed 4; found \"\(speed)\"\n"
    )
    #expect(run.status == 64 && run.output == "")
  }
}
