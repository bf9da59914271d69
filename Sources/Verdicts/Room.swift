// Room on the disk for what is made of answers.

import Basics
import Foundation

/// The folders in which answers are compiled and judged.
enum Room {
  /// How many bytes it takes to make a program of answers: several times what was ever needed.
  private static let needed = 30_000_000

  /// Throws if one of some folders is as good as full.
  ///
  /// It is asked for once something has failed, so that no folder is refused that is large enough.
  static func check(_ folders: [URL]) throws {
    for folder in folders {
      var system = statvfs()
      // A folder that is not there yet has the room of the one that it would be in.
      let path = File.kind(of: folder.path) == nil ? folder.deletingLastPathComponent() : folder
      guard statvfs(path.path, &system) == 0 else { continue }
      let (bytes, isTooLarge) = UInt64(system.f_bavail).multipliedReportingOverflow(
        by: UInt64(system.f_frsize))
      if isTooLarge || bytes >= UInt64(needed) { continue }
      let isTemporary = folder.path.hasPrefix(FileManager.default.temporaryDirectory.path)
      throw Failure(
        "\(folder.path) is full: it has room for \(whole(Int(clamping: bytes))) bytes, and answers need "
          + "some \(whole(needed)); make room there"
          + (isTemporary ? ", or let TMPDIR name another folder" : ""), .output)
    }
  }
}
