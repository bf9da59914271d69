// Prose as Markdown that other readers take as the course does.

import Testing

@testable import Notebook

@Suite struct PortableTests {
  /// What is of the course's Markdown already stays as it stands, line by line.
  @Test(arguments: [
    "# A *title* with `code<T>`", "A **bold**, *slanted* `a_b` [link](docs/a_b.md) & so on",
    "- one\n  and more\n- two\n\n12. twelve\n> **Careful:** a\n> b",
    "`([Double]) ->\nDouble` is a type",
    "Before.\n\n    let x = a<b>\n\nAfter.",
    "```swift\nlet _ = a<b>()\n```\nW [rows, columns]; −2 · [3]\n\n\nend",
  ])
  func whatIsKnownStays(_ markdown: String) {
    #expect(Prose.portable(markdown) == markdown)
  }

  @Test(arguments: [
    ("a <script>alert(1)</script> b", "a &lt;script>alert(1)&lt;/script> b"),
    ("AT&T &amp; &#60;", "AT&amp;T &amp;amp; &amp;#60;"), ("a && b & c &", "a && b & c &"),
    ("open `code", "open \\`code"), ("**open and *half*", "\\*\\*open and *half*"),
    ("2 * 3 * 4", "2 \\* 3 \\* 4"), ("snake_case_name", "snake\\_case\\_name"),
    ("~~gone~~ | $x$ \\n", "\\~\\~gone\\~\\~ \\| \\$x\\$ \\\\n"),
    ("[no link] (x)", "[no link] (x)"), ("[a]: http://b", "\\[a]: http://b"),
    ("> [a]: b", "> \\[a]: b"), ("a\n[b]: c", "a\n[b]: c"),
    ("![image](x)", "\\![image](x)"), ("**a<b `c<d`**", "**a&lt;b `c<d`**"),
    ("[a<b](c)", "[a&lt;b](c)"), ("words\n===", "words\n\\==="), ("words\n---", "words\n\\---"),
    ("words\n+ more", "words\n\\+ more"), ("a\n 1) b", "a\n 1\\) b"), ("* a", "\\* a"),
    ("# <b>", "# &lt;b>"), ("]]> \"quotes\" 'here'", "]]> \"quotes\" 'here'"),
  ])
  func whatIsNotIsPlain(_ markdown: String, _ portable: String) {
    #expect(Prose.portable(markdown) == portable)
  }

  @Test func aFenceEndsWhereTheCourseEndsIt() {
    #expect(Prose.portable("```\nopen <b>") == "```\nopen <b>\n```")
    #expect(Prose.portable("```\na\n```b\n<i>") == "```\na\n```\n&lt;i>")
    #expect(Prose.portable("```\n  ```` a\n```") == "`````\n  ```` a\n`````")
  }

  @Test func aCellsWordsAreNoLink() {
    #expect(Prose.literal("[a](b) & <c> | &lt;") == "[a\\](b) & &lt;c> \\| &amp;lt;")
  }
}
