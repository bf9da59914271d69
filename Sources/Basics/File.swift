// Files, read whole and replaced whole; here and nowhere else it is said why that cannot be done.

import Foundation

/// What programs do with files.
public enum File {
  /// What a name may stand for.
  public enum Kind: Sendable {
    case file, folder
    case special  // a device or a pipe: it takes and gives bytes, and must not be replaced
  }

  /// What there is under a name, links followed; nil for nothing.
  public static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  /// All bytes of a file, or a ``Failure`` that says why they cannot be read.
  ///
  /// Its sentence ends with the advice, as in "name a drawing in the format PGM".
  public static func bytes(of path: String, orElse advice: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw unreadable(path, SystemError(), advice) }
    defer { close(descriptor) }
    var status = stat()
    var bytes: [UInt8] = []
    if fstat(descriptor, &status) == 0 { bytes.reserveCapacity(Int(status.st_size)) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw unreadable(path, SystemError(), advice)
      }
    }
  }

  /// The text of a file; see ``bytes(of:orElse:)``.
  public static func text(of path: String, orElse advice: String) throws -> String {
    String(decoding: try bytes(of: path, orElse: advice), as: UTF8.self)
  }

  /// Writes a file whole, or leaves what was there before as it was.
  ///
  /// A link is followed. A device or a pipe is written to.
  public static func replace(_ path: String, with bytes: [UInt8]) throws {
    let isReplaced = [.file, nil].contains(kind(of: path))
    let target = isReplaced ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let draft = isReplaced ? folder(of: target) + "/.downhill-\(UUID().uuidString)" : path
    do {
      let flags = isReplaced ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY
      let descriptor = open(draft, flags | O_CLOEXEC, 0o666)
      if descriptor < 0 { throw SystemError() }
      defer { close(descriptor) }
      try write(bytes, to: descriptor)
      if !isReplaced { return }
      // What stands in a file's place must have reached the disk before it gets the file's name.
      if fsync(descriptor) != 0 || rename(draft, target) != 0 { throw SystemError() }
    } catch let error as SystemError {
      if isReplaced { unlink(draft) }
      throw Failure(
        "cannot write \(path) (\(error.reason)); name a file in a folder that exists, can be "
          + "written to and has room", .output)
    }
  }

  /// Makes a folder, and those that it is in, unless it is there.
  public static func makeFolder(_ path: String) throws {
    if kind(of: path) == .folder { return }
    try makeFolder(folder(of: path))
    if mkdir(path, 0o777) == 0 { return }
    throw Failure(
      "cannot make the folder \(path) (\(SystemError().reason)); name another", .output)
  }

  /// Throws if it is plain already that ``replace(_:with:)`` will fail.
  public static func checkWritable(_ path: String) throws {
    let (kind, folder) = (kind(of: path), folder(of: path))
    if kind == .folder {
      throw Failure("cannot write \(path): it is a folder; name a file", .output)
    }
    let isRoom = File.kind(of: folder) == .folder && access(folder, W_OK) == 0
    if isRoom || kind == .special { return }
    throw Failure(
      "cannot write \(path): there is no folder \(folder) that can be written to; name another",
      .output)
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  static func unreadable(_ path: String, _ error: SystemError, _ advice: String) -> Failure {
    let sentence =
      switch error.code {
      case ENOENT, ENOTDIR: "there is no file \(path); \(advice)"
      case EISDIR: "\(path) is a folder; \(advice)"
      case EACCES: "\(path) may not be read by you; allow it with \"chmod +r \(path)\""
      default: "\(path) cannot be read (\(error.reason)); \(advice)"
      }
    return Failure(sentence, .noInput)
  }
}
