// Programs that are killed while they write, and many that write at once: what is there is whole.

import Foundation
import Tensor
import Testing

@Suite(.runsPrograms) struct KilledWritesTests {
  /// How often each program is killed.
  private static let rounds = Tier.now >= .long ? 300 : 10

  /// A hidden layer that makes a hundred kilobytes of weights, or a megabyte.
  private static let layers = Tier.now >= .long ? "100" : "16"

  /// When a program is killed.
  private enum Moment {
    case after(seconds: Double)
    case atTheWriting(seconds: Double)  // so long after the folder has changed for the first time
  }

  /// Every other moment is anywhere in the run, the others are about when it writes; from a seed.
  private func moment(_ round: Int, within run: Double, using random: inout Generator) -> Moment {
    let share = Double(random.below(1 << 20)) / Double(1 << 20)
    if round % 2 == 0 { return .after(seconds: 1.1 * run * share) }
    return .atTheWriting(seconds: Foundation.pow(10, -6 + 4.5 * share))
  }

  private func changed(_ folder: URL) -> Date? {
    let facts = try? FileManager.default.attributesOfItem(atPath: folder.path)
    return facts?[.modificationDate] as? Date
  }

  /// Runs a program that writes into a folder, and kills it at some moment, if it has not ended.
  private func kill(_ process: Process, writingTo folder: URL, at moment: Moment) async throws {
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try await aside { [self] in
      let before = changed(folder)
      let ended = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in ended.signal() }
      try process.run()
      var isOver = false
      switch moment {
      case .after(let seconds):
        isOver = ended.wait(timeout: .now() + seconds) == .success
      case .atTheWriting(let seconds):
        while !isOver, changed(folder) == before {
          isOver = ended.wait(timeout: .now() + 0.0001) == .success
        }
        if !isOver { isOver = ended.wait(timeout: .now() + seconds) == .success }
      }
      if isOver {
        #expect(process.terminationStatus == 0)
        return
      }
      Foundation.kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
  }

