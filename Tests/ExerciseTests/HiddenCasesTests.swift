// Cases that differ from student to student: one line of an instructor's.

import Foundation
import TestSupport
import Testing

@testable import Notebook
@testable import Verdicts

@Suite struct HiddenCasesTests {
  @Test func everyStudentHasASeed() {
    #expect(Student.seed(of: "anna") == 0x51b2_4b2c_d89f_729f)
    #expect(Set(["", "anna", "ben", "Anna"].map(Student.seed)).count == 4)
  }

  /// A judge with the guide's one line, compiled as answers are.
  @Test(.compiles) func aStudentsCasesAreTheStudentsOwn() async throws {
    let answers = """
      import Notebook
      import Tensor

      exercises {
        FunctionExercise<Double, Double>(
          "Twice", blank: "twice",
          cases: [0] + drawn(3, seed: student) { random in 1 + random.uniform() },
          solution: { x in 2 * x },
          slips: [Slip("a", see: "A") { x in x }], hints: ["One.", "Two."])
      }

      """
    let blanks =
      "import Notebook\n\n/// 9.1 Twice.\nfunc twice(_ x: Double) -> Double {\n  x * x\n}\n"
    try await withFolder { folder in
      let built = try programs()
      for name in ["Modules", "exercises.product"] {
        try FileManager.default.createSymbolicLink(
          at: folder.appendingPathComponent(name),
          withDestinationURL: built.appendingPathComponent(name))
      }
      try Data(answers.utf8).write(to: folder.appendingPathComponent("main.swift"))
      let said = try await aside {
        let toolchain = try Toolchain(programs: folder, builtWith: "exercises")
        let made = try toolchain.compile(["main.swift"], in: folder, to: "answers9")
        #expect(made.isWell, "\(made.output)")
        let exam = try Exam(number: 9, folder: folder, by: toolchain)
        #expect(exam.cards.map(\.caseCount) == [4])
        return try ["anna", "ben", "anna", nil, nil].map { student in
          try exam.verdicts(
            on: blanks, of: student, asked: exam.cards,
            shelf: folder.appendingPathComponent("shelf"))[0]
        }
      }
      #expect(said.allSatisfy { $0.outcome.status == "wrong" })
      #expect(said[0] == said[2] && said[3] == said[4])
      #expect(said[0] != said[1] && said[0] != said[3])
    }
  }
}
