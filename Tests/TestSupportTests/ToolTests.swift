// Tests of what is done about programs that a machine may not have.

import Foundation
import Testing

@testable import TestSupport

@Suite struct ToolTests {
  @Test(arguments: [true, false]) func testsAreSkippedWithAReasonButNotWhereAllIsInstalled(
    isHere: Bool
  ) {
    let tool = Tool(advice: "install it") { isHere }
    #expect(
      tool.hindrance(from: .ci, now: .standard, environment: ["CI": "true"])?
        .contains(Tier.ci.command) == true)
    #expect(tool.hindrance(from: .ci, now: .ci, environment: [:]) == (isHere ? nil : "install it"))
    #expect(tool.hindrance(from: .ci, now: .long, environment: ["CI": "true"]) == nil)
  }

  @Test func theBrowserIsTheOneThatIsNamedElseOneThatIsNotAStub() async throws {
    try await withFolder { folder in
      func make(_ name: String, _ text: String) throws -> URL {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file
      }
      let stub = try make("chromium-browser", "#!/bin/sh\nexec /snap/bin/chromium\n")
      let chrome = try make("google-chrome", "#!/bin/sh\n")
      let path = ["PATH": "/nowhere:\(folder.path)"]
      #expect(BrowserProgram.file(environment: path)?.path == chrome.path)
      let named = path.merging(["DOWNHILL_BROWSER": stub.path]) { $1 }
      #expect(BrowserProgram.file(environment: named)?.path == stub.path)
      // One that is named and not there is not replaced in silence.
      let wrong = path.merging(["DOWNHILL_BROWSER": "/nowhere/chromium"]) { $1 }
      #expect(BrowserProgram.file(environment: wrong) == nil)
    }
  }

  @Test func waitingEndsAndSaysWhatItWasFor() async throws {
    await #expect {
      try await wait(for: "the moon", atMost: .zero) { false }
    } throws: { "\($0)" == "waited 0 seconds for the moon, and it did not come" }
    try await wait(for: "the sun", atMost: .zero) { true }
  }
}
