// Links of documents, as links of the book.

import Basics
import Foundation
import Testing
import TestSupport

@testable import book

@Suite struct LinksTests {
  private let links: Links = {
    var links = Links(package: Chapter.package)
    links.add(
      "chapter3.html", from: "docs/chapter3.md", headings: ["1. It's a walk", "2. Don't - stop?"])
    links.add("notes.html", from: "docs/notes.md", headings: ["Notation"])
    return links
  }()

  private func resolved(_ address: String, of document: String = "docs/notes.md") throws -> String?
  {
    try links.resolve(address: address, of: document)
  }

  /// GitHub's links have the number of a section and leave signs out; ours have its title only.
  @Test func anchorsAreThoseOfTheBook() throws {
    #expect(try resolved("chapter3.md#1-its-a-walk") == "chapter3.html#it-s-a-walk")
    #expect(try resolved("chapter3.md#2-dont---stop") == "chapter3.html#don-t-stop")
    #expect(try resolved("chapter3.md") == "chapter3.html")
    #expect(try resolved("#notation") == "notes.html#notation")
    #expect(try resolved("docs/notes.md#notation", of: "README.md") == "notes.html#notation")
    #expect(try resolved("https://example.org/a#b") == "https://example.org/a#b")
  }

  @Test func whatIsNotInTheBookRemainsAsWords() throws {
    #expect(try resolved("../README.md") == nil)
    let html = "<a href=\"chapter3.md\">a <b>c</b></a> <a href=\"chapter1.md\">d</a>"
    #expect(
      try links.resolve(html, of: "docs/notes.md")
        == "<a href=\"chapter3.html\">a <b>c</b></a> d")
  }

  @Test(arguments: ["nothing.md", "chapter3.md#it-s-a-walk", "#nowhere"])
  func whatIsNowhereIsAFailure(_ address: String) {
    #expect(throws: Failure.self) { try resolved(address) }
  }
}
