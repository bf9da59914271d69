// Chapter 7 from one end of its knobs to the other, and what a reader sees while it trains.

import Foundation
import Testing

private let chapter = Chapter(folder: "7-stochastic-gradient-descent")

@Suite(.runsPrograms, .asItCame) struct Chapter7Tests {
  @Test(arguments: [
    ["--train", "1"], ["--epochs", "0"], ["--layers", "none"], ["--layers", "1"],
    ["--layers", "20,3,20"], ["--rate", "0"], ["--rate", "1000"], ["--batch", "1"],
    ["--batch", "100000"], ["--lambda", "1000"], ["--momentum", "0.999"],
    ["--start", "he", "--activation", "relu"],
    ["--start", "large", "--activation", "tanh"], ["--cost", "binary"],
    ["--cost", "squared", "--rate", "3"], ["--cost", "half-squared"],
  ])
  func everyKnobMayBeTurnedToItsEnd(_ arguments: [String]) async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let run = try await chapter.run(
        ["--data", folder.path, "--epochs", "2", "--rounds", "1"] + arguments)
      #expect(run.status == 0)
      #expect(run.complaint == "")
      #expect(run.output.contains("That is the whole course"))
    }
  }

  @Test(arguments: ["16,x", "0", "1001", "16,,16", "16;16"])
  func aWrongListOfLayersIsRefusedBeforeThePage(_ layers: String) async throws {
    let run = try await chapter.run(["--layers", layers])
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(
      run.complaint
        == "chapter7: --layers takes up to 10 whole numbers from 1 to 1000 with commas between them, or "
        + "none, as in --layers 16,16; found \"\(layers)\"\n")
  }

  /// Everything is learned that there is to learn, which is not much.
  @Test func theNetworkLearns() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let run = try await chapter.run(
        [
          "--data", folder.path, "--epochs", "200", "--rate", "0.5", "--rounds", "0", "--section",
          "6",
        ])
      #expect(run.output.contains("% of the test digits right: 100\n"))
      #expect(run.output.contains(/\n +200 +0\.\d+ +100 +100\n/))
    }
  }

  @Test func momentumGetsFurtherInTheSameTime() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      func cost(_ arguments: [String]) async throws -> Double {
        let lessons = try await chapter.table(
          ["epoch", "cost"],
          ["--data", folder.path, "--epochs", "60", "--rounds", "0", "--section", "6"] + arguments)
        return try #require(lessons.numbers().last)[1]
      }
      let plain = try await cost([])
      #expect(try await cost(["--momentum", "0"]) == plain)
      #expect(try await cost(["--momentum", "0.9"]) < plain / 2)
    }
  }

  @Test func weightsOfPixelsThatAreAlwaysDarkStayAsTheyWere() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let run = try await chapter.run(
        ["--data", folder.path, "--epochs", "9", "--rounds", "0", "--section", "7"])
      // Twenty columns of twenty pixels are lit.
      #expect(run.output.contains("pixels without ink in all training digits: 384\n"))
      #expect(run.output.contains("of these, changed by the training: 0\n"))
      let decayed = try await chapter.run(
        [
          "--data", folder.path, "--epochs", "9", "--rounds", "0", "--section", "7", "--lambda",
          "1",
        ])
      #expect(decayed.output.contains("of these, changed by the training: 6144\n"))
    }
  }

  @Test func controlCEndsTheTrainingAndNotTheChapter() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let (file, arguments) = (
        folder.path + "/weights",
        ["--data", folder.path, "--epochs", "100000", "--rounds", "0", "--save"]
      )
      let (process, text) = try await aside {
        let process = try chapter.program().process(arguments + [file])
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        try? pipe.fileHandleForWriting.close()
        // The loop is printed before the training begins, and from there on Ctrl-C is expected.
        var page = Data()
        while !String(decoding: page, as: UTF8.self).contains("func train(") {
          let more = pipe.fileHandleForReading.availableData
          if more.isEmpty { break }
          page += more
        }
        process.interrupt()
        page += pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process, String(decoding: page, as: UTF8.self))
      }
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 130)
      #expect(text.contains(/\n    Ctrl-C ended the training in epoch [\d,]+ of 100,000\n/))
      #expect(text.contains("    left out, because Ctrl-C ended the training\n"))
      #expect(text.contains("That is the whole course"))
      let loaded = try await chapter.run(
        ["--data", folder.path, "--epochs", "0", "--rounds", "0", "--load", file])
      #expect(loaded.status == 0, "\(loaded.complaint)")
    }
  }

  @Test func aTerminalIsToldHowFarItIs() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let terminal = try Terminal(columns: 100)
      let shown = try await terminal.run(
        chapter, ["--data", folder.path, "--epochs", "3", "--rounds", "0", "--section", "6"],
        until: "training: ", environment: [:], answer: { _ in })
      #expect(shown.contains(/\r\u{1B}\[K    training: \d+\.\d\d s\n/))
    }
  }

  // MARK: - docs/results.md

  /// The rows of the table: what they are of, and their figures.
  private func results() throws -> [(name: String, cells: [String])] {
    let rows = try text(of: "docs/results.md").split(separator: "\n").filter { $0.hasPrefix("|") }
    return rows.dropFirst(2).map { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return (cells[0], Array(cells.dropFirst()))
    }
  }

  @Test func theResultsAreAsGoodAsThePublishedOnes() throws {
    let results = try results()
    func figures(_ name: String) throws -> [Double] {
      let row = try #require(results.first { $0.name == name }, "\(name)")
      return row.cells.dropFirst(2).compactMap(Double.init)
    }
    // What is published is the best epoch; it stands at the end of a row.
    let squared = try #require(try figures("784-30-10, squared, large").last)
    #expect(abs(squared - 95.4) <= 0.5)
    let decayed = try #require(try figures("784-100-10, CE, λ = 5").last)
    #expect(decayed >= 97.8)
    // The chapter promises what each of three seeds has reached in the end.
    let own = try figures("784-16-16-10, softmax: chapter 7")
    #expect(own.count == 5)
    for figure in own.prefix(3) { #expect(figure >= 94.5) }
  }

  @Test func everyResultHasACommandThatTheChapterTakes() async throws {
    let commands = try text(of: "docs/results.md").matches(of: /swift run chapter7 ([^#\n]*)#/)
    #expect(commands.count == (try results().count))
    for command in commands {
      let arguments = command.1.split(separator: " ").map(String.init)
      let run = try await chapter.run(arguments + ["--help"])
      #expect(run.status == 0, "\(run.complaint)")
    }
  }
}
