// Tests of running a program.

import Foundation
import Testing

@testable import TestSupport

@Suite(.enabled(if: Tier.now >= .standard, "it runs programs; say \(Tier.standard.command)"))
struct RunningTests {
  private let shell = Program(URL(fileURLWithPath: "/bin/sh"))

  @Test func aRunLeavesWhatItSaidAndItsStatus() async throws {
    let run = try await shell.run(
      ["-c", "echo page; echo \"$WORD\" >&2; exit 3"], environment: ["WORD": "no"])
    #expect(run.output == "page\n" && run.complaint == "no\n" && run.status == 3)
    #expect(try await shell.run(["-c", "kill -9 $$"]).status == -1)
  }

  /// More than a pipe holds, which only a reader sets free.
  @Test func aLongPageIsReadToItsEnd() async throws {
    let script =
      "i=0; while [ $i -lt 5000 ]; do echo 'a line of some forty letters, or a few more'; i=$((i+1)); done"
    let run = try await shell.run(["-c", script])
    #expect(run.output.count == 5000 * 44)
  }

  @Test func aProgramRunsInItsFolderWithItsEnvironmentOnly() async throws {
    try await withFolder { folder in
      let here = Program(URL(fileURLWithPath: "/bin/sh"), in: folder, environment: ["A": "1"])
      let run = try await here.runAtOnce(["-c", "echo $A$HOME; pwd -P"])
      #expect(run.output.hasPrefix("1\n/"))
      #expect(run.output.hasSuffix("/\(folder.lastPathComponent)\n"))
    }
  }

  @Test func aProgramThatIsNotThereIsNamed() {
    #expect { try builtProgram("chapter99") } throws: { "\($0)".contains("chapter99 is not built") }
  }
}
