// Pieces of the course's own source.

import Basics
import Testing

@testable import Notebook

@Suite struct ListingTests {
  let source = """
    /// The func step, which comes later.
    struct Network {
      /// Takes one step.
      func step(by rate: Float) {
        for layer in layers {
          layer.move(rate)
        }
      }

      let rate = 1
    }
    func step() -> Int { 1 }
    """

  @Test func aDeclarationRunsToTheBraceThatClosesIt() {
    #expect(
      Listing.declaration("func step", in: source) == """
        func step(by rate: Float) {
          for layer in layers {
            layer.move(rate)
          }
        }
        """)
  }

  @Test func aWholeType() {
    #expect(
      Listing.declaration("struct Network", in: source)?.hasPrefix("struct Network {") == true)
    #expect(Listing.declaration("struct Network", in: source)?.hasSuffix("let rate = 1\n}") == true)
  }

  @Test func aDeclarationOfOneLine() {
    #expect(Listing.declaration("func step() ->", in: source) == "func step() -> Int { 1 }")
    #expect(Listing.declaration("let rate", in: source) == "let rate = 1")
  }

  @Test func bracketsInStringsAndCommentsCloseNothing() {
    let code = "func a() -> [Int] {\n  \"}\"  // }\n}\nfunc ab(\n  c: Int\n) {\n}\n"
    #expect(Listing.declaration("func a", in: code)?.hasSuffix("// }\n}") == true)
    #expect(Listing.declaration("func ab", in: code) == "func ab(\n  c: Int\n) {\n}")
  }

  @Test func whatIsNotThereIsNotFound() {
    #expect(Listing.declaration("func jump", in: source) == nil)
  }

  @Test func aListingNamesItsFile() {
    // As if called from a file in a folder of a folder.
    let filePath = #filePath.replacing("/Figures/", with: "/")
    let listing = Listing("Sources/Tensor/Matmul.swift", "func matmul", caller: filePath)
    let lines = listing.text(on: Paper())
    #expect(lines.first == "Sources/Tensor/Matmul.swift:")
    #expect(lines.dropFirst().first == "│ public func matmul(_ a: Tensor, _ b: Tensor) -> Tensor {")
    #expect(lines.last == "│ }")
    guard case .code(let code, file: "Sources/Tensor/Matmul.swift") = listing.content else {
      Issue.record("a listing is no code, but \(listing.content)")
      return
    }
    #expect(code.hasPrefix("public func matmul(") && code.hasSuffix("\n}"))
  }

  @Test func aMissingFileIsSaidInOneSentence() async {
    let stop = await #expect(processExitsWith: .exitCode(66), observing: [\.standardErrorContent]) {
      _ = Listing("Sources/Nothing.swift", "func", caller: "/a/b/c/main.swift")
    }
    #expect(
      String(decoding: stop?.standardErrorContent ?? [], as: UTF8.self)
        == "\(programName): there is no file /a/Sources/Nothing.swift; this page prints a part of it, "
        + "so run it with \"swift run\" in the package's folder\n")
  }
}
