// Where the bytes of a page go: to standard output as they come, or to files when all is there.

import Foundation

/// Puts out the page.
struct Press {
  private let file: String?
  private var text = ""

  /// - Parameter file: Where the page goes; nil for standard output.
  init(file: String?) {
    self.file = file
  }

  /// Prints at once, or keeps the text until the file is written.
  mutating func print(_ text: String) throws {
    if file == nil {
      try Press.put(text, to: STDOUT_FILENO)
    } else {
      self.text += text
    }
  }

  /// Writes the files, drawings first.
  ///
  /// Each is replaced whole or left as it was.
  func close(_ album: Album) throws {
    guard let file else { return }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let isSpecial = Press.isSpecial(URL(fileURLWithPath: file))
    if !isSpecial && !FileManager.default.isWritableFile(atPath: folder.path) {
      throw Mistake(
        "cannot write \(file): there is no folder \(folder.path) that can be written to; name another",
        status: 74)
    }
    for drawing in album.drawings {
      try Press.write(drawing.svg, to: folder.appendingPathComponent(drawing.file))
    }
    try Press.write(text, to: URL(fileURLWithPath: file))
  }

  /// A file's name without its folder and its ending.
  static func stem(of file: String) -> String {
    URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
  }

  /// Says something on standard error.
  static func complain(_ text: String) {
    try? put(text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to url: URL) throws {
    do {
      let data = Data(text.utf8)
      if isSpecial(url) {
        try data.write(to: url)
      } else {
        try data.write(to: url.resolvingSymlinksInPath(), options: .atomic)
      }
    } catch {
      let reason = url.hasDirectoryPath ? "it is a folder" : error.localizedDescription
      throw Mistake(
        "cannot write \(url.relativePath) (\(reason)); "
          + "name a file in a folder that exists and can be written to",
        status: 74)
    }
  }

  /// Whether something is there that is no plain file: a device or a pipe takes what is written, and
  /// must not be replaced.
  private static func isSpecial(_ url: URL) -> Bool {
    var status = stat()
    return stat(url.path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  private static func put(_ text: String, to descriptor: Int32) throws {
    // A reader that has seen enough, such as `head`, closes the pipe. Let it be an error of `write`.
    signal(SIGPIPE, SIG_IGN)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EPIPE && descriptor == STDOUT_FILENO {
        _exit(0)
      } else if errno == EAGAIN {
        var reader = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&reader, 1, -1)  // wait until there is room
      } else if errno != EINTR {
        throw Mistake(
          "the page could not be written to its end (\(String(cString: strerror(errno)))); "
            + "make room, or send it elsewhere",
          status: 74)
      }
    }
  }
}
