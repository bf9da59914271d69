// What a student has handed in: of all that there may be, the files named `Exercises.swift`.

import Basics
import Foundation
import Notebook
import Verdicts

/// One student's submission.
struct Submission: Equatable, Sendable {
  /// The student, as the submission is called.
  var name: String

  /// The texts that were taken, by the chapters that they answer.
  private(set) var texts: [Int: String] = [:]

  /// Why nothing else was taken, a sentence for each reason.
  private(set) var troubles: [String] = []

  /// What to say where there is no text for a chapter.
  func absence(of chapter: Int?) -> String {
    if !troubles.isEmpty { return troubles.joined(separator: " ") }
    return "There are no answers to chapter \(chapter.map(String.init) ?? "") in it: its "
      + "`Exercises.swift` is to be handed in too."
  }

  /// The largest file that is read, in bytes: ten times as much as any chapter's solutions need.
  static let largest = 128 << 10

  /// How deep folders are searched, and how many entries of them are looked at.
  private static let (deepest, most) = (4, 20_000)

  private static let file = "Exercises.swift"

  /// Takes what lies at a place; it may answer these chapters.
  ///
  /// Links are not followed, and of what is not taken nothing is opened.
  init(name: String, at place: URL, chapters: [Workbook]) {
    self.name = name
    let kind = Entry(place)
    switch kind {
    case .file where place.pathExtension == "swift": take(place, called: nil, chapters)
    case .folder: takeAll(in: place, chapters)
    case .link: troubles = ["It is a link, and links are not followed: put here what it leads to."]
    case .file where Submission.packed.contains(place.pathExtension.lowercased()):
      troubles = ["It is packed (.\(place.pathExtension)): unpack it, and put its folder here."]
    default:
      troubles = [
        "It is no submission: expected a file whose name ends with .swift, or a folder with an "
          + "`Exercises.swift` in it."
      ]
    }
  }

  private static let packed: Set = ["zip", "gz", "tgz", "tar", "7z", "rar", "bz2", "xz", "zst"]

  /// Takes every `Exercises.swift` below a folder.
  private mutating func takeAll(in folder: URL, _ chapters: [Workbook]) {
    var (found, level, seen) = ([String](), [""], 0)
    for _ in 0...Submission.deepest {
      var next: [String] = []
      for part in level {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + part)) ?? []
        seen += names.count
        for name in names.sorted() where !name.hasPrefix(".") && seen <= Submission.most {
          let path = "\(part)/\(name)"
          if name == Submission.file {
            found.append(path)
          } else if Entry(URL(fileURLWithPath: folder.path + path)) == .folder {
            next.append(path)
          }
        }
      }
      level = next
    }
    for path in found {
      take(
        URL(fileURLWithPath: folder.path + path), called: String(path.dropFirst()), chapters)
    }
    if found.isEmpty {
      troubles.append(
        "No `\(Submission.file)` was found in it: a submission is that file, or a folder with it "
          + "inside.")
    }
  }

  /// Takes one file.
  private mutating func take(_ file: URL, called path: String?, _ chapters: [Workbook]) {
    let name = path.map { "`\($0)`" } ?? "It"
    do {
      let text = try Submission.text(of: file, called: name)
      guard let chapter = Submission.chapter(of: text, among: chapters) else {
        throw Failure(
          "\(name) has none of the headings that were asked for, such as "
            + "`/// \(chapters.first?.exam.number ?? 1).1`: they must stay as the course has them")
      }
      if texts[chapter] ?? text != text {
        throw Failure("Chapter \(chapter) is answered twice, once more in \(name): keep one")
      }
      texts[chapter] = text
    } catch {
      troubles.append("\((error as? Failure)?.sentence ?? "\(error)").")
    }
  }

  /// The text of a file, if it is one that can be looked at.
  private static func text(of file: URL, called name: String) throws -> String {
    switch Entry(file) {
    case .file(let size) where size > largest:
      throw Failure(
        "\(name) has \(whole(size)) bytes, and at most \(whole(largest)) are read: hand in the "
          + "course's file with the answers in it, and nothing else")
    case .file: break
    case .link: throw Failure("\(name) is a link, and links are not followed: hand in the file")
    default: throw Failure("\(name) is no file: expected one with the answers in it")
    }
    let bytes = try File.bytes(of: file.path, orElse: "hand it in again")
    guard !bytes.contains(0), let text = String(bytes: bytes, encoding: .utf8) else {
      throw Failure("\(name) is no text in UTF-8: save it as such in an editor")
    }
    return text
  }

  /// The chapter that a text answers: the one of most of its headings, or else of most of its
  /// functions.
  static func chapter(of text: String, among chapters: [Workbook]) -> Int? {
    let text = text.replacing("\r\n", with: "\n")
    let headings = Blank.questions(in: text).map { Int($0.number.prefix { $0 != "." }) }
    let byHeading = chapters.map { book in headings.count { $0 == book.exam.number } }
    // (What is of another chapter that was not asked for is not taken for one that was.)
    let byName =
      headings.isEmpty
      ? chapters.map { book in
        book.exam.cards.count { Blank.reference(to: $0.blank, in: text) != nil }
      } : byHeading
    let most = zip(chapters, byName).max { ($0.1, -$0.0.exam.number) < ($1.1, -$1.0.exam.number) }
    return most.flatMap { $0.1 > 0 ? $0.0.exam.number : nil }
  }
}

/// What an entry of a folder is, links not followed.
enum Entry: Equatable {
  case file(size: Int)
  case folder, link, other

  init(_ place: URL) {
    var status = stat()
    guard lstat(place.path, &status) == 0 else {
      self = .other
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(size: Int(status.st_size))
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
