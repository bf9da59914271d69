// swift-tools-version: 6.2

import Foundation
import PackageDescription

/// The lectures: `Chapters/3-…` is built as `chapter3`, and the judge of its exercises as `answers3`.
///
/// A new chapter is one line here and one folder in `Chapters`.
let chapters = [
  "1-perceptron",
  "2-matrix-shorthand",
  "3-one-dimension",
  "4-two-dimensions",
  "5-backpropagation",
  "6-the-right-cost",
  "7-stochastic-gradient-descent",
]

// `swift run` and `swift test` build in the debug configuration. There the code would run some
// fifty times slower than it can, so every target is optimised all the same, and for this very
// machine. Set DOWNHILL_CPU=x86-64-v2 to build for any x86-64 machine: the results are the same to
// the bit, and slower to get.
#if arch(x86_64)
  let cpu = ["-Xcc", "-march=\(Context.environment["DOWNHILL_CPU"] ?? "native")"]
#else
  let cpu: [String] = []
#endif
let fast: [SwiftSetting] = [.unsafeFlags(["-O"] + cpu)]

// A chapter's variables belong to its page; so do its functions, which can then use them. A list that
// is too short stops a chapter with a sentence, as it would in unoptimised code.
let chapterSettings =
  fast + [
    .unsafeFlags(["-assert-config", "Debug"]), .defaultIsolation(MainActor.self),
  ]

/// The number that a chapter's folder begins with.
func number(of folder: String) -> Substring { folder.prefix { $0 != "-" } }

/// All that lies in a chapter's folder but one file, of which a target is made.
func others(than file: String, in folder: String) -> [String] {
  let place = "\(Context.packageDirectory)/Chapters/\(folder)"
  let all = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
  return all.filter { $0 != file }
}

let chapterTargets = chapters.map { folder in
  Target.executableTarget(
    name: "chapter\(number(of: folder))",
    dependencies: ["Basics", "MNIST", "Network", "Notebook", "Tensor"],
    path: "Chapters/\(folder)",
    exclude: ["Answers.swift", "Exercises.swift"],
    swiftSettings: chapterSettings, plugins: ["Stamping"])
}

// The judges, each of a file that makes a program by itself. `Exercises.swift` belongs to no target: an
// answer that does not compile stops nothing. Editors know it by `.sourcekit-lsp/config.json`.
let judgeTargets = chapters.map { folder in
  Target.executableTarget(
    name: "answers\(number(of: folder))", dependencies: ["Notebook", "Tensor"],
    path: "Chapters/\(folder)", exclude: others(than: "Answers.swift", in: folder),
    sources: ["Answers.swift"],
    swiftSettings: chapterSettings)
}

