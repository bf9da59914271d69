// The copy of the package that has the faults: it is made, built and tested.

import Foundation

let files = FileManager.default

func stop(_ sentence: String) -> Never {
  FileHandle.standardError.write(Data("mutate: \(sentence)\n".utf8))
  exit(1)
}

func read(_ file: URL) -> String? { try? String(contentsOf: file, encoding: .utf8) }

/// Writes what is not there already, so that nothing is built for it once more.
func write(_ text: String, to file: URL) {
  if read(file) == text { return }
  do {
    try files.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  } catch { stop("\(file.path) cannot be written: \(error)") }
}

/// A run of a command: it has a group of its own, which ends as a whole.
final class Command {
  let log: URL
  private var process: pid_t = 0
  private var status: Int32?

  init(_ words: [String], in folder: URL, log: URL) {
    self.log = log
    let line = "cd '\(folder.path)' && exec \(words.joined(separator: " ")) >'\(log.path)' 2>&1"
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var arguments = ["/bin/sh", "-c", line].map { (word: String) in strdup(word) }
    arguments.append(nil)
    if posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) != 0 {
      stop("no process can be started")
    }
    arguments.forEach { free($0) }
  }

  /// Its exit status once it has ended, 128 and more if by a signal.
  func ended() -> Int32? {
    var raw: Int32 = 0
    if status == nil, waitpid(process, &raw, WNOHANG) == process {
      status = raw & 0x7f == 0 ? raw >> 8 : 128 + (raw & 0x7f)
    }
    return status
  }

  func wait() -> Int32 {
    while true {
      if let status = ended() { return status }
      usleep(100_000)
    }
  }

  func end() {
    kill(-process, SIGKILL)
    if status == nil { _ = wait() }
  }
}

struct Workshop {
  let package: URL
  let copy: URL
  /// The files with faults in them, while the copy has those without.
  let shelf: URL
  /// What says which fault acts.
  let switchboard: URL

  init(of package: URL) {
    self.package = package
    let folder = package.appendingPathComponent(".build/mutants")
    copy = folder.appendingPathComponent("package")
    shelf = folder.appendingPathComponent("shelf")
    switchboard = folder.appendingPathComponent("fault")
  }

  /// Makes the copy like the package, and leaves alone what is so already.
  func refresh() {
    let parts = [
      "Package.swift", "Chapters", "Sources", "Tests", "docs", "README.md", ".swift-format", ".ci",
      ".github", ".gitignore", ".sourcekit-lsp", ".devcontainer", ".editorconfig", ".spi.yml",
    ].filter { files.fileExists(atPath: package.appendingPathComponent($0).path) }
    try? files.createDirectory(at: copy, withIntermediateDirectories: true)
    try? files.createDirectory(at: shelf, withIntermediateDirectories: true)
    putBack()
    let (wanted, there) = (names(in: package, parts), names(in: copy, parts))
    for file in there.subtracting(wanted) {
      try? files.removeItem(at: copy.appendingPathComponent(file))
    }
    for file in wanted {
      let (from, to) = (package.appendingPathComponent(file), copy.appendingPathComponent(file))
      if files.contentsEqual(atPath: from.path, andPath: to.path) { continue }
      do {
        try files.createDirectory(
          at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? files.removeItem(at: to)
        try files.copyItem(at: from, to: to)
      } catch { stop("\(from.path) cannot be copied: \(error)") }
    }
  }

  /// All files in some folders of a package, and those that stand beside them.
  private func names(in folder: URL, _ parts: [String]) -> Set<String> {
    var found: Set<String> = []
    for part in parts {
      let place = folder.appendingPathComponent(part)
      guard
        let inside = files.enumerator(at: place, includingPropertiesForKeys: [.isRegularFileKey])
      else { continue }
      found.insert(part)
      for case let file as URL in inside {
        let isFile = try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
        if isFile == true { found.insert(String(file.path.dropFirst(folder.path.count + 1))) }
      }
    }
    return found.filter { name in
      var isFolder: ObjCBool = false
      let path = folder.appendingPathComponent(name).path
      return files.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// Builds the copy with these texts in place of its own, which it has again afterwards.
  ///
  /// Tests that read sources so find what they know.
  func build(_ texts: [String: String], log: URL) -> Int32 {
    for (file, text) in texts {
      let (own, faulty) = (copy.appendingPathComponent(file), shelf.appendingPathComponent(file))
      write(text, to: faulty)
      try? files.moveItem(at: own, to: own.appendingPathExtension("own"))
      try? files.moveItem(at: faulty, to: own)
    }
    defer { putBack() }
    return Command(["swift", "build", "--build-tests"], in: copy, log: log).wait()
  }

  /// Gives the copy its own texts again, those with faults are put on the shelf.
  private func putBack() {
    let all = ["Sources", "Chapters"].flatMap { names(in: copy, [$0]) }
    for file in all where file.hasSuffix(".swift.own") || file.hasSuffix("/Faults.swift") {
      let own = copy.appendingPathComponent(file.replacing(".own", with: ""))
      let faulty = shelf.appendingPathComponent(file.replacing(".own", with: ""))
      try? files.moveItem(at: own, to: faulty)
      try? files.moveItem(at: copy.appendingPathComponent(file), to: own)
    }
  }

  /// Ends what is left of the copy's programs: some have groups of their own.
  func sweep() {
    for process in (try? files.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let id = pid_t(process),
        let program = try? files.destinationOfSymbolicLink(atPath: "/proc/\(id)/exe")
      else { continue }
      if program.hasPrefix(copy.path + "/") { kill(id, SIGKILL) }
    }
  }
}
