// Where this machine has a browser, and how one is started that neither calls home nor is seen.

import Foundation

extension Tool {
  /// Chromium, or Chrome.
  public static let browser = Tool(
    advice: """
      no Chromium was found; install it (Debian: apt-get install chromium; macOS: Google Chrome; \
      Ubuntu's chromium is a stub, so Google Chrome there) or name one in DOWNHILL_BROWSER
      """,
    isHere: { BrowserProgram.file() != nil })
}

/// The browser's program.
enum BrowserProgram {
  /// The one that DOWNHILL_BROWSER names, else the first that is in one of the usual places.
  static func file(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> URL? {
    if let path = environment["DOWNHILL_BROWSER"], !path.isEmpty {
      let file = URL(fileURLWithPath: path)
      return FileManager.default.isExecutableFile(atPath: path) ? file : nil
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let applications = ["Google Chrome", "Chromium"].map {
      URL(fileURLWithPath: "/Applications/\($0).app/Contents/MacOS/\($0)")
    }
    let programs = names.compactMap { program(named: $0, path: environment["PATH"]) }
    return (programs + applications).first {
      FileManager.default.isExecutableFile(atPath: $0.path) && !isSnap($0)
    }
  }

  /// Whether it is Ubuntu's: either a script that asks for a snap, or one, which sees no files.
  private static func isSnap(_ file: URL) -> Bool {
    if file.path.hasPrefix("/snap/") { return true }
    guard let handle = try? FileHandle(forReadingFrom: file) else { return true }
    defer { try? handle.close() }
    let beginning = (try? handle.read(upToCount: 2000)) ?? Data()
    return beginning.starts(with: Data("#!".utf8))
      && String(decoding: beginning, as: UTF8.self).contains("/snap/")
  }

  /// Runs the browser with commands and answers at 3 and 4, where it wants them.
  ///
  /// The shell removes the folder when the browser has ended, even where the tests were killed: then
  /// the pipe is closed, and the browser ends. Its helpers may live and write a moment longer, so the
  /// folder is swept for some seconds.
  static let script = """
    trap '' INT HUP
    exec 3<&0 4>&1 </dev/null >/dev/null
    "$@" &
    trap 'kill -9 $!' TERM
    exec 3<&- 4>&-
    wait $!
    trap '' TERM
    for i in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$0" 2>/dev/null; sleep 0.5; done
    """

  /// What it is told as it starts.
  static func options(profile: URL) -> [String] {
    [
      "--headless=new", "--remote-debugging-pipe", "--user-data-dir=\(profile.path)",
      // The machine: it may be a container, and have no graphics.
      "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio",
      // The same picture everywhere, and tabs that go on when another is in front.
      "--hide-scrollbars", "--force-color-profile=srgb", "--lang=en-US",
      "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
      "--disable-backgrounding-occluded-windows",
      // Nobody is asked anything, and nobody else's keys are.
      "--no-first-run", "--no-default-browser-check", "--password-store=basic",
      "--use-mock-keychain",
      // It calls nobody, and finds nobody if it does.
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-default-apps", "--disable-extensions", "--disable-domain-reliability",
      "--disable-client-side-phishing-detection", "--disable-breakpad", "--no-pings",
      "--metrics-recording-only", "--no-proxy-server",
      "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication",
      "--host-resolver-rules=MAP * ~NOTFOUND",
    ] + (getuid() == 0 ? ["--no-sandbox"] : []) + ["about:blank"]
  }
}
