// Tells a chapter what it was made of: before it is compiled, a file with fingerprints is added.

import Foundation
import PackagePlugin

/// Has `stamp` look at a chapter's `main.swift`, and at all that it prints a part of.
@main
struct Stamping: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let package = context.package.directoryURL
    let chapter = "Chapters/\(target.directoryURL.lastPathComponent)/main.swift"
    let text = try String(contentsOf: package.appendingPathComponent(chapter), encoding: .utf8)
    let printed = Set(text.matches(of: /Listing\(\s*"([^"]+)"/).map { String($0.1) })
    let files = [chapter] + printed.sorted()
    let stamp = context.pluginWorkDirectoryURL.appendingPathComponent("CompiledTexts.swift")
    return [
      .buildCommand(
        displayName: "Noting what \(target.name) is made of",
        executable: try context.tool(named: "stamp").url,
        arguments: [stamp.path, package.path] + files,
        inputFiles: files.map { package.appendingPathComponent($0) }, outputFiles: [stamp])
    ]
  }
}
