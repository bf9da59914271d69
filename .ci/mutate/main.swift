// Single faults, one at a time: does a test notice each of them?
//
//     .ci/mutate/run [--count 100] [--seed 1] [--again] [--skip-build]
//
// The faults are drawn by the seed from all places that the modules and the chapters' helpers have for
// one. All are built at once into a copy of the package, .build/mutants, in which a file says which of
// them acts. All are put before the quick tests, and those that these do not notice before all of
// `swift test`, as it came. What came of each is added to .build/mutants.txt, where the next run goes
// on; with --again it begins anew with those that nothing noticed. What changes nothing stands, with
// its reason, in harmless-faults.txt: the fault, the line as it reads with it, and the reason, each
// in a line.

import Foundation

/// Random numbers from a seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// The number behind an option.
func number(_ option: String, _ standard: Int) -> Int {
  guard let place = CommandLine.arguments.firstIndex(of: option) else { return standard }
  guard CommandLine.arguments.indices.contains(place + 1),
    let number = Int(CommandLine.arguments[place + 1]), number >= 0
  else { stop("\(option) needs a whole number, as in \(option) \(standard)") }
  return number
}

setvbuf(stdout, nil, _IOLBF, 0)
let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
let workshop = Workshop(of: package)
let notes = package.appendingPathComponent(".build/mutants.txt")

// MARK: - The draw

/// The files that have faults: what is printed in a lecture is not among them, and neither is what the
/// build runs.
let sources = ["Sources", "Chapters"].flatMap { folder in
  (files.enumerator(atPath: package.appendingPathComponent(folder).path)?
    .compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
}.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Sources/Stamp/") }.filter { file in
  let name = file.split(separator: "/").last ?? ""
  return file.hasPrefix("Sources/")
    || !["main.swift", "Exercises.swift", "Answers.swift"].contains(name)
}.sorted()

var texts: [String: String] = [:]
for file in sources { texts[file] = read(package.appendingPathComponent(file)) }
var dice = Dice(state: UInt64(number("--seed", 1)))
let all = sources.flatMap { places(in: $0, texts[$0] ?? "") }.shuffled(using: &dice)
let count = number("--count", 100)
print("\(all.count) places in \(sources.count) files")

// MARK: - The build

/// The faults that no compiler takes, as such: a number that must be spelt out, and the like.
let leftOutNotes = workshop.shelf.deletingLastPathComponent()
  .appendingPathComponent("left-out.txt")
var leftOut = Set((read(leftOutNotes) ?? "").split(separator: "\n").map(String.init))

func key(_ place: Place) -> String { "\(place.file):\(place.line) \(place.faulty)" }

var faults = all.prefix(2 * count).enumerated().map { (number: $0 + 1, place: $1) }

