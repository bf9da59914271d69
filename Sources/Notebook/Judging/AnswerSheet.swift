// The answer's program: a student's functions, asked one by one over pipes.
//
// It is made of `Exercises.swift` and a `main.swift` that lists the blanks; it knows no expected
// value. What it sends is believed by nobody: the judge holds it against the cases.

import Foundation

/// Stands in a blank until a student puts an answer there.
@MainActor
public func notTried() -> Never {
  AnswerSheet.whenUntouched?()
  fatalError("this blank has no answer yet")
}

/// The answers of one program, by the names of their blanks.
@MainActor
public struct AnswerSheet {
  /// A function that is asked over a wire.
  struct Entry {
    let signature: String
    let answer: @MainActor (Wire) throws -> Wire

    init<each Input: Answer, Output: Answer>(
      _ function: @escaping @MainActor (repeat each Input) -> Output
    ) {
      var kinds: [String] = []
      for kind in repeat (each Input).self { kinds.append(kind.kind) }
      signature = Notebook.signature(of: kinds, Output.kind)
      answer = { question in
        let reader = Reader(wire: question)
        let output = function(repeat try reader.next((each Input).self))
        var reply = Wire()
        output.write(to: &reply)
        return reply
      }
    }
  }

  private var entries: [String: Entry] = [:]
  private let questions: Int32
  private let replies: Int32

  /// What to do when it comes to a blank that nobody has filled in.
  static var whenUntouched: (() -> Never)?

  /// Whether this program is one of answers, and no chapter.
  static var isOpen = false

  /// A sheet without answers; the first thing that such a program makes.
  ///
  /// Standard input brings the questions, and standard output takes the replies. From here on both are
  /// known to this sheet alone: answers read nothing, and what they print goes to standard error.
  public init() {
    questions = dup(STDIN_FILENO)
    replies = dup(STDOUT_FILENO)
    let nothing = open("/dev/null", O_RDONLY)
    dup2(nothing, STDIN_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    for descriptor in [questions, replies, nothing] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    if CommandLine.arguments.count > 1 {
      chdir(CommandLine.arguments[1])
      Seclusion.begin(in: CommandLine.arguments[1])
    }
    Limits.set()
    AnswerSheet.isOpen = true
  }

  /// Puts a function on the sheet.
  public mutating func add<each Input: Answer, Output: Answer>(
    _ blank: String, _ function: @escaping @MainActor (repeat each Input) -> Output
  ) {
    entries[blank] = Entry(function)
  }

  /// Answers what is asked, until nothing more is.
  ///
  /// First comes the name of a blank, and its signature goes back; then come cases.
  public func serve() -> Never {
    do {
      var greeting = Wire(try Message.read(from: questions))
      let entry = entries[try String(reading: &greeting)]
      var hello = Wire()
      (entry?.signature ?? "").write(to: &hello)
      try Message.answer.send(hello, to: replies)
      let replies = replies
      AnswerSheet.whenUntouched = {
        try? Message.untouched.send(Wire(), to: replies)
        _exit(0)
      }
      while let entry {
        let reply = try entry.answer(Wire(Message.read(from: questions)))
        fflush(nil)
        try Message.answer.send(reply, to: replies)
      }
    } catch {}
    _exit(0)
  }
}

/// Reads the parts of a case, one after the other.
private final class Reader {
  private var wire: Wire

  init(wire: Wire) { self.wire = wire }

  func next<Part: Answer>(_ kind: Part.Type) throws -> Part { try Part(reading: &wire) }
}

/// A message: what it is, how many words follow, and those.
enum Message: UInt64 {
  case answer = 1
  case untouched = 2

  /// More words than this are no answer to any exercise.
  static let limit = 1 << 17

  /// How many bytes stand before the words.
  static let headSize = 16

  /// The message with these words, as bytes.
  func bytes(_ words: Wire) -> [UInt8] {
    ([rawValue, UInt64(words.list.count)] + words.list).flatMap { word in
      withUnsafeBytes(of: word.littleEndian, Array.init)
    }
  }

  fileprivate func send(_ words: Wire, to descriptor: Int32) throws {
    var rest = bytes(words)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { throw Garbled() }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// The words of a question.
  fileprivate static func read(from descriptor: Int32) throws -> [UInt64] {
    let head = words(of: try bytes(headSize, from: descriptor))
    guard head[1] <= limit else { throw Garbled() }
    return words(of: try bytes(8 * Int(head[1]), from: descriptor))
  }

  private static func bytes(_ count: Int, from descriptor: Int32) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let more = bytes.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress.map { $0 + done }, count - done)
      }
      if more == 0 || (more < 0 && errno != EINTR) { throw Garbled() }
      done += max(more, 0)
    }
    return bytes
  }

  /// Bytes as words.
  static func words(of bytes: some Collection<UInt8>) -> [UInt64] {
    var rest = bytes[...]
    var words: [UInt64] = []
    while !rest.isEmpty {
      words.append(rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
      rest = rest.dropFirst(8)
    }
    return words
  }
}
