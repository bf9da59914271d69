// The conversation with a browser over its DevTools pipe: commands, answers and events.

import Foundation

/// Commands to a browser, their answers, and what it tells without being asked.
///
/// Every message is JSON with a zero byte after it. A command has a number, and so has its answer. A
/// tab has a session: its commands carry the session's name, and so do the events that it hears of.
actor DevTools {
  /// What hears a session's events: an event's name, and the message.
  typealias Listener = @Sendable (String, Data) async -> Void

  private struct Call {
    let session: String?
    let answer: CheckedContinuation<Data, any Error>
    let alarm: Task<Void, any Error>
  }

  private let mouth: FileHandle
  private let speaking = DispatchQueue(label: "what the browser is told")
  private var calls: [Int: Call] = [:]
  private var listeners: [String: Listener] = [:]
  private var count = 0
  private var farewell: (any Error)?

  /// Whether the browser is gone.
  var hasEnded: Bool { farewell != nil }

  /// A conversation by way of two pipes; `lastWords` is asked when the browser is gone.
  init(
    mouth: FileHandle, ear: FileHandle, lastWords: @escaping @Sendable () -> String
  ) {
    self.mouth = mouth
    Task {
      for await message in messages(from: ear) { await receive(message) }
      await end(saying: lastWords())
    }
  }

  /// Has a session's events heard, from now on; nil ends it.
  func listen(to session: String, _ listener: Listener?) { listeners[session] = listener }

  /// Gives a command and returns what comes of it.
  @discardableResult func call<Answer: Decodable & Sendable>(
    _ command: String, _ parameters: JSON = [:], in session: String? = nil,
    as type: Answer.Type = Nothing.self, atMost limit: Duration = patience
  ) async throws -> Answer {
    if let farewell { throw farewell }
    count += 1
    let id = count
    var message: [String: JSON] = [
      "id": .number(Double(id)), "method": .string(command), "params": parameters,
    ]
    message["sessionId"] = session.map { .string($0) }
    let bytes = try JSONEncoder().encode(message) + [0]
    let answer = try await withCheckedThrowingContinuation { answer in
      let alarm = Task {
        try await Task.sleep(for: limit)
        end(
          TookTooLong(what: "the browser's answer to \(command)", limit: limit),
          calls: calls.filter { $0.key == id })
      }
      calls[id] = Call(session: session, answer: answer, alarm: alarm)
      // The pipe may be full, and then whoever writes waits: not on one of Swift's few threads.
      let mouth = mouth
      speaking.async { try? mouth.write(contentsOf: bytes) }
    }
    do {
      return try decoder.decode(Reply<Answer>.self, from: answer).result
    } catch {
      throw Refusal(command: command, reason: "its answer is not \(Answer.self): \(error)")
    }
  }

  private func receive(_ message: Data) async {
    guard let head = try? decoder.decode(Head.self, from: message) else { return }
    if let id = head.id {
      guard let call = calls.removeValue(forKey: id) else { return }
      call.alarm.cancel()
      if let error = head.error {
        call.answer.resume(throwing: error)
      } else {
        call.answer.resume(returning: message)
      }
    } else if let event = head.method, let session = head.sessionId {
      // A page that is gone answers nothing more.
      if event == "Inspector.targetCrashed" {
        end(CrashedPage(), calls: calls.filter { $0.value.session == session })
      }
      await listeners[session]?(event, message)
    }
  }

  /// The browser is gone: there are no answers any more, to calls that wait or to those to come.
  private func end(saying words: String) {
    farewell = GoneBrowser(lastWords: words)
    end(GoneBrowser(lastWords: words), calls: calls)
  }

  private func end(_ error: any Error, calls ended: [Int: Call]) {
    for (id, call) in ended {
      calls[id] = nil
      call.alarm.cancel()
      call.answer.resume(throwing: error)
    }
  }
}

/// JavaScript's numbers include some that JSON has not.
let decoder = {
  let decoder = JSONDecoder()
  decoder.nonConformingFloatDecodingStrategy = .convertFromString(
    positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
  return decoder
}()

/// An answer that nobody looks at.
struct Nothing: Decodable {}

private struct Head: Decodable {
  let id: Int?
  let method: String?
  let sessionId: String?
  let error: BrowserError?
}

private struct Reply<Result: Decodable>: Decodable { let result: Result }

/// What a browser says of a command that it does not carry out.
struct BrowserError: Error, Decodable, CustomStringConvertible {
  let message: String
  let data: String?

  var description: String { "the browser says: \(message) \(data ?? "")" }
}

private struct Refusal: Error, CustomStringConvertible {
  let command: String
  let reason: String

  var description: String { "\(command): \(reason)" }
}

private struct CrashedPage: Error, CustomStringConvertible {
  let description = "the page crashed, so there is no answer from it"
}

private struct GoneBrowser: Error, CustomStringConvertible {
  let lastWords: String

  var description: String { "the browser has ended; the last it said: \(lastWords)" }
}

/// The messages that come out of a pipe, in order, until it is closed.
private func messages(from ear: FileHandle) -> AsyncStream<Data> {
  AsyncStream { messages in
    Thread.detachNewThread {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      var message = Data()
      while true {
        let count = read(ear.fileDescriptor, &bytes, bytes.count)
        if count <= 0 { break }
        var parts = bytes[..<count].split(separator: 0, omittingEmptySubsequences: false)
        let rest = parts.removeLast()
        for part in parts {
          messages.yield(message + part)
          message = Data()
        }
        message.append(contentsOf: rest)
      }
      messages.finish()
    }
  }
}
