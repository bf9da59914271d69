// Which format a page is written in, and what is said of an ending that tells none.

import Basics
import Foundation
import Testing

@testable import Notebook

@Suite struct EndingTests {
  private func sentence(_ format: String?, _ file: String) -> String {
    do {
      return "accepted as \(try Format.chosen(format: format, file: file).name)"
    } catch {
      return (error as? Failure)?.status == .usage ? "\(error)" : "not a matter of usage: \(error)"
    }
  }

  @Test func theEndingOfTheFileOrTheOptionChoosesTheFormat() throws {
    for format in Format.all {
      for name in ["a.b/page.", "a page.1.", "PAGE.", "/tmp/.hidden."] {
        let file = name + format.ending
        #expect(try Format.chosen(format: nil, file: file).name == format.name)
        #expect(try Format.chosen(format: format.name, file: file).name == format.name)
      }
      #expect(
        try Format.chosen(format: nil, file: "P." + format.ending.uppercased()).name == format.name)
      for file in ["page.other", "page", "a.md/page"] {
        #expect(try Format.chosen(format: format.name, file: file).name == format.name)
      }
      #expect(try Format.chosen(format: format.name, file: nil).name == format.name)
    }
    #expect(try Format.chosen(format: nil, file: nil).name == "terminal")
  }

  @Test func anEndingThatTellsNoFormatIsToldItsNearest() {
    #expect(
      sentence(nil, "a/page.ipnb")
        == "a/page.ipnb ends with .ipnb, which tells no format; the nearest is page.ipynb (jupyter), "
        + "and --format NAME goes with any ending of your own")
    for (file, nearest) in [
      ("page.pdf", "ends with .pdf, which tells no format; the nearest is page.md (markdown)"),
      ("x.text", "ends with .text, which tells no format; the nearest is x.txt (terminal)"),
      ("a.md/page", "has no ending, which tells no format; the nearest is page.md (markdown)"),
    ] {
      #expect(sentence(nil, file).hasPrefix("\(file) \(nearest), and --format"), "\(file)")
    }
  }

  @Test func aFormatThatContradictsTheEndingIsRefused() {
    #expect(
      sentence("markdown", "a/page.ipynb")
        == "--format markdown contradicts a/page.ipynb, which ends as jupyter does; write to "
        + "page.md, or leave --format out")
    for format in Format.all {
      for other in Format.all where other.name != format.name {
        #expect(
          sentence(format.name, "x.\(other.ending)").hasPrefix("--format \(format.name) contr"))
      }
    }
  }

  @Test func aDeviceHasNoEnding() {
    #expect(sentence(nil, "/dev/null") == "accepted as terminal")
    #expect(sentence("jupyter", "/dev/null") == "accepted as jupyter")
  }
}
