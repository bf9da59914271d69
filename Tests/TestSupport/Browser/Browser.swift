// A browser without a window, driven by tests.

import Foundation

/// A running Chromium, with a profile of its own that goes when it goes.
///
/// It ends with the tests, however these end. Most tests want no more than `withTab`.
public final class Browser: Sendable {
  /// Its name and version, such as `Chrome/140.0.7339.80`.
  public let version: String

  let devTools: DevTools
  let folder: URL
  private let process: Process

  /// The one that the tests of this process share; it is started when it is first asked for.
  public static func shared() async throws -> Browser { try await theShared.value }

  private static let theShared = Task { try await start() }

  /// Starts a browser.
  public static func start() async throws -> Browser {
    guard let program = BrowserProgram.file() else {
      throw MissingTool(description: Tool.browser.advice)
    }
    return try await Browser(program)
  }

  private init(_ program: URL) async throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("downhill-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let complaints = folder.appendingPathComponent("complaints")
    try Data().write(to: complaints)
    let reader = try FileHandle(forReadingFrom: complaints)

    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", BrowserProgram.script, folder.path, program.path]
      + BrowserProgram.options(profile: folder.appendingPathComponent("profile"))
    process.environment = ProcessInfo.processInfo.environment
      .merging(["XDG_CONFIG_HOME": folder.path]) { $1 }
    // (The reading end stays open here too: to write into a pipe that nobody can read is deadly.)
    process.standardInput = input.fileHandleForReading
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaints)
    try await startWithAllSignals(process)
    self.process = process
    devTools = DevTools(
      mouth: input.fileHandleForWriting, ear: output.fileHandleForReading,
      lastWords: {
        let words = (try? reader.readToEnd()) ?? Data()
        return "\(program.path): " + String(decoding: words.suffix(1000), as: UTF8.self)
      })

    struct Version: Decodable { let product: String }
    do {
      version = try await devTools.call("Browser.getVersion", as: Version.self).product
    } catch {
      process.terminate()
      throw error
    }
  }

  deinit { process.terminate() }

  /// Ends the browser; its folder is removed soon after.
  public func stop() async {
    _ = try? await devTools.call("Browser.close", atMost: .seconds(5))
    try? await wait(for: "its end", atMost: .seconds(10)) { await devTools.hasEnded }
    process.terminate()
  }

  /// Opens an empty tab, which shares nothing with the others.
  public func tab() async throws -> Tab {
    struct Context: Decodable { let browserContextId: String }
    struct Target: Decodable { let targetId: String }
    struct Session: Decodable { let sessionId: String }
    let context = try await devTools.call(
      "Target.createBrowserContext", as: Context.self
    ).browserContextId
    let target = try await devTools.call(
      "Target.createTarget",
      ["url": "about:blank", "browserContextId": .string(context)],
      as: Target.self
    ).targetId
    let session = try await devTools.call(
      "Target.attachToTarget", ["targetId": .string(target), "flatten": true], as: Session.self
    ).sessionId
    let tab = Tab(devTools: devTools, session: session, target: target, context: context)
    try await tab.begin()
    return tab
  }
}

/// Starts a process on a thread that takes signals.
///
/// On most of Swift's they are blocked, programs inherit that, and a shell would never hear that the
/// program it waits for has ended.
private func startWithAllSignals(_ process: Process) async throws {
  try await onItsOwnThread {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    try process.run()
  }.get()
}

/// Gives a test an empty tab of the shared browser, 1,024 pixels wide, and closes it after the test.
///
/// Only so many are open at once as the machine has cores; the others wait their turn.
public func withTab<Result>(_ body: (Tab) async throws -> Result) async throws -> Result {
  let browser = try await Browser.shared()
  // Whoever has a tab and asks for another would wait for itself.
  if Tabs.isInside { return try await browser.withTab(body) }
  await Tabs.turnstile.enter()
  let result: Swift.Result<Result, any Error>
  do {
    result = .success(
      try await Tabs.$isInside.withValue(true) { try await browser.withTab(body) })
  } catch {
    result = .failure(error)
  }
  await Tabs.turnstile.leave()
  return try result.get()
}

private enum Tabs {
  static let turnstile = Turnstile(places: ProcessInfo.processInfo.activeProcessorCount)

  @TaskLocal static var isInside = false
}

extension Browser {
  /// Gives a test an empty tab, and closes it after the test.
  public func withTab<Result>(_ body: (Tab) async throws -> Result) async throws -> Result {
    let tab = try await tab()
    do {
      let result = try await body(tab)
      await tab.close()
      return result
    } catch {
      await tab.close()
      throw error
    }
  }
}
