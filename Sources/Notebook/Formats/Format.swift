// A format: what turns the pieces of a page into bytes of some format.

import Basics
import Foundation

/// A piece of a page.
enum Piece {
  case heading(level: Int, String)
  case prose(String)  // Markdown
  case code(String)
  case words(any Showable)  // lines of words that follow each other belong together
  case figure(any Showable)
  case questions([(title: String, paragraphs: [String])])  // in full, for a sheet to write on

  /// Whether nothing in it is to be guessed.
  var isGiven: Bool { if case .figure(let figure) = self { figure.isGiven } else { false } }
}

/// What is known of a page before its first piece.
struct Opening {
  let title: String
  let sections: [String]
  let command: String  // what prints the same page
}

/// A format, as a value made of functions.
///
/// A new one is a new value in `all`, and no chapter changes.
struct Format: Sendable {
  let name: String

  /// What a file of this format ends with; `--output page.md` needs no `--format`.
  let ending: String

  /// What comes before the first piece.
  var begin: @Sendable (Opening, inout Album) -> String = { _, _ in "" }

  /// A piece as text.
  ///
  /// - The piece before it tells a format whether it must close or continue something.
  /// - A picture that is handed to the album goes to a file beside the page; where the page goes to
  ///   no file it is not drawn, and the figure's text must do.
  let piece: @Sendable (Piece, _ before: Piece?, Paper, inout Album) -> String

  /// What comes after the last piece.
  let end: @Sendable (_ last: Piece?, inout Album) -> String

  static let all = [terminal, markdown, html, jupyter]
}

/// The drawings of a page, and the files that they go to; what a format keeps for the page's end.
struct Album {
  private(set) var drawings: [(file: String, svg: String)] = []
  let stem: String?  // the page's file without its ending; nil where the page goes to no file
  var notebook = JupyterNotebook()  // it is written when all of it is there

  /// What a picture's file is called by its content: another picture has another name, so that a page
  /// never has one of another run beside it.
  private static func seal(_ document: String) -> String {
    var print = Fingerprint()
    print.add(document)
    return String(print.text.suffix(8))
  }

  /// Whether a file is a picture of the page of a name, as it was written.
  static func isOurs(_ file: String, of stem: String, in folder: URL) -> Bool {
    guard file.hasPrefix("\(stem)-"),
      let name = file.dropFirst(stem.count + 1).wholeMatch(of: /\d+-([0-9a-f]{8})\.svg/),
      let text = try? File.text(of: folder.appendingPathComponent(file).path, orElse: "")
    else { return false }
    return seal(text) == name.1
  }

  /// Has a picture drawn, if there is a file for it to go to, and says what that is called.
  mutating func add(_ draw: () -> SVG) -> (file: String, svg: SVG)? {
    guard let stem else { return nil }
    let svg = draw()
    let document = svg.document
    let file = "\(stem)-\(drawings.count + 1)-\(Album.seal(document)).svg"
    drawings.append((file, document))
    return (file, svg)
  }
}
