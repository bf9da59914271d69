// The files that chapter 7 reads and writes: digits, weights, drawings.

import Foundation
import Testing

private let chapter = Chapter(folder: "7-stochastic-gradient-descent")

/// A run that learns from the digits in `folder`, and is over at once.
private func learn(_ folder: URL, _ arguments: [String]) async throws -> Run {
  let quick = ["--data", folder.path, "--epochs", "3", "--rounds", "0"]
  return try await chapter.run(quick + arguments)
}

@Suite(.runsPrograms, .asItCame) struct Chapter7FilesTests {
  @Test func aFolderOfOtherDigitsIsLearned() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let run = try await learn(folder, ["--section", "1"])
      #expect(run.status == 0)
      #expect(run.complaint == "")
      #expect(run.output.contains("training digits: 40\n"))
      #expect(run.output.contains("test digits:     20\n"))
    }
  }

  @Test func theSameSeedWritesTheSameBytes() async throws {
    try await withFolder { folder in
      let files = ["a", "b", "c"].map { folder.appendingPathComponent($0).path }
      let quick = ["--train", "300", "--epochs", "2", "--rounds", "0", "--save"]
      #expect(try await chapter.run(quick + [files[0]]).status == 0)
      #expect(try await chapter.run(quick + [files[1]]).status == 0)
      #expect(try await chapter.run(quick + [files[2], "--seed", "2"]).status == 0)
      let texts = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
      expectSame(texts[0], texts[1], "the weights of the second run")
      let isOther = texts[0] != texts[2]
      #expect(isOther, "another seed, and the same weights")
      // So it is on every machine, with wide vectors and without.
      let lines = texts[0].split(separator: "\n")
      #expect(lines.count > 2 && lines[1] == "check c3943025a99c8d8a")
    }
  }

  @Test func weightsThatWereSavedAreReadAgain() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let (first, second) = (folder.path + "/first", folder.path + "/second")
      let saved = try await learn(folder, ["--save", first, "--section", "6"])
      #expect(saved.output.contains("\n    weights and biases written to "))
      let quick = ["--data", folder.path, "--rounds", "0", "--epochs", "0"]
      let read = try await chapter.run(quick + ["--load", first, "--save", second])
      #expect(read.status == 0)
      #expect(read.output.contains("\n    weights and biases read from "))
      expectSame(
        try String(contentsOfFile: second, encoding: .utf8),
        try String(contentsOfFile: first, encoding: .utf8), "weights that were not trained")
      #expect(last(of: saved, "% of the test digits right:") != nil)
      #expect(
        last(of: saved, "% of the test digits right:")
          == last(of: read, "% of the test digits right:"))
    }
  }

  private func last(of run: Run, _ words: String) -> Substring? {
    run.output.split(separator: "\n").last { $0.contains(words) && !$0.contains("show(") }
  }

  @Test func weightsAreSavedAlsoWhenNobodyReadsThePage() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let file = folder.path + "/weights"
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let quick = ["--data", folder.path, "--epochs", "1", "--rounds", "0", "--save", file]
      let run = try await chapter.run(quick, output: pipe.fileHandleForWriting)
      #expect(run.complaint == "" && run.status == 0)
      let saved = try String(contentsOfFile: file, encoding: .utf8)
      #expect(saved.hasPrefix("downhill weights 1\n"))
    }
  }

  @Test func aDrawingIsRead() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      // A stroke in the corner of a large sheet, dark on light.
      let drawing = folder.path + "/stroke.pgm"
      let pixels = (0..<60 * 50).map { pixel in
        pixel / 50 < 40 && (3..<7).contains(pixel % 50) ? "0" : "9"
      }
      try Data("P2 50 60 9\n\(pixels.joined(separator: " "))\n".utf8)
        .write(to: URL(fileURLWithPath: drawing))
      let run = try await learn(folder, ["--digit", drawing, "--section", "9"])
      #expect(run.status == 0)
      #expect(run.output.contains("the drawing is dark on light: true"))
      #expect(run.output.contains("in MNIST's form, it says "))
      #expect(!run.output.contains("the drawing given with --digit: none"))
    }
  }
}
