// What may be asked of the grader, and the sentence on what may not.

import Basics
import Testing

@testable import grade

@Suite struct WishesTests {
  @Test(arguments: [
    ([], "found no folder; expected one in which each entry is a student's submission"),
    (["a", "b"], "found two folders, a and b; name one"),
    (["a", "--chapter", "9"], "--chapter takes the number of a chapter (3, 4), as in --chapter 3"),
    (["a", "--jobs", "0"], "--jobs takes a number from 1 to 64, as in --jobs 2; found \"0\""),
    (
      ["a", "--jobs"], "--jobs takes a number from 1 to 64, as in --jobs 2; found nothing after it"
    ),
    (["a", "--csv", "--junit"], "--csv and --junit do not go together; ask for one"),
    (
      ["a", "--output", "marks"], "--output marks does not say in which form; expected a name that"
    ),
    (["a", "--csv", "--output", "m.json"], "--csv and --output m.json contradict each other"),
    (["a", "--student="], "--student takes a name, as in --student anna; found \"\""),
    (["a", "--name"], "there is no option --name; the nearest is --names"),
  ])
  func whatIsWrongIsSaid(_ arguments: [String], _ words: String) {
    let failure = #expect(throws: Failure.self) { try Wishes(arguments, chapters: [3, 4]) }
    #expect(failure?.sentence.hasPrefix(words) == true, "\(failure?.sentence ?? "")")
    #expect(failure?.status == .usage)
  }

  @Test func aFilesEndingSaysItsForm() throws {
    for (arguments, form) in [
      (["a", "--output", "m.csv"], Form.csv), (["a", "--output", "m.xml"], .junit),
      (["a", "--output", "/dev/stdout", "--json"], .json), (["a", "--junit"], .junit),
    ] {
      #expect(try Wishes(arguments, chapters: [3]).form == form)
    }
    #expect(try Wishes(["a"], chapters: [3]).form == nil)
  }
}
