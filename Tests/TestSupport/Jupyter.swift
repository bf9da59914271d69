// Jupyter's own tools, before which tests put notebooks.

import Foundation

extension Tool {
  /// A Python with nbformat, which knows what a valid notebook is, and nbconvert, which makes web
  /// pages and slides of them.
  public static let jupyter = Tool(
    advice: "no python3 has nbformat and nbconvert; say .ci/install, which gets both",
    isHere: { Python.withJupyter != nil })
}

/// Runs a script of Python that may import nbformat and nbconvert.
public func runWithJupyter(_ script: String, _ arguments: [String]) async throws -> Run {
  guard let python = Python.withJupyter else { throw MissingTool(description: Tool.jupyter.advice) }
  return try await Python.program.run([python, "-W", "ignore", "-c", script] + arguments)
}

private enum Python {
  /// What `.ci/install` gets from PyPI lies in the package; what the system has is found there.
  static let program: Program = {
    let folder = Chapter.package.appendingPathComponent(".build/jupyter").path
    let paths = ["PYTHONPATH": folder, "JUPYTER_PATH": folder + "/share/jupyter"]
    return Program(
      URL(fileURLWithPath: "/usr/bin/env"),
      environment: ProcessInfo.processInfo.environment.merging(paths) { $1 })
  }()

  static let withJupyter = ["python3", "/usr/bin/python3"].first { name in
    let process = program.process([name, "-c", "import nbformat, nbconvert"])
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
