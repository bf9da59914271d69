// The tests of one tier, run with a fault: until one fails that does not fail anyway.

import Foundation

struct Trial {
  private let name: String
  private let tier: String
  private let workshop: Workshop
  /// The tests that fail without a fault: they know that they are not in the package itself.
  private(set) var failsAnyway: Set<String> = []
  private var seconds = 1800.0

  init(_ name: String, tier: String, in workshop: Workshop) {
    (self.name, self.tier, self.workshop) = (name, tier, workshop)
    let known = workshop.shelf.appendingPathComponent("\(name).txt")
    var lines = isNew(known) ? read(known)?.split(separator: "\n").map(String.init) : nil
    if lines == nil {
      let start = Date()
      let (failed, isWhole) = run(0, []) { _ in false }
      if !isWhole { stop("these tests do not come to an end; see \(log.path)") }
      lines = ["\(60 + 3 * Date().timeIntervalSince(start))"] + failed.sorted()
      write((lines ?? []).joined(separator: "\n"), to: known)
    }
    seconds = lines?.first.flatMap(Double.init) ?? seconds
    failsAnyway = Set(lines?.dropFirst() ?? [])
  }

  /// Whether a file was written after what is tested was built.
  private func isNew(_ file: URL) -> Bool {
    func time(_ file: URL) -> Date? {
      try? files.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
    }
    let products = workshop.copy.appendingPathComponent(".build/debug")
    let built = (try? files.contentsOfDirectory(atPath: products.path)) ?? []
    let tests = built.filter { $0.hasSuffix(".xctest") }.compactMap {
      time(products.appendingPathComponent($0))
    }.max()
    guard let tests, let written = time(file) else { return false }
    return written > tests
  }

  private var log: URL {
    workshop.shelf.deletingLastPathComponent().appendingPathComponent("\(name).log")
  }

  /// How a fault is noticed; nil if it is not.
  ///
  /// Of the tests only those are run whose names begin so, if anything is said.
  func notice(_ fault: Int, by some: String? = nil) -> String? {
    let (failed, isWhole) = run(fault, some.map { ["--filter", "'\($0)'"] } ?? []) {
      !failsAnyway.contains($0)
    }
    return failed.subtracting(failsAnyway).min() ?? (isWhole ? nil : "they do not come to an end")
  }

  /// The tests that fail, up to the first that is enough; and whether all tests were run.
  private func run(
    _ fault: Int, _ some: [String], until isEnough: (String) -> Bool
  ) -> (failed: Set<String>, isWhole: Bool) {
    let temporary = files.temporaryDirectory.appendingPathComponent("mutants")
    try? files.createDirectory(at: temporary, withIntermediateDirectories: true)
    write("\(fault)", to: workshop.switchboard)
    // On Linux the tests are a program, which spares some seconds.
    #if os(Linux)
      let built = workshop.copy.appendingPathComponent(".build/debug").resolvingSymlinksInPath()
      let program = built.appendingPathComponent("DownhillPackageTests.xctest").path
      let tests = ["'\(program)'", "--testing-library", "swift-testing"]
    #else
      let tests = ["swift", "test", "--skip-build", "--disable-xctest"]
    #endif
    let settings = [
      "DOWNHILL_TESTS=\(tier)", "DOWNHILL_AS_IT_CAME=1", "TMPDIR='\(temporary.path)'",
    ]
    let words = ["env"] + settings + tests + some
    _ = files.createFile(atPath: log.path, contents: nil)
    let command = Command(words, in: workshop.copy, log: log)
    defer {
      command.end()
      workshop.sweep()
      write("0", to: workshop.switchboard)
      try? files.removeItem(at: temporary)
    }
    let start = Date()
    let output = try? FileHandle(forReadingFrom: log)
    var (failed, isWhole, rest): (Set<String>, Bool, Data) = ([], false, Data())
    while true {
      let status = command.ended()
      rest += (try? output?.readToEnd()) ?? Data()
      let lines = rest.split(separator: 10, omittingEmptySubsequences: false)
      rest = Data(lines.last ?? Data())
      for line in lines.dropLast() where line.range(of: Data("✘".utf8)) != nil {
        let plain = String(decoding: line, as: UTF8.self).replacing(#/\x1B\[[\d;]*m/#, with: "")
        let words = plain.dropFirst("✘ Test ".count)
        if !plain.hasPrefix("✘ Test ") || words.hasPrefix("run with") { continue }
        failed.insert(String(words.prefix(upTo: end(of: words))))
      }
      isWhole = isWhole || lines.contains { $0.range(of: Data("Test run with".utf8)) != nil }
      let isLate = Date().timeIntervalSince(start) > seconds
      if status != nil || isLate || failed.contains(where: isEnough) { return (failed, isWhole) }
      usleep(200_000)
    }
  }

  /// Where the name of a test ends in what is said of it.
  private func end(of words: Substring) -> Substring.Index {
    [" recorded an issue", " with ", " failed after"].compactMap { words.range(of: $0)?.lowerBound }
      .min() ?? words.endIndex
  }
}
