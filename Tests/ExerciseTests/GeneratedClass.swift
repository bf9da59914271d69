// A class that answers as it is told: what a grader must say of each student is known beforehand.

import Foundation
import Tensor
import Verdicts

/// Students with answers to the exercises of chapter 3, and with every kind of trouble.
struct GeneratedClass {
  /// What stands in a blank, and what must come of it.
  struct Put {
    let body: String?  // nothing for a blank that stays one
    let status: String
    var words = ""  // that the message begins with
  }

  let students: [(name: String, puts: [Put])]

  /// What cannot be examined, by the names of the entries: the words that its message begins with.
  static let troubles = [
    "zoe.zip": "It is packed", "yan": "No `Exercises.swift` was found", "xia.swift": "It is a link",
    "wim.swift": "It is no text in UTF-8", "vic.swift": "It has 200,000 bytes",
  ]

  /// A class of so many; the first of them have one of each kind of trouble in an answer.
  init(of count: Int, for exam: Exam, seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let closures = try exam.closures()
    let others = [
      Put(body: nil, status: "not tried"),
      Put(body: "3 ** 2", status: "does not compile", words: "Swift"),
      Put(body: "while true {}", status: "endless"), Put(body: "0.0 * .infinity", status: "wrong"),
      Put(body: "[1.0][Int(exp(3.0))]", status: "trapped"),
      Put(body: "retrun 2", status: "does not compile", words: "Swift"),
      Put(body: "[Double](repeating: 1, count: 2 << 30)[7]", status: "too much memory"),
    ]
    let cheats = Cheat.all.map { cheat in
      // Tests run side by side, and each looks only for what its own cheats have started.
      Put(body: cheat.body.replacing(Cheat.mark, with: GeneratedClass.mark), status: cheat.status)
    }
    students = (0..<count).map { student in
      let puts = exam.cards.enumerated().map { index, card in
        if index == 0 && student < cheats.count { return cheats[student] }
        if index == 3 && student < others.count { return others[student] }
        let luck = Int(generator.next() % 20)
        switch luck {
        case 0..<9: return Put(body: closures[index].first, status: "right")
        case 9..<15:
          let slip = Int(generator.next() % UInt64(card.slips.count))
          return Put(
            body: closures[index][slip + 1], status: "known mistake",
            words: card.slips[slip].sentence)
        case 15..<18: return others[0]
        default: return others[Int(generator.next() % 4)]
        }
      }
      return ("student \(student)", puts)
    }
  }

  /// A number that only the programs of this class's cheats are started with.
  static let mark = "45678.1234"

  /// Writes all submissions into a folder: some as files, some as folders, some as clones.
  func write(to folder: URL, for exam: Exam) throws {
    let files = FileManager.default
    for (index, student) in students.enumerated() {
      let text = try exam.text(with: student.puts.map(\.body))
        .replacing("import Notebook", with: "import Foundation\nimport Notebook")
      let path = [
        "\(student.name).swift", "\(student.name)/Exercises.swift", "\(student.name)/\(exam.file)",
      ][index % 3]
      let file = folder.appendingPathComponent(path)
      try files.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    func place(_ name: String) -> URL { folder.appendingPathComponent(name) }
    try Data("PK".utf8).write(to: place("zoe.zip"))
    try files.createDirectory(at: place("yan"), withIntermediateDirectories: false)
    try files.createSymbolicLink(
      at: place("xia.swift"), withDestinationURL: place("\(students[0].name).swift"))
    try Data([0xFF, 0xFE, 0, 1]).write(to: place("wim.swift"))
    try Data(repeating: 32, count: 200_000).write(to: place("vic.swift"))
  }
}
