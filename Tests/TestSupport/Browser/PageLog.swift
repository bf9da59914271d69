// What a tab's page says and asks for.

import Foundation

/// Something that the console would show.
public struct ConsoleEntry: Equatable, Sendable, CustomStringConvertible {
  /// `log`, `warning`, `error` and other names of the console's; `exception`; `alert` and its like.
  public let kind: String

  /// What it says.
  public let text: String

  /// Both, in a line.
  public var description: String { "\(kind): \(text)" }
}

/// What has been heard of a page since it was opened.
struct PageLog {
  private(set) var entries: [ConsoleEntry] = []
  private(set) var requests: [String] = []
  /// Requests that have no end yet, by their names.
  private(set) var underWay: [String: String] = [:]
  /// Pages that are there, by their names.
  private(set) var loaded: Set<String> = []

  /// The frame of the page itself; others are frames in the page.
  private let frame: String

  init(frame: String = "") { self.frame = frame }

  /// Notes an event, if it is of a kind that is kept.
  mutating func note(_ event: String, _ message: Data) {
    switch event {
    case "Network.requestWillBeSent":
      if let request = parameters(message, as: Request.self) { note(request) }
    case "Network.webSocketCreated":
      if let url = parameters(message, as: Socket.self)?.url { requests.append(url) }
    case "Network.loadingFinished", "Network.loadingFailed":
      if let end = parameters(message, as: RequestEnd.self) { underWay[end.requestId] = nil }
    case "Page.lifecycleEvent":
      if let moment = parameters(message, as: Lifecycle.self), moment.name == "load" {
        loaded.insert(moment.loaderId)
      }
    case "Runtime.consoleAPICalled":
      if let call = parameters(message, as: ConsoleCall.self) {
        add(call.type, call.args.map(\.text).joined(separator: " "))
      }
    case "Runtime.exceptionThrown":
      if let thrown = parameters(message, as: Thrown.self) {
        add("exception", thrown.exceptionDetails.description)
      }
    case "Log.entryAdded":
      if let entry = parameters(message, as: LogEntry.self)?.entry {
        add(entry.level, entry.text + (entry.url.map { " (\($0))" } ?? ""))
      }
    case "Page.javascriptDialogOpening":
      if let dialog = parameters(message, as: Dialog.self) { add(dialog.type, dialog.message) }
    default: break
    }
  }

  private mutating func note(_ request: Request) {
    if request.requestId == request.loaderId, request.frameId == frame {
      // Another page begins.
      self = PageLog(frame: frame)
    } else if !request.request.url.hasPrefix("data:") {
      requests.append(request.request.url)
      // (`blob:` is something that the page made itself; the end of its loading is not told.)
      if !request.request.url.hasPrefix("blob:") {
        underWay[request.requestId] = request.request.url
      }
    }
  }

  private mutating func add(_ kind: String, _ text: String) {
    entries.append(ConsoleEntry(kind: kind, text: text))
  }

  private func parameters<Value: Decodable>(_ message: Data, as type: Value.Type) -> Value? {
    try? decoder.decode(Event<Value>.self, from: message).params
  }
}

/// An exception as the browser tells of it.
struct ExceptionDetails: Decodable, CustomStringConvertible {
  private struct Exception: Decodable {
    let description: String?
    let value: JSON?
  }

  private let text: String
  private let exception: Exception?

  /// With the place in the code, where there is one.
  var description: String {
    exception?.description ?? exception?.value.map { "\(text) \($0)" } ?? text
  }
}

private struct Event<Value: Decodable>: Decodable { let params: Value }

private struct Request: Decodable {
  struct Asked: Decodable { let url: String }

  let requestId: String
  let loaderId: String
  let frameId: String?
  let request: Asked
}

private struct Socket: Decodable { let url: String }

private struct RequestEnd: Decodable { let requestId: String }

private struct Lifecycle: Decodable {
  let loaderId: String
  let name: String
}

private struct ConsoleCall: Decodable {
  struct Argument: Decodable {
    let value: JSON?
    let unserializableValue: String?
    let description: String?
    let subtype: String?
    let type: String

    var text: String { value?.description ?? unserializableValue ?? description ?? subtype ?? type }
  }

  let type: String
  let args: [Argument]
}

private struct Thrown: Decodable { let exceptionDetails: ExceptionDetails }

private struct LogEntry: Decodable {
  struct Entry: Decodable {
    let level: String
    let text: String
    let url: String?
  }

  let entry: Entry
}

private struct Dialog: Decodable {
  let type: String
  let message: String
}
