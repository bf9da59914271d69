// Files, replaced whole; here and nowhere else it is said why that cannot be done.

import Foundation

/// Where the bytes go that are written under a name, all links followed.
enum Goal {
  case file(String)  // it is replaced; or there is nothing yet
  case device(String)  // it is written to
  case descriptor(Int32)  // what is open already, such as /dev/stdout

  /// Follows the links, or says with what error the system would refuse to.
  init(_ path: String) throws(SystemError) {
    var path = path
    for _ in 0..<40 {
      if let open = Goal.descriptor(named: path) {
        self = .descriptor(open)
        return
      }
      var status = stat()
      let isThere = lstat(path, &status) == 0
      if !isThere, errno != ENOENT, errno != ENOTDIR { throw SystemError() }
      let kind = status.st_mode & S_IFMT
      if isThere, kind == S_IFLNK, !path.hasPrefix("/proc/") {
        path = try Goal.next(after: path)
        continue
      }
      let isFile = !isThere || kind == S_IFREG || kind == S_IFDIR
      self = isFile ? .file(path) : .device(path)
      return
    }
    throw SystemError(code: ELOOP)
  }

  private static func next(after link: String) throws(SystemError) -> String {
    var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &letters, letters.count)
    if count < 0 { throw SystemError() }
    let goal = String(decoding: letters[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return goal.hasPrefix("/") ? goal : File.folder(of: link) + "/" + goal
  }

  private static func descriptor(named path: String) -> Int32? {
    switch path {
    case "/dev/stdin": return STDIN_FILENO
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix)
      return folder.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }
}

extension File {
  private static let advice = "name a file in a folder that exists, can be written to and has room"

  /// Writes a file whole, or leaves what was there before as it was; also if the program is killed.
  ///
  /// - A link is followed. What may be done with the file stays as it was, and one that may not be
  ///   written to is refused; so is a file of the course.
  /// - A device or a pipe is written to, and so is what is open already, such as /dev/stdout.
  ///
  /// A killed program leaves one draft at most, which the next that writes the file replaces. Files
  /// that are written together have one draft among them, that of the `main` one.
  ///
  /// Only a program whose work it is to change the course may say `inCourse`.
  public static func replace(
    _ path: String, with bytes: [UInt8], beside main: String? = nil, inCourse: Bool = false
  ) throws {
    do {
      switch try Goal(path) {
      case .descriptor(let open): try write(bytes, to: open)
      case .device(let name):
        let device = try opened(name, O_WRONLY) { $0 }
        defer { close(device) }
        try write(bytes, to: device)
      case .file(let name):
        try checkReplaceable(name, called: path, inCourse)
        try replaceFile(name, with: bytes, beside: main ?? name)
      }
    } catch let error as SystemError {
      throw unwritable(path, error)
    }
    Promises.kept(path)
  }

  private static func unwritable(_ path: String, _ error: SystemError) -> Failure {
    Failure("cannot write \(path) (\(error.reason)); \(advice)", .output)
  }

  private static func replaceFile(
    _ name: String, with bytes: [UInt8], beside main: String
  ) throws {
    var old = stat()
    let isThere = stat(name, &old) == 0
    let folder = folder(of: name)
    // One name for all drafts of a file, so that a killed program leaves one, and the next takes it.
    var print = Fingerprint()
    print.add(URL(fileURLWithPath: main).lastPathComponent)
    let draft = "\(folder)/.downhill-\(print.text)"
    let descriptor = try fresh(draft, isThere ? 0o600 : 0o666)
    defer { close(descriptor) }
    do {
      if isThere {
        _ = fchown(descriptor, old.st_uid, old.st_gid)  // as far as one may
        if fchmod(descriptor, old.st_mode & 0o777) != 0 { throw SystemError() }
      }
      try write(bytes, to: descriptor)
      // What stands in a file's place must have reached the disk before it gets the file's name.
      if fsync(descriptor) != 0 || rename(draft, name) != 0 { throw SystemError() }
    } catch {
      unlink(draft)
      throw error
    }
    // The name too; where folders cannot be written out so, the system does it in its own time.
    if let room = try? opened(folder, O_RDONLY, orElse: { $0 }) {
      fsync(room)
      close(room)
    }
  }

  /// Does some work in a folder while no other program does so there.
  public static func alone<Result>(
    in folder: String, _ work: () throws -> Result
  ) rethrows -> Result {
    let room = try? opened(folder, O_RDONLY) { $0 }
    if let room { wait(for: room) }
    defer { if let room { close(room) } }
    return try work()
  }

