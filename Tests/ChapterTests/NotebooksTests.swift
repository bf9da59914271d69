// Notebooks before Jupyter's own tools: they are valid, and become web pages and slides.

import Foundation
import Testing

@testable import Notebook

@Suite(.needs(.jupyter)) struct NotebooksTests {
  /// Validates the notebooks in a folder and converts each; prints a line for each slide, with the
  /// heading that it begins with.
  private static let script = """
    import re, sys, pathlib, nbformat
    from nbconvert import HTMLExporter, SlidesExporter
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.ipynb")):
        text = file.read_bytes().decode()
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        if "hostile" not in file.name:
            assert nbformat.writes(notebook) + "\\n" == text, "Jupyter would write it otherwise"
        for exporter in HTMLExporter, SlidesExporter:
            page, _ = exporter().from_notebook_node(notebook)
            assert "Traceback" not in page and "<script>alert" not in page
            if exporter is SlidesExporter:
                stacks = re.split(r"<section\\s*>\\s*<section\\s*>", page)[1:]
                for stack in stacks:
                    title = re.search(r"<h[12][^>]*>([^<&]*)", stack)
                    print(file.stem, title.group(1) if title else "")
    """

  private func slides(in folder: URL) async throws -> [String] {
    let run = try await runWithJupyter(NotebooksTests.script, [folder.path])
    #expect(run.status == 0, "\(run.complaint)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func everyChapterIsValidAndBecomesAPageAndSlides() async throws {
    try await withFolder { folder in
      for chapter in Chapter.all {
        let file = folder.appendingPathComponent("\(chapter.name).ipynb").path
        #expect(try await chapter.run(["--output", file]).status == 0)
      }
      let slides = try await slides(in: folder)
      for chapter in Chapter.all {
        let title = try #require(chapter.lines().first).dropFirst("//: # ".count)
        let sections = try chapter.sections().enumerated().map { "\($0 + 1). \($1)" }
        let wanted = ([title + ""] + sections + ["Exercises"]).map { "\(chapter.name) \($0)" }
        #expect(slides.filter { $0.hasPrefix("\(chapter.name) ") } == wanted)
      }
    }
  }

  @Test func whateverAChapterSaysIsText() async throws {
    let evil = "<script>alert(\"1\")</script> & ' ` ]]> \u{1}\u{2028} **open"
    var table = Table(evil, caption: evil)
    table.add(evil)
    var album = Album(stem: nil)
    var text = Format.jupyter.begin(Opening(title: evil, sections: [], command: evil), &album)
    let pieces: [Piece] = [
      .heading(level: 1, evil), .prose(evil), .prose("- \(evil)\n\n```\n\(evil)"), .code(evil),
      .words(Line(items: [evil])), .figure(table),
    ]
    for piece in pieces { text += Format.jupyter.piece(piece, nil, Paper(), &album) }
    text += Format.jupyter.end(nil, &album)
    try await withFolder { folder in
      let file = folder.appendingPathComponent("hostile.ipynb")
      try text.write(to: file, atomically: true, encoding: .utf8)
      #expect(try await slides(in: folder).count == 1)
    }
  }
}
