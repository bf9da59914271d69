// The compiler that made this program, and what it left beside it: all that answers are built with.

import Basics
import Foundation

/// What compiles answers.
package struct Toolchain: Sendable {
  /// The folder of this program and of the course's others.
  package let programs: URL

  /// The folder in which programs of answers are kept.
  package let shelf: URL

  private let compiler: [String]
  private let modules: URL
  private let objects: [String]

  /// Stands for what answers depend on: it changes whenever one of the modules was built anew.
  let fingerprint: String

  /// The modules that the program of answers consists of, besides the answers themselves.
  private static let parts = ["Notebook", "Tensor", "Kernels", "Basics"]

  /// What lies beside a program of the course, in the folder where it was built; there is the shelf,
  /// too, where nothing else is said.
  package init(programs: URL, builtWith program: String, shelf: URL? = nil) throws {
    self.programs = programs
    self.shelf = shelf ?? programs.appendingPathComponent("answers")
    modules = programs.appendingPathComponent("Modules")
    compiler = Toolchain.compiler()
    let list = programs.appendingPathComponent("\(program).product/Objects.LinkFileList").path
    let paths = try File.text(
      of: list, orElse: "build the course with \"swift build\", which leaves it there")
    objects = paths.split(separator: "\n")
      .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "'\" ")) }
      .filter { path in Toolchain.parts.contains { path.contains("/\($0).build/") } }
    var print = Fingerprint()
    for object in objects {
      let facts = try? FileManager.default.attributesOfItem(atPath: object)
      print.add("\(object) \(facts?[.modificationDate] ?? "") \(facts?[.size] ?? "")")
    }
    fingerprint = print.text
  }

  /// Compiles the Swift files of a folder to a program in it, and says what the compiler said.
  ///
  /// Without optimisation, so that every index is checked and every stop knows its line.
  func compile(_ files: [String], in folder: URL, to program: String) throws -> Ran {
    // A course that may only be read has none that could be filled.
    let isWritable = access(programs.path, W_OK) == 0
    let home = isWritable ? programs : FileManager.default.temporaryDirectory
    let cache = home.appendingPathComponent("ModuleCache")
    var arguments = [
      "-Onone", "-gline-tables-only", "-whole-module-optimization", "-module-name", "Answers",
      "-swift-version", "6", "-default-isolation", "MainActor", "-suppress-warnings",
      "-diagnostic-style", "llvm", "-no-color-diagnostics", "-I", modules.path,
      "-module-cache-path", cache.path,
    ]
    arguments += files + objects + ["-o", program]
    return try run(arguments, in: folder)
  }

  /// Looks whether files can be read as Swift at all, each by itself.
  func parse(_ files: [String], in folder: URL) throws -> Ran {
    let style = ["-diagnostic-style", "llvm", "-no-color-diagnostics", "-suppress-warnings"]
    return try run(["-frontend", "-parse", "-swift-version", "6"] + style + files, in: folder)
  }

  private func run(_ arguments: [String], in folder: URL) throws -> Ran {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: compiler[0])
    process.arguments = compiler.dropFirst() + arguments
    process.currentDirectoryURL = folder
    return try process.finish(within: 60)
  }

  /// The compiler beside the library of Swift that this program runs with; where it has none of its
  /// own, the one that a shell would find.
  private static func compiler() -> [String] {
    let libraries = (try? File.text(of: "/proc/self/maps", orElse: "")) ?? ""
    if let home = libraries.firstMatch(of: #/(/\S*)/lib/swift/linux/libswiftCore\.so/#)?.1 {
      let compiler = "\(home)/bin/swiftc"
      if access(compiler, X_OK) == 0 { return [compiler] }
    }
    return ["/usr/bin/env", "swiftc"]
  }
}