  /// Waits until what is open belongs to this program alone; it does until it is closed.
  private static func wait(for descriptor: Int32) {
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Makes a draft that belongs to this program alone until it is closed.
  ///
  /// One that a killed program left is removed; another program that is writing the same file is
  /// waited for.
  private static func fresh(_ draft: String, _ mode: mode_t) throws -> Int32 {
    for _ in 0..<1000 {
      var isOurs = true
      var descriptor: Int32
      do {
        descriptor = try opened(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode) { $0 }
      } catch let error as SystemError where error.code == EEXIST {
        isOurs = false
        do {
          descriptor = try opened(draft, O_WRONLY | O_NOFOLLOW | O_NONBLOCK) { $0 }
        } catch let error as SystemError where error.code == ENOENT {
          continue
        } catch let error as SystemError where [ELOOP, ENXIO].contains(error.code) {
          unlink(draft)  // a link or a pipe, which nobody who writes files here makes
          continue
        }
      }
      wait(for: descriptor)
      var (held, named) = (stat(), stat())
      let isStill =
        fstat(descriptor, &held) == 0 && lstat(draft, &named) == 0 && held.st_ino == named.st_ino
      if isOurs && isStill { return descriptor }
      if isStill { unlink(draft) }
      close(descriptor)
    }
    throw SystemError(code: EBUSY)
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
  ///
  /// From now until then, a reader of standard output who has gone does not end the program.
  public static func checkWritable(_ path: String, inCourse: Bool = false) throws {
    if path == "-" {
      throw Failure("- is no file's name here; for a file that is called so, name ./-", .output)
    }
    if kind(of: path) == .folder {
      throw Failure("cannot write \(path): it is a folder; name a file", .output)
    }
    if path.hasSuffix("/") {
      throw Failure(
        "cannot write \(path): a name that ends with / is a folder's; name a file", .output)
    }
    do {
      switch try Goal(path) {
      case .descriptor(let open):
        let flags = fcntl(open, F_GETFL)
        if flags < 0 || flags & O_ACCMODE == O_RDONLY { throw SystemError(code: EBADF) }
      case .device: break
      case .file(let name):
        try checkReplaceable(name, called: path, inCourse)
        let folder = folder(of: name)
        if kind(of: folder) != .folder || access(folder, W_OK | X_OK) != 0 {
          throw Failure(
            "cannot write \(path): there is no folder \(folder) that can be written to; name another",
            .output)
        }
      }
    } catch let error as SystemError {
      throw unwritable(path, error)
    }
    Promises.given(path)
  }

  /// Throws where a file is a part of the course, or may not be written to.
  private static func checkReplaceable(
    _ name: String, called path: String, _ inCourse: Bool
  ) throws {
    if !inCourse && isOfTheCourse(name) {
      throw Failure(
        "\(path) is a part of the course, which no program of it overwrites; name another", .output)
    }
    var status = stat()
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    // To the superuser no file is forbidden; one that nobody may write to is meant to stay.
    if status.st_mode & 0o222 != 0, access(name, W_OK) == 0 { return }
    throw Failure(
      "\(path) may not be written to; allow it with \"chmod +w \(path)\", or name another", .output)
  }

  /// Whether a file lies among the sources of this package, or is one of its documents.
  private static func isOfTheCourse(_ name: String) -> Bool {
    guard let root = real(CoursePackage.folder.path), let folder = real(folder(of: name)),
      folder == root || folder.hasPrefix(root + "/")
    else { return false }
    let file = URL(fileURLWithPath: name).lastPathComponent
    let way = folder.dropFirst(root.count).split(separator: "/").map(String.init) + [file]
    if way.count == 1 { return way[0] == "Package.swift" || way[0] == "README.md" }
    if way[0] == "docs" {
      return way[1].prefixMatch(of: /chapter\d/) == nil && kind(of: name) != nil
    }
    return ["Chapters", "Sources", "Tests"].contains(way[0])
      || way[0].hasPrefix(".") && way[0] != ".build" && way[0] != ".book"
  }

  /// A folder's name without links; nil where there is none.
  private static func real(_ folder: String) -> String? {
    guard let name = realpath(folder, nil) else { return nil }
    defer { free(name) }
    return String(cString: name)
  }

  static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }
}

/// The files that were promised and are not written yet.
enum Promises {
  private final class List: @unchecked Sendable {
    let lock = NSLock()
    var paths: Set<String> = []
  }

  private static let list = List()

  static func given(_ path: String) { _ = list.lock.withLock { list.paths.insert(path) } }
  static func kept(_ path: String) { _ = list.lock.withLock { list.paths.remove(path) } }
  static var areOpen: Bool { list.lock.withLock { !list.paths.isEmpty } }
}
