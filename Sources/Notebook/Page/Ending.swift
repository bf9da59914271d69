// The format that a page is written in: what was asked for, and what its file ends with.

import Basics
import Foundation

extension Format {
  /// The format that was asked for by name, or by what the file of the page ends with; or text.
  ///
  /// A name goes with any ending that is not another format's. A pipe or a device, such as
  /// `/dev/stdout`, has no ending.
  static func chosen(format: String?, file: String?) throws -> Format {
    let named = all.first { $0.name == format }
    guard let file, File.kind(of: file) != .special else { return named ?? .terminal }
    let url = URL(fileURLWithPath: file)
    let ending = url.pathExtension.lowercased()
    let meant = all.first { $0.ending == ending }
    func example(_ format: Format) -> String {
      url.deletingPathExtension().lastPathComponent + "." + format.ending
    }
    switch (named, meant) {
    case (let named?, let meant?) where named.name != meant.name:
      throw Failure(
        "--format \(named.name) contradicts \(file), which ends as \(meant.name) does; write to "
          + "\(example(named)), or leave --format out")
    case (let format?, _), (nil, let format?): return format
    case (nil, nil):
      let distances = all.map { (format: $0, distance: editDistance($0.ending, ending)) }
      let nearest = distances.min { $0.distance < $1.distance }?.format ?? .terminal
      let found = ending.isEmpty ? "has no ending" : "ends with .\(ending)"
      throw Failure(
        "\(file) \(found), which tells no format; the nearest is \(example(nearest)) "
          + "(\(nearest.name)), and --format NAME goes with any ending of your own")
    }
  }
}
