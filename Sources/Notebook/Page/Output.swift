// Where a page goes: to standard output as it comes, or to files when all of it is there.

import Basics
import Foundation

/// The place that a page is written to.
struct Output {
  private let file: String?
  private var text = ""

  /// A file that a page goes to, or standard output; throws if it is plain already that the file
  /// cannot be written.
  init(file: String?) throws {
    if let file { try File.checkWritable(file) }
    self.file = file
  }

  /// Writes at once, or keeps the text until the file is written.
  mutating func write(_ text: String) throws {
    if file == nil { try writeToStandardOutput(text) } else { self.text += text }
  }

  /// Writes the files, drawings first, and says on standard error where they are.
  ///
  /// When all of them are there, the pictures of the page that was there before are removed. Another
  /// program that writes a page there waits: it might remove these pictures.
  func finish(_ album: Album) throws {
    guard let file else { return }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try File.alone(in: folder.path) {
      for drawing in album.drawings {
        let path = folder.appendingPathComponent(drawing.file).path
        if File.kind(of: path) != nil {
          if let stem = album.stem, Album.isOurs(drawing.file, of: stem, in: folder) { continue }
          throw Failure(
            "\(path) is there and is not this page's picture; remove it, or give the page another name",
            .output)
        }
        try File.replace(path, with: Array(drawing.svg.utf8), beside: file)
      }
      try File.replace(file, with: Array(text.utf8))
      removeOldPictures(of: album, in: folder)
    }
    let place = "\(quoted(file, atMost: 1000))\(Output.place(of: album))"
    writeToStandardError("\(programName): the page is in \(place)\n")
  }

  /// Removes the pictures of earlier pages of this name; what is not as we wrote it stays, and so does
  /// what a page of another format shows.
  private func removeOldPictures(of album: Album, in folder: URL) {
    guard let file, File.kind(of: file) == .file, let stem = album.stem else { return }
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let old = Set(all).subtracting(album.drawings.map(\.file))
      .filter { Album.isOurs($0, of: stem, in: folder) }
    if old.isEmpty { return }
    let pages = all.filter { $0.hasPrefix("\(stem).") }.compactMap {
      try? File.text(of: folder.appendingPathComponent($0).path, orElse: "")
    }
    for picture in old where !pages.contains(where: { $0.contains(picture) }) {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(picture))
    }
  }

  /// Where the pictures of a page are, as the end of a sentence.
  private static func place(of album: Album) -> String {
    let files = album.drawings.map { quoted($0.file, atMost: 300) }
    guard let first = files.first, let last = files.last else { return "" }
    if files.count == 1 { return ", its picture in \(first) beside it" }
    return ", its \(files.count) pictures in \(first) to \(last) beside it"
  }
}
