// One run of an answer's program, as its judge sees it: questions go in, anything may come out.

import Foundation

/// An answer's program that is running.
final class AnswerRun {
  /// Why no reply came.
  enum Stop: Error, Equatable {
    case untouched  // the blank says so
    case ended(exit: Int32), killed(signal: Int32)
    case endless, flooded
  }

  private let process: pid_t
  private let questions: Int32
  private let replies: Int32
  private let prints: Int32
  private let deadline = Date(timeIntervalSinceNow: Limits.wall)
  private var heard: [UInt8] = []
  private var printedBytes: [UInt8] = []
  private var printedCount = 0
  private var status: Int32?  // once it has ended
  private var seconds = 0.0  // of the processor's time, by then

  /// What it has printed, as far as it is kept.
  var printed: String { String(decoding: printedBytes, as: UTF8.self) }

  /// Starts a program in a folder.
  init(_ program: URL, in folder: URL) throws {
    signal(SIGPIPE, SIG_IGN)
    let (question, reply, print) = (try Pipe(), try Pipe(), try Pipe())
    (questions, replies, prints) = (question.writeEnd, reply.readEnd, print.readEnd)
    process = try AnswerRun.spawn(
      program, [program.lastPathComponent, folder.path],
      [question.readEnd, reply.writeEnd, print.writeEnd])
    for end in [question.readEnd, reply.writeEnd, print.writeEnd] { close(end) }
    for end in [questions, replies, prints] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// Sends words, and waits for those that come back.
  func ask(_ words: Wire) throws -> Wire {
    var unsent = Message.answer.bytes(words)[...]
    while true {
      if let reply = try reply() { return reply }
      if printedCount > Limits.printed { throw Stop.flooded }
      if status != nil || Date() > deadline { throw end() }
      var ends = [
        pollfd(fd: replies, events: Int16(POLLIN), revents: 0),
        pollfd(fd: prints, events: Int16(POLLIN), revents: 0),
        pollfd(fd: unsent.isEmpty ? -1 : questions, events: Int16(POLLOUT), revents: 0),
      ]
      // Who it has started may hold its pipes open, so they do not say when it has ended.
      let count = poll(&ends, nfds_t(ends.count), 50)
      if ends[2].revents != 0 {
        let count = unsent.withUnsafeBytes { write(questions, $0.baseAddress, $0.count) }
        if count < 0 && errno == EPIPE { unsent = [] }
        unsent = unsent.dropFirst(max(count, 0))
      }
      let isOver = ends[0].revents != 0 && !hear()
      drain()
      if count == 0 || isOver { wait(isOver: isOver) }
    }
  }

  /// Ends it and all that it has started; what it still had printed is kept.
  func finish() {
    drain()
    kill(-process, SIGKILL)
    if status == nil { kill(process, SIGKILL) }
    Remains.end()
    for end in [questions, replies, prints] { close(end) }
  }

  /// The words of the next message, if all of it has come.
  private func reply() throws -> Wire? {
    guard heard.count >= Message.headSize else { return nil }
    let head = Message.words(of: heard.prefix(Message.headSize))
    guard head[1] <= Message.limit, let message = Message(rawValue: head[0]) else {
      throw Garbled()
    }
    if message == .untouched { throw Stop.untouched }
    let size = Message.headSize + 8 * Int(head[1])
    guard heard.count >= size else { return nil }
    let words = Message.words(of: heard[Message.headSize..<size])
    heard.removeFirst(size)
    return Wire(words)
  }

  /// Reads replies; false once there are no more to come.
  private func hear() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(replies, &chunk, chunk.count)
    heard += chunk.prefix(max(count, 0))
    return count > 0 || (count < 0 && errno == EAGAIN)
  }

  /// Reads what it has printed.
  private func drain() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while printedCount <= Limits.printed {
      let count = read(prints, &chunk, chunk.count)
      if count <= 0 { return }
      printedBytes += chunk.prefix(min(count, Limits.shown - printedBytes.count))
      printedCount += count
    }
  }

  /// Looks whether it has ended; where its replies are over, it soon will.
  private func wait(isOver: Bool) {
    let patience = Date(timeIntervalSinceNow: isOver ? 2 : 0)
    repeat {
      var (status, usage) = (Int32(0), rusage())
      if wait4(process, &status, WNOHANG, &usage) == process {
        _ = hear()
        drain()
        self.status = status
        seconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
          $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
        }
        return
      }
      if isOver { usleep(1000) }
    } while Date() < patience
    if isOver { status = 0 }  // it goes on, but will never answer
  }

  private func end() -> Stop {
    guard let status, seconds < Double(Limits.processor) else { return .endless }
    let signal = status & 0x7f
    return signal == 0 ? .ended(exit: status >> 8 & 0xff) : .killed(signal: signal)
  }

  /// A pipe that is not handed on.
  private struct Pipe {
    let readEnd: Int32
    let writeEnd: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      if pipe(&ends) != 0 { throw POSIXError(.init(rawValue: errno) ?? .EMFILE) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (readEnd, writeEnd) = (ends[0], ends[1])
    }
  }

  /// Starts a program in a process group of its own, with these ends for its three streams.
  private static func spawn(
    _ program: URL, _ arguments: [String], _ streams: [Int32]
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (stream, end) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(stream))
    }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let words = arguments.map { strdup($0) } + [nil]
    let environment = [strdup(AnswerRun.backtrace), nil]
    defer { for word in words + environment { free(word) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, program.path, &actions, &attributes, words, environment)
    if error != 0 { throw POSIXError(.init(rawValue: error) ?? .ENOENT) }
    return process
  }

  /// All of its environment: where it stops, Swift says in which line.
  private static let backtrace =
    "SWIFT_BACKTRACE=enable=yes,color=no,interactive=no,threads=crashed,registers=none,"
    + "images=none,limit=24,top=4"
}
