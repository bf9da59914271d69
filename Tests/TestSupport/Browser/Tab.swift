// A tab: a page is opened in it, asked, and listened to.

import Foundation

/// A tab of a browser. Everything it is told to do has been done when the call returns.
public actor Tab {
  let devTools: DevTools
  let session: String
  private let target: String
  private let context: String
  private var log = PageLog()
  private var runsScripts = true

  init(devTools: DevTools, session: String, target: String, context: String) {
    self.devTools = devTools
    self.session = session
    self.target = target
    self.context = context
  }

  func begin() async throws {
    log = PageLog(frame: target)
    await devTools.listen(to: session) { [weak self] event, message in
      await self?.hear(event, message)
    }
    for domain in ["Page", "Runtime", "Log", "Network", "Inspector"] {
      try await call("\(domain).enable")
    }
    try await call("Page.setLifecycleEventsEnabled", ["enabled": true])
    try await size(width: 1024, height: 768)
  }

  /// Closes the tab.
  public func close() async {
    await devTools.listen(to: session, nil)
    _ = try? await devTools.call(
      "Target.disposeBrowserContext", ["browserContextId": .string(context)])
  }

  private func hear(_ event: String, _ message: Data) {
    log.note(event, message)
    // A page that asks something would wait for an answer; it gets the one that Return gives.
    if event == "Page.javascriptDialogOpening" {
      Task { try await call("Page.handleJavaScriptDialog", ["accept": true]) }
    }
  }

  // MARK: Pages

  /// Opens a page and waits until it, its pictures and whatever else it asks for are there.
  public func open(_ page: URL) async throws {
    struct Navigation: Decodable {
      let loaderId: String?
      let errorText: String?
    }
    let navigation = try await call(
      "Page.navigate", ["url": .string(page.absoluteString)], as: Navigation.self)
    if let error = navigation.errorText {
      throw PageError(text: "\(page.absoluteString) could not be opened: \(error)")
    }
    // (A link to a place in the page that is open already loads nothing.)
    if let loader = navigation.loaderId {
      try await TestSupport.wait(for: "the end of loading \(page.absoluteString)") {
        log.loaded.contains(loader)
      }
    }
    try await settle()
  }

  /// Lets pages that are opened from now on run scripts, or not; `evaluate` always works.
  public func scripts(_ areAllowed: Bool) async throws {
    runsScripts = areAllowed
    try await call("Emulation.setScriptExecutionDisabled", ["value": .bool(!areAllowed)])
  }

  /// Waits until what the page has asked for has come or failed, and it was drawn since.
  public func settle() async throws {
    if runsScripts {
      try await run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    }
    try await TestSupport.wait(for: "an answer to \(log.underWay.values.sorted())") {
      log.underWay.isEmpty
    }
  }

  /// What the page wrote to the console, exceptions that nobody caught and what the browser
  /// complains of, since the page was opened; questions by `alert` and its like too.
  public var console: [ConsoleEntry] { log.entries }

  /// All that the page has asked for since it was opened, besides itself and `data:` addresses.
  public var requests: [String] { log.requests }

  // MARK: JavaScript

  /// The value of an expression in the page; that of a promise is awaited.
  ///
  /// An exception in it becomes a `PageError` with its text, and so does a value of another type.
  public func evaluate<Value: Decodable & Sendable>(
    _ expression: String, as type: Value.Type
  ) async throws -> Value {
    let answer = try await result(of: expression, as: Value.self)
    guard answer.isExpected else {
      throw PageError(text: "\(expression) is a \(answer.type), not \(Value.self)")
    }
    if let value = answer.value { return value }
    // What JSON has no word for: `undefined`, NaN, infinities.
    let word = answer.unserializableValue.map { $0 == "-0" ? "-0.0" : "\"\($0)\"" } ?? "null"
    do {
      return try decoder.decode(Value.self, from: Data(word.utf8))
    } catch {
      throw PageError(
        text: "\(expression) is \(answer.unserializableValue ?? answer.type), not \(Value.self)")
    }
  }

  /// Runs JavaScript in the page, whatever its value; a promise is awaited.
  public func run(_ script: String) async throws {
    _ = try await result(of: script, as: JSON.self, isWanted: false)
  }

  /// Waits until an expression is true; `what` says in words what is waited for.
  ///
  /// A page that makes way for another while it is asked has not answered: the other is asked.
  public func wait(for what: String, until expression: String) async throws {
    try await TestSupport.wait(for: "\(what) (\(expression))") {
      do {
        return try await evaluate("!!(\(expression))", as: Bool.self)
      } catch let error as PageError where error.isOfLeaving {
        return false
      }
    }
  }

  private func result<Value: Decodable & Sendable>(
    of expression: String, as type: Value.Type, isWanted: Bool = true
  ) async throws -> Evaluation<Value>.Remote {
    let evaluation: Evaluation<Value>
    do {
      evaluation = try await call(
        "Runtime.evaluate",
        [
          "expression": .string(expression), "returnByValue": .bool(isWanted),
          "awaitPromise": true, "userGesture": true,
        ], as: Evaluation<Value>.self)
    } catch {
      throw PageError(text: "\(expression.prefix(300)): \(error)")
    }
    if let exception = evaluation.exceptionDetails {
      throw PageError(text: "\(exception) in \(expression.prefix(300))")
    }
    return evaluation.result
  }

  @discardableResult func call<Answer: Decodable & Sendable>(
    _ command: String, _ parameters: JSON = [:], as type: Answer.Type = Nothing.self
  ) async throws -> Answer {
    try await devTools.call(command, parameters, in: session, as: type)
  }
}

/// What went wrong in a page, or with opening it.
public struct PageError: Error, CustomStringConvertible {
  let text: String

  /// What it was.
  public var description: String { text }

  /// Whether it is that the page was left meanwhile.
  var isOfLeaving: Bool {
    ["target navigated", "execution context"].contains { text.contains($0) }
  }
}

private struct Evaluation<Value: Decodable & Sendable>: Decodable {
  struct Remote: Decodable {
    private enum Key: CodingKey { case type, value, unserializableValue }

    let type: String
    let value: Value?
    let unserializableValue: String?
    /// Whether there is no value, or one of the type that was asked for.
    let isExpected: Bool

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      type = try fields.decode(String.self, forKey: .type)
      unserializableValue = try fields.decodeIfPresent(String.self, forKey: .unserializableValue)
      value = try? fields.decodeIfPresent(Value.self, forKey: .value)
      isExpected = try value != nil || fields.decodeIfPresent(JSON.self, forKey: .value) == nil
    }
  }

  let result: Remote
  let exceptionDetails: ExceptionDetails?
}
