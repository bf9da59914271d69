// swift-tools-version: 6.2

import PackageDescription

/// The lectures: `Chapters/3-…` is built as `chapter3`.
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

let chapterTargets = chapters.map { folder in
  Target.executableTarget(
    name: "chapter\(folder.prefix { $0 != "-" })",
    dependencies: ["Basics", "MNIST", "Network", "Notebook", "Tensor"],
    path: "Chapters/\(folder)",
    // A chapter's variables belong to its page; so do its functions, which can then use them. A
    // list that is too short stops a chapter with a sentence, as it would in unoptimised code.
    swiftSettings: fast + [
      .unsafeFlags(["-assert-config", "Debug"]), .defaultIsolation(MainActor.self),
    ])
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
      name: "MNISTTests", dependencies: ["Basics", "MNIST", "Tensor"], swiftSettings: fast),
    .testTarget(
      name: "NetworkTests", dependencies: ["Basics", "Network", "Tensor"], swiftSettings: fast),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels", "Tensor"], swiftSettings: fast),
    .testTarget(name: "TensorTests", dependencies: ["Tensor"], swiftSettings: fast),
    .testTarget(
      name: "NotebookTests", dependencies: ["Basics", "Notebook", "Tensor"], swiftSettings: fast),
    .testTarget(
      name: "ChapterTests",
      dependencies: ["Notebook", "Tensor", "TestSupport", "benchmark", "results"]
        + chapterTargets.map { .byName(name: $0.name) },
      swiftSettings: fast),
    .testTarget(
      name: "BookTests",
      dependencies: ["Basics", "MNIST", "Network", "Notebook", "Tensor", "TestSupport", "book"],
      swiftSettings: fast),
    .testTarget(
      name: "ExerciseTests", dependencies: ["Notebook", "TestSupport"], swiftSettings: fast),
  ] + chapterTargets,
  swiftLanguageModes: [.v6]
)