  private func files(in folder: URL) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
  }

  private func isDraft(_ file: String) -> Bool { file.hasPrefix(".downhill-") }

  /// A folder of small digits, and one to write in.
  private func withDigits(_ body: (_ digits: URL, _ place: URL) async throws -> Void) async throws {
    try await withFolder { folder in
      let place = folder.appendingPathComponent("place")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
      try writeDigits(to: folder)
      try await body(folder, place)
    }
  }

  /// A run that saves weights after no training.
  private func saving(to file: URL, seed: Int, digits: URL) -> [String] {
    [
      "--data", digits.path, "--epochs", "0", "--rounds", "0", "--layers", KilledWritesTests.layers,
      "--section", "6",
      "--seed", "\(seed)", "--save", file.path,
    ]
  }

  @Test func aKilledSaveLeavesTheOldWeightsOrTheNew() async throws {
    let chapter = try #require(Chapter.all.first { $0.number == 7 })
    var random = Generator(seed: 16)
    try await withDigits { digits, place in
      let file = place.appendingPathComponent("weights")
      let start = ContinuousClock.now
      var made: [Data] = []
      for seed in 1...2 {
        #expect(
          try await chapter.run(saving(to: file, seed: seed, digits: digits)).status == 0)
        made.append(try Data(contentsOf: file))
      }
      let seconds = (ContinuousClock.now - start) / .seconds(2)
      try #require(made[0] != made[1])
      var old = made[1]
      for round in 0..<KilledWritesTests.rounds {
        let new = made[round % 2]
        let process = try chapter.program().process(
          saving(to: file, seed: round % 2 + 1, digits: digits))
        try await kill(
          process, writingTo: place, at: moment(round / 2, within: seconds, using: &random))
        let found = try Data(contentsOf: file)
        let isWhole = found == old || found == new
        #expect(isWhole, "round \(round): neither the old weights nor the new")
        old = found
        let others = try files(in: place).subtracting(["weights"])
        #expect(others.count <= 1 && others.allSatisfy(isDraft), "round \(round): \(others)")
      }
      #expect(try await chapter.run(saving(to: file, seed: 1, digits: digits)).status == 0)
      #expect(try files(in: place) == ["weights"])
      #expect(try Data(contentsOf: file) == made[0])
    }
  }

  /// A page as it should be: its text, and the pictures beside it.
  private struct Made {
    let page: Data
    let pictures: [String: Data]
  }

  private func made(_ chapter: Chapter, _ file: URL, rate: String) async throws -> Made {
    #expect(try await chapter.run(["--output", file.path, "--rate", rate]).status == 0)
    let folder = file.deletingLastPathComponent()
    let names = try files(in: folder).subtracting([file.lastPathComponent])
    #expect(names.count > 1)
    let pictures = try names.map {
      ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
    }
    return Made(
      page: try Data(contentsOf: file), pictures: Dictionary(uniqueKeysWithValues: pictures))
  }

  /// Whether a page lies in a folder whole, with all of its pictures.
  private func isThere(_ made: Made, in folder: URL) throws -> Bool {
    try made.pictures.allSatisfy { name, picture in
      try Data(contentsOf: folder.appendingPathComponent(name)) == picture
    }
  }

  @Test func aKilledPageIsTheOldOneOrTheNewWithItsPictures() async throws {
    let chapter = try #require(Chapter.all.first { $0.number == 4 })
    let rates = ["0.1", "0.2", "0.3"]
    var random = Generator(seed: 16)
    try await withFolder { folder in
      let file = folder.appendingPathComponent("page.md")
      let start = ContinuousClock.now
      var all: [Made] = []
      for rate in rates { all.append(try await made(chapter, file, rate: rate)) }
      let seconds = (ContinuousClock.now - start) / .seconds(rates.count)
      try #require(Set(all.map(\.page)).count == rates.count)
      let pictures = Set(all.flatMap(\.pictures.keys))
      var old = all.count - 1
      for round in 0..<KilledWritesTests.rounds {
        let new = round % rates.count
        let process = try chapter.program().process(
          ["--output", file.path, "--rate", rates[new]])
        try await kill(
          process, writingTo: folder, at: moment(round, within: seconds, using: &random))
        let page = try Data(contentsOf: file)
        let found = try #require(
          [old, new].first { all[$0].page == page }, "round \(round): a page of no make")
        #expect(try isThere(all[found], in: folder), "round \(round)")
        let others = try files(in: folder).subtracting(pictures).subtracting(["page.md"])
        #expect(others.count <= 1 && others.allSatisfy(isDraft), "round \(round): \(others)")
        old = found
      }
      let last = try await made(chapter, file, rate: rates[0])
      #expect(last.page == all[0].page && last.pictures == all[0].pictures, "it is tidied up")
    }
  }

  @Test func manyAtOnceLeaveOneWholePageAndOneWholeFileOfWeights() async throws {
    let (painter, trainer) = (
      try #require(Chapter.all.first { $0.number == 4 }),
      try #require(Chapter.all.first { $0.number == 7 })
    )
    try await withDigits { digits, place in
      let (page, weights) = (
        place.appendingPathComponent("page.md"), digits.appendingPathComponent("saved/weights")
      )
      try FileManager.default.createDirectory(
        at: weights.deletingLastPathComponent(), withIntermediateDirectories: false)
      let rates = ["0.1", "0.2", "0.3", "0.4"]
      let commands =
        rates.map { (painter, ["--output", page.path, "--rate", $0]) }
        + (1...4).map { (trainer, saving(to: weights, seed: $0, digits: digits)) }
      for round in 0..<(Tier.now >= .long ? 30 : 1) {
        try await aside {
          let processes = try commands.map { chapter, arguments in
            let process = try chapter.program().process(arguments)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
          }
          for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "round \(round)")
          }
        }
        let text = try String(contentsOf: page, encoding: .utf8)
        let named = text.matches(of: /\]\((page-[^)]*svg)\)/).map { String($0.1) }
        #expect(try files(in: place) == Set(named + ["page.md"]), "round \(round)")
        #expect(try files(in: weights.deletingLastPathComponent()) == ["weights"])
        let load = [
          "--data", digits.path, "--epochs", "0", "--rounds", "0", "--layers",
          KilledWritesTests.layers,
        ]
        let run = try await trainer.run(load + ["--section", "6", "--load", weights.path])
        #expect(run.status == 0 && run.complaint == "", "the check sum fits")
      }
    }
  }

  /// A page in another format has no pictures, and leaves those of its neighbour alone.
  @Test func aPageOfTheSameNameKeepsItsPictures() async throws {
    let chapter = try #require(Chapter.all.first { $0.number == 4 })
    try await withFolder { folder in
      let page = try await made(chapter, folder.appendingPathComponent("page.md"), rate: "0.1")
      for name in ["page.html", "page.txt"] {
        let file = folder.appendingPathComponent(name).path
        #expect(try await chapter.run(["--output", file, "--rate", "0.2"]).status == 0)
        #expect(try isThere(page, in: folder), "\(name)")
      }
    }
  }
}
