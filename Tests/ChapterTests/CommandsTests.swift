// The commands beside the chapters, `benchmark` and `results`: what they refuse, and where they write.

import Foundation
import Testing

@Suite(.runsPrograms) struct CommandsTests {
  private func run(
    _ name: String, _ arguments: [String], output: FileHandle = .nullDevice
  ) async throws -> Run {
    try await Program(builtProgram(name)).run(
      arguments, input: nil, output: output, reading: { Data() })
  }

  @Test(arguments: [
    (["benchmark", "--bacth", "10"], "there is no option --bacth; the nearest is --batch"),
    (
      ["benchmark", "--batch=0"], "--batch takes a number from 1 to 60000, as in --batch 10; found"
    ),
    (["benchmark", "--epochs", "9223372036854775807"], "--epochs takes a number from 1 to 1000"),
    (["benchmark", "--network", "784-2000000000-10"], "--network takes sizes from 784 pixels"),
    (["benchmark", "--network", "784--10"], "--network takes sizes from 784 pixels to 10 digits"),
    (["benchmark", "--network", "784-16"], "--network takes sizes from 784 pixels to 10 digits"),
    (
      ["benchmark", "--trace", "--json"],
      "--trace takes a folder's name, as in --trace trace; found"
    ),
    (["results", "now"], "found \"now\", where an option such as --help was expected"),
  ])
  func aWrongCommandLineIsRefused(_ words: [String], _ sentence: String) async throws {
    let run = try await run(words[0], Array(words.dropFirst()))
    #expect(run.complaint.hasPrefix("\(words[0]): \(sentence)"))
    #expect(run.complaint.hasSuffix("\n") && run.status == 64)
  }

  @Test func anEpochIsWrittenDownForOthers() async throws {
    try await withFolder { folder in
      let place = folder.appendingPathComponent("one/two").path
      let run = try await run(
        "benchmark", ["--trace", place, "--network", "784-1-10", "--batch", "1000"])
      #expect(run.complaint == "" && run.status == 0)
      let sizes = try ["order", "start", "end", "accuracy"].map {
        try Data(contentsOf: URL(fileURLWithPath: "\(place)/\($0)")).count
      }
      #expect(sizes == [4 * 60_000, 4 * 805, 4 * 805, 4])
      #expect(try FileManager.default.contentsOfDirectory(atPath: place).count == 4)
    }
  }

  #if os(Linux)
    @Test(arguments: [
      ["benchmark", "--network", "784-1-10", "--batch", "1000", "--epochs", "1"],
      ["benchmark", "--network", "784-1-10", "--batch", "1000", "--epochs", "1", "--json"],
      ["benchmark", "--help"], ["results", "--help"],
    ])
    func aFullDeviceIsSaid(_ words: [String]) async throws {
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let run = try await run(words[0], Array(words.dropFirst()), output: full)
      #expect(run.complaint.contains("could not be written to its end (No space left on device)"))
      #expect(run.status == 74)
    }
  #endif
}
