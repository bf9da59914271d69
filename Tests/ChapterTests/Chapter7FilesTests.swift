// The files that chapter 7 reads and writes: digits, weights, drawings.

import Foundation
import Testing

private let chapter = Chapter(folder: "7-stochastic-gradient-descent")

/// A run that learns from the digits in `folder`, and is over at once.
private func learn(_ folder: URL, _ arguments: [String]) async throws -> Run {
  let quick = ["--data", folder.path, "--epochs", "3", "--rounds", "0"]
  return try await chapter.run(quick + arguments)
}

/// A run that ends with a sentence, and not well.
private func expectRefusal(
  _ run: Run, status: Int32, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(run.status == status, "\(run.complaint)", sourceLocation: sourceLocation)
  #expect(run.complaint.hasPrefix("chapter7: "), sourceLocation: sourceLocation)
  #expect(
    run.complaint.split(separator: "\n").count == 1, "\(run.complaint)",
    sourceLocation: sourceLocation)
  for word in words {
    #expect(run.complaint.contains(word), sourceLocation: sourceLocation)
  }
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

  struct BadFile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let name: String
    let data: Data?
    let words: [String]

    init(_ what: String, _ name: String, _ data: Data?, _ words: String...) {
      testDescription = what
      self.name = name
      self.data = data
      self.words = words
    }
  }

  @Test(arguments: [
    BadFile("missing", "train-images-idx3-ubyte", nil, "there is no file"),
    BadFile("missing labels of the test", "t10k-labels-idx1-ubyte", nil, "there is no file"),
    BadFile(
      "cut short", "train-images-idx3-ubyte", idx(2051, [40, 28, 28], [1, 2, 3]), "is cut short"),
    BadFile("too long", "t10k-labels-idx1-ubyte", idx(2049, [1], [1, 2]), "is too long"),
    BadFile("other magic", "train-labels-idx1-ubyte", idx(2050, [1], [1]), "begins with", "2049"),
    BadFile(
      "other count", "train-labels-idx1-ubyte", idx(2049, [1], [1]), "40 images", "1 labels"),
    BadFile(
      "a label over 9", "t10k-labels-idx1-ubyte", idx(2049, [20], Array(repeating: 11, count: 20)),
      "the label 11"),
    BadFile("no images", "train-images-idx3-ubyte", idx(2051, [0, 28, 28], []), "no images"),
    BadFile("gzip", "train-images-idx3-ubyte", Data([0x1F, 0x8B, 8, 0]), "gunzip"),
    BadFile(
      "other size for the test", "t10k-images-idx3-ubyte",
      idx(2051, [20, 1, 2], Array(repeating: 0, count: 40)), "28 × 28", "1 × 2"),
  ])
  func aBadFileEndsInASentence(_ file: BadFile) async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let path = folder.appendingPathComponent(file.name)
      try FileManager.default.removeItem(at: path)
      try file.data?.write(to: path)
      let run = try await learn(folder, [])
      #expect(run.status != 0)
      expectRefusal(run, status: run.status, file.words)
    }
  }

  @Test func aFolderInThePlaceOfAFileEndsInASentence() async throws {
    try await withFolder { folder in
      expectRefusal(try await learn(folder, []), status: 66, ["there is no file"])
      let path = folder.appendingPathComponent("train-images-idx3-ubyte")
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
      expectRefusal(try await learn(folder, []), status: 66, ["is a folder"])
      expectRefusal(
        try await learn(folder.appendingPathComponent("none"), []), status: 66,
        ["there is no folder"])
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

  @Test func badWeightsEndInASentence() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let file = folder.path + "/weights"
      #expect(try await learn(folder, ["--save", file]).status == 0)
      let good = try String(contentsOfFile: file, encoding: .utf8)
      expectRefusal(
        try await learn(folder, ["--load", file, "--layers", "30"]), status: 65,
        ["sizes 784 16 16 10", "sizes 784 30 10"])
      expectRefusal(
        try await learn(folder, ["--load", file, "--cost", "squared"]), status: 65, ["softmax"])
      expectRefusal(
        try await learn(folder, ["--load", folder.path + "/none"]), status: 66, ["there is no file"]
      )
      for (text, word) in [
        (String(good.dropLast(20)), "is damaged"),
        (good.replacing("layer 2", with: "layer 3"), "is damaged"),
        (good.replacing("weights 1", with: "weights 2"), "version \"2\""),
        ("", "is no file of weights"),
      ] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let run = try await learn(folder, ["--load", file])
        expectRefusal(run, status: 65, [word])
        #expect(run.output == "")
      }
    }
  }

  @Test func weightsThatCannotBeSavedEndInASentenceAtOnce() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      for place in [folder.path + "/none/weights", folder.path] {
        let run = try await learn(folder, ["--save", place])
        expectRefusal(run, status: 74, ["cannot write \(place): "])
        #expect(run.output == "")
      }
    }
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

  @Test func whatIsNoWeightsIsNotOverwritten() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let file = folder.appendingPathComponent("essay")
      try Data("years of work".utf8).write(to: file)
      let run = try await learn(folder, ["--save", file.path])
      expectRefusal(run, status: 74, ["is no file of weights"])
      #expect(run.output == "")
      #expect(try String(contentsOf: file, encoding: .utf8) == "years of work")
    }
  }

  @Test func moreDigitsThanThereAreIsSaid() async throws {
    expectRefusal(try await chapter.run(["--train", "70000"]), status: 64, ["70,000", "60,000"])
  }

  @Test func aNetworkThatFindsNoRoomIsRefused() async throws {
    let many = Array(repeating: "9", count: 11).joined(separator: ",")
    expectRefusal(try await chapter.run(["--layers", many]), status: 64, ["up to 10 whole"])
    try await withFolder { folder in
      // Few digits, in pictures of 260 × 260.
      let pixels = Array(repeating: UInt8(7), count: 260 * 260)
      for (part, count) in [("train", 2), ("t10k", 1)] {
        let all = Array(repeating: pixels, count: count).flatMap { $0 }
        try idx(2051, [count, 260, 260], all)
          .write(to: folder.appendingPathComponent("\(part)-images-idx3-ubyte"))
        try idx(2049, [count], Array(repeating: 1, count: count))
          .write(to: folder.appendingPathComponent("\(part)-labels-idx1-ubyte"))
      }
      expectRefusal(
        try await learn(folder, ["--layers", "1000"]), status: 64, ["67600, 1000, 10", "smaller"])
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func weightsForAFullPlaceEndInASentence() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      expectRefusal(
        try await learn(folder, ["--save", "/dev/full"]), status: 74,
        ["cannot write /dev/full (No space left"])
    }
  }

  /// The superuser may write everywhere, so this one is for all others.
  @Test(.enabled(if: geteuid() != 0))
  func weightsForAReadOnlyPlaceLeaveTheOldFile() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let file = folder.appendingPathComponent("weights")
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555], ofItemAtPath: folder.path)
      expectRefusal(
        try await learn(folder, ["--save", file.path]), status: 74, ["cannot write"])
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path)
      #expect(try String(contentsOf: file, encoding: .utf8) == "old")
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

  @Test func aBadDrawingEndsInASentenceAtOnce() async throws {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let drawing = folder.path + "/drawing"
      expectRefusal(
        try await learn(folder, ["--digit", drawing]), status: 66, ["there is no file \(drawing)"])
      for (text, word) in [
        ("\u{89}PNG", "is no PGM file"), ("P2 2 2 9 1 2 3", "found its end"),
        ("P2 2 2 9 1 1 1 1", "is blank"),
      ] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: drawing))
        let run = try await learn(folder, ["--digit", drawing])
        expectRefusal(run, status: 65, [word])
        #expect(run.output == "")
      }
    }
  }
}