/// Takes out the faults that the compiler complained of; nil if it complained of something else.
func takeOut(by log: String, _ built: [String: String]) -> Int? {
  var lines: [String: Set<Int>] = [:]
  for match in log.matches(of: #/(?m)^(/.+?):(\d+):\d+: error: /#) {
    guard match.1.hasPrefix(workshop.copy.path + "/"), let line = Int(match.2) else { continue }
    lines[String(match.1.dropFirst(workshop.copy.path.count + 1)), default: []].insert(line)
  }
  var taken: Set<Int> = []
  for (file, wrong) in lines {
    let own = faults.filter { $0.place.file == file }
    let text = (built[file] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let there = own.filter { fault in
      wrong.contains {
        text.indices.contains($0 - 1) && text[$0 - 1].contains(spelling(fault.number, fault.place))
      }
    }
    if there.isEmpty, let line = wrong.min() {
      let nearest = own.min { abs($0.place.line - line) < abs($1.place.line - line) }
      if let nearest { taken.insert(nearest.number) }
    }
    taken.formUnion(there.map(\.number))
  }
  if taken.isEmpty { return nil }
  leftOut.formUnion(faults.filter { taken.contains($0.number) }.map { key($0.place) })
  write(leftOut.sorted().joined(separator: "\n") + "\n", to: leftOutNotes)
  return taken.count
}

let isBuilt = CommandLine.arguments.contains("--skip-build")
if !isBuilt { workshop.refresh() }
while true {
  faults.removeAll { leftOut.contains(key($0.place)) }
  if isBuilt { break }
  var faulty: [String: String] = [:]
  for (file, own) in Dictionary(grouping: faults, by: \.place.file) {
    faulty[file] = instrumented(texts[file] ?? "", own)
    let module = file.split(separator: "/").prefix(2).joined(separator: "/")
    faulty["\(module)/Faults.swift"] = reader(of: workshop.switchboard.path)
  }
  // A page is held to the text that it was made of, which is the one without faults. (Tests stamp what
  // is in a folder of theirs, where they are.)
  let stamp = "Sources/Stamp/main.swift"
  faulty[stamp] = read(package.appendingPathComponent(stamp))?
    .replacing(
      "fileURLWithPath: arguments[2]",
      with: "fileURLWithPath: arguments[2] == \".\" ? \".\" : \"\(package.path)\"")
  let log = workshop.shelf.deletingLastPathComponent().appendingPathComponent("build.log")
  if workshop.build(faulty, log: log) == 0 { break }
  guard let taken = takeOut(by: read(log) ?? "", faulty) else {
    stop("the copy does not build; see \(log.path)")
  }
  print("\(taken) faults do not compile")
}
faults = Array(faults.prefix(count))

// MARK: - The trials

func note(_ words: String) {
  print(words)
  write((read(notes) ?? "") + words + "\n", to: notes)
}

let harmless = read(package.appendingPathComponent(".ci/mutate/harmless-faults.txt")) ?? ""
if CommandLine.arguments.contains("--again") {
  let lines = (read(notes) ?? "").split(separator: "\n").filter { !$0.hasSuffix(": not noticed") }
  write(lines.map { $0 + "\n" }.joined(), to: notes)
}

/// The tests of a file's own module.
func ownTests(_ file: String) -> String {
  let parts = file.split(separator: "/")
  let name = "\(parts[1] == "Exercises" ? "Exercise" : parts[1])Tests"
  let tests = package.appendingPathComponent("Tests/\(name)").path
  return parts[0] == "Sources" && files.fileExists(atPath: tests) ? name : "ChapterTests"
}

// What costs little goes first.
typealias Stage = (name: String, tier: String, some: (Place) -> String?)
let stages: [Stage] = [
  ("file", "quick", { "[.]\($0.file.split(separator: "/").last?.dropLast(6) ?? "")Tests/" }),
  ("module", "quick", { "^\(ownTests($0.file))[.]" }), ("pages", "", { _ in "[.]DocsTests/" }),
  ("quick", "quick", { _ in nil }), ("all", "", { _ in nil }),
]
var before: String?
for (name, tier, some) in stages {
  let trial = Trial(tier == "" ? "all" : tier, tier: tier, in: workshop)
  print("\(name): without a fault these tests fail: \(trial.failsAnyway.sorted())")
  for (number, place) in faults {
    let words = "\(number) \(place.name) | \(place.file):\(place.line) | \(place.faulty): "
    let known = (read(notes) ?? "").split(separator: "\n").last { $0.hasPrefix(words) }
    let isDue = before.map { known?.hasSuffix(": \($0): not noticed") == true } ?? (known == nil)
    if !isDue { continue }
    let isHarmless = harmless.contains("\(place.name)\n  \(place.faulty)\n")
    let how = isHarmless ? nil : trial.notice(number, by: some(place))
    note(
      words
        + (isHarmless ? "harmless" : "\(name): \(how.map { "noticed by \($0)" } ?? "not noticed")"))
  }
  before = name
}