let package = Package(
  name: "Downhill",
  platforms: [.macOS(.v14)],
  targets: [
    .target(name: "Basics", swiftSettings: fast),
    .target(name: "Kernels", swiftSettings: fast),
    .target(name: "Tensor", dependencies: ["Kernels"], swiftSettings: fast),
    .target(
      name: "MNIST", dependencies: ["Basics", "Tensor"], resources: [.copy("Data")],
      swiftSettings: fast),
    .target(
      name: "Network", dependencies: ["Basics", "Kernels", "Tensor"], swiftSettings: fast),
    .target(
      name: "Notebook", dependencies: ["Basics", "Tensor"],
      resources: [.embedInCode("Web/page.css"), .embedInCode("Web/page.js")], swiftSettings: fast),
    .executableTarget(
      name: "benchmark", dependencies: ["Basics", "MNIST", "Network", "Tensor"],
      path: "Sources/Benchmark",
      swiftSettings: fast),
    .executableTarget(
      name: "results", dependencies: ["Basics", "MNIST", "Network", "Notebook", "Tensor"],
      path: "Sources/Results", swiftSettings: fast),
    // Before a chapter is compiled, the texts that it is made of are noted.
    .executableTarget(
      name: "stamp", dependencies: ["Basics"], path: "Sources/Stamp", exclude: ["Plugin"],
      swiftSettings: fast),
    .plugin(
      name: "Stamping", capability: .buildTool(), dependencies: ["stamp"],
      path: "Sources/Stamp/Plugin"),
    .target(name: "Verdicts", dependencies: ["Basics", "Notebook"], swiftSettings: fast),
    // It asks the judges, so they are built before it; answers are compiled with the modules that it
    // consists of.
    .executableTarget(
      name: "exercises",
      dependencies: ["Basics", "Notebook", "Tensor", "Verdicts"]
        + judgeTargets.map { .byName(name: $0.name) },
      path: "Sources/Exercises", swiftSettings: fast),
    .executableTarget(
      name: "grade",
      dependencies: ["Basics", "Notebook", "Tensor", "Verdicts"]
        + judgeTargets.map { .byName(name: $0.name) },
      path: "Sources/Grade", swiftSettings: fast),
    .executableTarget(
      name: "new", dependencies: ["Basics", "Notebook"], path: "Sources/New", swiftSettings: fast),
    // It runs the chapters, so they are built before it.
    .executableTarget(
      name: "book",
      dependencies: ["Basics", "MNIST", "Network", "Notebook", "Tensor"]
        + chapterTargets.map { .byName(name: $0.name) },
      path: "Sources/Book",
      resources: [
        .embedInCode("Web/front.css"), .embedInCode("Web/search.js"),
        .embedInCode("Web/sheet.css"), .embedInCode("Web/sheet.html"),
        .embedInCode("Web/sheet-page.js"), .embedInCode("Web/sheet-sums.js"),
        .embedInCode("Web/sheet-network.js"), .embedInCode("Web/sheet.js"),
        .embedInCode("Web/watch.js"),
      ],
      swiftSettings: fast),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: fast),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: fast),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"], swiftSettings: fast),
    .testTarget(
      name: "MNISTTests", dependencies: ["Basics", "MNIST", "Tensor", "TestSupport"],
      swiftSettings: fast),
    .testTarget(
      name: "NetworkTests", dependencies: ["Basics", "Network", "Tensor", "TestSupport"],
      swiftSettings: fast),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels", "Tensor"], swiftSettings: fast),
    .testTarget(name: "TensorTests", dependencies: ["Tensor"], swiftSettings: fast),
    .testTarget(
      name: "NotebookTests", dependencies: ["Basics", "Notebook", "Tensor", "TestSupport"],
      swiftSettings: fast),
    .testTarget(
      name: "ChapterTests",
      dependencies: [
        "Basics", "Notebook", "Tensor", "TestSupport", "benchmark", "book", "exercises", "grade",
        "new", "results",
      ]
        + chapterTargets.map { .byName(name: $0.name) },
      exclude: ["Refusals.txt"], swiftSettings: fast),
    .testTarget(
      name: "BookTests",
      dependencies: ["Basics", "MNIST", "Network", "Notebook", "Tensor", "TestSupport", "book"],
      swiftSettings: fast),
    .testTarget(
      name: "ExerciseTests",
      dependencies: [
        "Basics", "Notebook", "Tensor", "TestSupport", "Verdicts", "exercises", "grade", "new",
      ],
      swiftSettings: fast),
    .testTarget(
      name: "GradeTests",
      dependencies: ["Basics", "Notebook", "TestSupport", "Verdicts", "grade"],
      swiftSettings: fast),
    .testTarget(
      name: "NewTests", dependencies: ["Basics", "TestSupport", "new"], swiftSettings: fast),
    .testTarget(
      name: "VerdictsTests", dependencies: ["Notebook", "TestSupport", "Verdicts", "exercises"],
      swiftSettings: fast),
  ] + chapterTargets + judgeTargets,
  swiftLanguageModes: [.v6]
)

// DOWNHILL_MODULES=Kernels,Tensor is for a second build: the chapters, and the tests of these modules.
if let modules = Context.environment["DOWNHILL_MODULES"] {
  let tests = modules.split(separator: ",").map { "\($0)Tests" }
  let kept = Set(tests + chapterTargets.map(\.name) + ["stamp"])
  package.targets.removeAll { [.executable, .test].contains($0.type) && !kept.contains($0.name) }
}
