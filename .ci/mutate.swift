// Single faults, put into the code one at a time: does a test notice each of them?
//
//     swift .ci/mutate.swift [--count 100] [--seed 1] [--skip 0]
//
// Faults are drawn by the seed from the operators, literals, comparisons and indices of the modules and
// of the chapters' helpers. Each is built and tested in a copy of the package, .build/mutants, first by
// the quick tests, then by all of `swift test`, as it came. What came of it is added to
// .build/mutants.txt, a line each. A fault that nothing notices is a test to be written, or stands with
// its reason in .ci/harmless-faults.txt.

import Foundation

/// A place in a file, and what stands there instead.
struct Fault {
  let file: String
  let line: Int
  let range: Range<String.Index>
  let old: String
  let new: String

  var description: String { "\(file):\(line) \(old) -> \(new)" }
}

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

func stop(_ sentence: String) -> Never {
  FileHandle.standardError.write(Data("mutate: \(sentence)\n".utf8))
  exit(64)
}

/// The number behind an option.
func number(_ option: String, _ standard: Int) -> Int {
  guard let place = CommandLine.arguments.firstIndex(of: option) else { return standard }
  guard CommandLine.arguments.indices.contains(place + 1),
    let number = Int(CommandLine.arguments[place + 1]), number >= 0
  else { stop("\(option) needs a whole number, as in \(option) \(standard)") }
  return number
}

let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent()
let copy = package.appendingPathComponent(".build/mutants")
let report = package.appendingPathComponent(".build/mutants.txt")
let files = FileManager.default

/// Runs a command of the shell in the copy; its exit status, 124 if it took too long.
func run(_ command: String, minutes: Double) -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", "exec setsid -w sh -c '\(command)' >.mutant.log 2>&1"]
  process.currentDirectoryURL = copy
  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  do { try process.run() } catch { stop("cannot run sh: \(error)") }
  if ended.wait(timeout: .now() + 60 * minutes) == .success { return process.terminationStatus }
  let killer = Process()
  killer.executableURL = URL(fileURLWithPath: "/bin/sh")
  let own = process.processIdentifier
  killer.arguments = ["-c", "pkill -KILL -s $(ps -o sid= --ppid \(own) | head -1); kill -KILL \(own)"]
  try? killer.run()
  killer.waitUntilExit()
  ended.wait()
  return 124
}

/// What is code in a text: comments and strings are blanked out, sign by sign.
func code(of text: String) -> [Character] {
  var signs = Array(text)
  var place = 0
  func starts(_ words: String) -> Bool { signs[place...].starts(with: words) }
  func blank(_ count: Int) {
    for index in place..<min(place + count, signs.count) where signs[index] != "\n" {
      signs[index] = " "
    }
    place += count
  }
  while place < signs.count {
    if starts("//") {
      while place < signs.count, signs[place] != "\n" { blank(1) }
    } else if starts("\"\"\"") {
      blank(3)
      while place < signs.count, !starts("\"\"\"") { blank(1) }
      blank(3)
    } else if starts("#/") {
      blank(2)
      while place < signs.count, !starts("/#") { blank(1) }
      blank(2)
    } else if starts("\"") {
      blank(1)
      while place < signs.count, signs[place] != "\"", signs[place] != "\n" {
        blank(signs[place] == "\\" ? 2 : 1)
      }
      blank(1)
    } else {
      place += 1
    }
  }
  return signs
}

let exchanges = [
  (" + ", " - "), (" - ", " + "), (" * ", " / "), (" / ", " * "), (" % ", " / "), (" < ", " <= "),
  (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" == ", " != "), (" != ", " == "),
  (" && ", " || "), (" || ", " && "), (" += ", " -= "), (" -= ", " += "), (" *= ", " /= "),
  ("..<", "..."), ("...", "..<"), ("true", "false"), ("false", "true"), (".min(", ".max("),
  (".max(", ".min("), (".first", ".last"), (".last", ".first"),
]

