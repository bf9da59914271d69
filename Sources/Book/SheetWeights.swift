// Where the sheet's network comes from: a file of the reader's, or the chapter that trains one.

import Basics
import Foundation
import Network

extension Press {
  /// The sheet with the network in a file; without one, with that which the chapter trains.
  func sheet(of lesson: Lesson, weights file: String?) throws -> Sheet {
    if let file { return try Sheet(SheetData(Network(savedIn: file), origin: file)) }
    let network = try Network(savedIn: trained(lesson).path)
    return try Sheet(SheetData(network, origin: "chapter \(lesson.number)"))
  }

  /// The file with the weights that a chapter trains; they are kept until the chapter changes.
  func trained(_ lesson: Lesson) throws -> URL {
    try File.makeFolder(kept.path)
    let digits = try Fingerprint.ofDigits(in: programs)
    let name = "weights-\(try fingerprint(of: lesson, digits).text).txt"
    let file = kept.appendingPathComponent(name)
    if File.kind(of: file.path) == .file { return file }
    for old in try FileManager.default.contentsOfDirectory(atPath: kept.path)
    where old.hasPrefix("weights-") {
      try? FileManager.default.removeItem(at: kept.appendingPathComponent(old))
    }
    // The section in which it trains is the last that is needed.
    let sections = lesson.source.sections
    let section = sections.firstIndex(of: "Training").map { $0 + 1 } ?? sections.count
    _ = try run(lesson, ["--section", "\(section)", "--save", file.path])
    return file
  }
}
