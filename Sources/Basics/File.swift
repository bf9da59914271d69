// Files, read whole; here and nowhere else it is said why that cannot be done.

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
    if case .descriptor? = try? Goal(path) { return .special }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  /// What is known of a file before all of it is read.
  public struct Opening {
    /// Its first bytes, 4096 where it has so many.
    public let bytes: [UInt8]

    /// How many it has; nil for a pipe or a device, which nobody knows of.
    public let size: Int?
  }

  /// How many bytes a file may have of which nothing else is known.
  public static let most = 1 << 26

  /// All bytes of a file, or a ``Failure`` that says why they cannot be read.
  ///
  /// Its sentence ends with the advice, as in "name a drawing in the format PGM". What the file may
  /// have at most is for `promise` to say, by its opening; no more is ever held in memory.
  public static func bytes(
    of path: String, orElse advice: String, promise: (Opening) throws -> Int = { _ in File.most }
  ) throws -> [UInt8] {
    var reader = try Reader(path, advice)
    defer { close(reader.descriptor) }
    try reader.fill(to: 4096)
    let size = reader.size
    let limit = try promise(Opening(bytes: reader.bytes, size: size))
    // Of what is too long one byte more is read, so that it is noticed.
    if size ?? 0 <= limit { try reader.fill(to: limit + 1) }
    if max(size ?? 0, reader.bytes.count) > limit {
      let found = size.map { "has \(whole($0)) bytes" } ?? "goes on"
      throw Failure(
        "\(path) \(found), where at most \(whole(limit)) were expected; \(advice)", .data)
    }
    return reader.bytes
  }

  /// How a file begins, and no more of it; see ``bytes(of:orElse:promise:)``.
  public static func opening(of path: String, orElse advice: String) throws -> Opening {
    var reader = try Reader(path, advice)
    defer { close(reader.descriptor) }
    try reader.fill(to: 4096)
    return Opening(bytes: reader.bytes, size: reader.size)
  }

  /// A file that is being read.
  private struct Reader {
    let path: String
    let advice: String
    let descriptor: Int32
    let size: Int?
    var bytes: [UInt8] = []

    init(_ path: String, _ advice: String) throws {
      (self.path, self.advice) = (path, advice)
      descriptor = try opened(path, O_RDONLY) { unreadable(path, $0, advice) }
      var status = stat()
      let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      // (What the system makes up as it is read, as in /proc, says that it has no bytes.)
      size = isFile && status.st_size > 0 ? Int(status.st_size) : nil
    }

    /// Reads on, until there are so many bytes or no more.
    mutating func fill(to count: Int) throws {
      bytes.reserveCapacity(min(count, size ?? 0))
      var chunk = [UInt8](repeating: 0, count: min(max(count - bytes.count, 0), 1 << 16))
      while bytes.count < count {
        let got = read(descriptor, &chunk, min(chunk.count, count - bytes.count))
        if got == 0 { return }
        if got > 0 {
          bytes += chunk[..<got]
        } else if errno != EINTR {
          throw unreadable(path, SystemError(), advice)
        }
      }
    }
  }

  /// The text of a file; see ``bytes(of:orElse:promise:)``.
  public static func text(
    of path: String, orElse advice: String, promise: (Opening) throws -> Int = { _ in File.most }
  ) throws -> String {
    String(decoding: try bytes(of: path, orElse: advice, promise: promise), as: UTF8.self)
  }

  /// Opens a file, never as one of the three streams: where standard output is closed, what is said
  /// there must not land in a file.
  static func opened(
    _ path: String, _ flags: Int32, _ mode: mode_t = 0, orElse failure: (SystemError) -> any Error
  ) throws -> Int32 {
    let first = open(path, flags | O_CLOEXEC, mode)
    if first < 0 { throw failure(SystemError()) }
    if first > STDERR_FILENO { return first }
    let moved = fcntl(first, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    let error = SystemError()
    close(first)
    if moved < 0 { throw failure(error) }
    return moved
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