/// All faults that one file could have.
func faults(in file: String) -> [Fault] {
  guard
    let text = try? String(contentsOf: package.appendingPathComponent(file), encoding: .utf8)
  else { return [] }
  let code = String(code(of: text))
  guard code.count == text.count else { return [] }
  var found: [Fault] = []
  func add(_ range: Range<String.Index>, _ new: String) {
    let low = code.distance(from: code.startIndex, to: range.lowerBound)
    let high = code.distance(from: code.startIndex, to: range.upperBound)
    let own =
      text.index(text.startIndex, offsetBy: low)..<text.index(text.startIndex, offsetBy: high)
    let line = text[..<own.lowerBound].count { $0 == "\n" } + 1
    found.append(
      Fault(file: file, line: line, range: own, old: String(text[own]), new: new))
  }
  for (old, new) in exchanges { for range in code.ranges(of: old) { add(range, new) } }
  for match in code.matches(of: #/(?<![\w.$#])\d[\d_]*(\.\d[\d_]*(e-?\d+)?)?(?![\w.])/#) {
    let plain = match.0.filter { $0 != "_" }
    if let whole = Int(plain) {
      add(match.range, "\(whole + 1)")
    } else if let number = Double(plain) {
      add(match.range, "\(2 * number + 1)")
    }
  }
  for match in code.matches(of: #/\w\[(\w+)\]/#) where Int(match.1) == nil {
    add(match.1.startIndex..<match.1.endIndex, "\(match.1) + 1")
  }
  return found
}

let listed = ["Sources", "Chapters"].flatMap { folder in
  (files.enumerator(atPath: package.appendingPathComponent(folder).path)?
    .compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
}.filter { $0.hasSuffix(".swift") }.filter { file in
  let name = file.split(separator: "/").last ?? ""
  return file.hasPrefix("Sources/")
    || !["main.swift", "Exercises.swift", "Answers.swift"].contains(name)
}.sorted()

var dice = Dice(state: UInt64(number("--seed", 1)))
let drawn = listed.flatMap(faults).shuffled(using: &dice)
let (count, skip) = (number("--count", 100), number("--skip", 0))
print("\(drawn.count) places in \(listed.count) files")

/// Makes the copy like the package, and leaves alone what is so already.
func refresh() {
  try? files.createDirectory(at: copy, withIntermediateDirectories: true)
  let parts = "Package.swift Chapters Sources Tests docs README.md .swift-format .ci .github"
  let status = run(
    "for part in \(parts); do rm -rf $part; [ -e ../../$part ] && cp -Rp ../../$part .; done; true",
    minutes: 10)
  if status != 0 { stop("the package could not be copied to \(copy.path)") }
}

func note(_ words: String) {
  print(words)
  if !files.fileExists(atPath: report.path) { files.createFile(atPath: report.path, contents: nil) }
  guard let handle = try? FileHandle(forWritingTo: report) else { return }
  _ = try? handle.seekToEnd()
  handle.write(Data((words + "\n").utf8))
}

refresh()
let tests = "DOWNHILL_AS_IT_CAME=1 swift test --skip-build"
if run("swift build --build-tests", minutes: 60) != 0 { stop("the package does not build") }
if run("DOWNHILL_TESTS=quick \(tests)", minutes: 10) != 0 {
  stop("a test fails without any fault; see \(copy.path)/.mutant.log")
}
var (done, noticed) = (0, 0)
for (index, fault) in drawn.enumerated().dropFirst(skip) where done < count {
  let place = copy.appendingPathComponent(fault.file)
  guard let text = try? String(contentsOf: place, encoding: .utf8) else { continue }
  try? text.replacingCharacters(in: fault.range, with: fault.new)
    .write(to: place, atomically: true, encoding: .utf8)
  var outcome = "SURVIVED"
  if run("swift build --build-tests", minutes: 30) != 0 {
    outcome = "does not compile"
  } else if run("DOWNHILL_TESTS=quick \(tests)", minutes: 5) != 0 {
    outcome = "noticed by the quick tests"
  } else if run(tests, minutes: 20) != 0 {
    outcome = "noticed by all tests"
  }
  try? text.write(to: place, atomically: true, encoding: .utf8)
  if outcome != "does not compile" { done += 1 }
  if outcome.hasPrefix("noticed") { noticed += 1 }
  note("\(index) \(fault.description): \(outcome)")
}
note("\(noticed) of \(done) faults were noticed")
