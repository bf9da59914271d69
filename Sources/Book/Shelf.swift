// The folder that the book is put in.

import Basics
import Foundation

/// A folder that holds the book, and perhaps other things.
struct Shelf {
  let folder: URL

  init(_ path: String?) throws {
    folder =
      path.map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? CoursePackage.folder.appendingPathComponent(".book", isDirectory: true)
    try File.makeFolder(folder.path)
    try File.checkWritable(folder.appendingPathComponent("index.html").path)
  }

  /// Writes a file of the book, unless it is there as it should be.
  func put(_ file: String, _ bytes: [UInt8]) throws {
    let path = folder.appendingPathComponent(file).path
    let isThere = File.kind(of: path) == .file
    if isThere, (try? File.bytes(of: path, orElse: "")) == bytes { return }
    try File.replace(path, with: bytes)
  }

  /// Whether there is a file that a book has put here.
  func has(_ file: String, by command: String? = nil) -> Bool {
    let path = folder.appendingPathComponent(file).path
    guard File.kind(of: path) == .file,
      let text = try? File.text(of: path, orElse: "")
    else { return false }
    let command = command ?? "swift run \(file.prefix { $0 != "." })"
    return text.contains("<meta name=\"generator\" content=\"\(command)\">")
  }

  /// Removes a file, if it is there.
  func remove(_ file: String) {
    try? FileManager.default.removeItem(at: folder.appendingPathComponent(file))
  }

  /// Removes pages of chapters that are no more, if a book has put them here.
  func removePages(but chapters: [Lesson]) throws {
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let isPage = file.wholeMatch(of: /chapter\d+\.html/) != nil
      if isPage, !chapters.contains(where: { $0.file == file }), has(file) {
        remove(file)
      }
    }
  }
}
