// A Jupyter notebook, put together cell by cell.

import Basics

/// A notebook: its title, and its cells.
struct JupyterNotebook {
  private var title = ""
  private var cells: [JupyterCell] = []

  /// A notebook with nothing in it.
  init() {}

  /// A notebook that says what it is, and nothing more yet.
  init(_ opening: Opening) {
    title = opening.title
    let notice = """
      > **A record to read.** `\(opening.command)` printed this page: its code ran there, and showed \
      this. The cells are not to be run here; change the program, and run it again.
      """
    add(.notice, Prose.portable(notice))
  }

  /// Adds a cell.
  mutating func add(_ kind: JupyterCell.Kind, _ source: String) {
    cells.append(JupyterCell(kind, source))
  }

  /// Adds a result to the code before it; one that follows prose gets a cell without code.
  mutating func add(_ result: JupyterResult) {
    if cells.last?.kind != .code { add(.code, "") }
    cells[cells.count - 1].add(result)
  }

  /// The whole file, its keys in the order in which Jupyter itself would write them.
  var json: JSON {
    [
      "cells": .list(documents),
      "metadata": [
        "kernelspec": ["display_name": "Swift", "language": "swift", "name": "swift"],
        "language_info": [
          "file_extension": ".swift", "mimetype": "text/x-swift", "name": "swift",
          "pygments_lexer": "swift",
        ],
        "title": .text(title),
      ],
      "nbformat": 4,
      "nbformat_minor": 5,
    ]
  }

  /// The cells, each named by its section and its place there.
  private var documents: [JSON] {
    let cells = Slides.cut(cells)
    var (section, place) = (0, 0)
    return zip(cells, Slides.types(of: cells)).map { cell, slide in
      if cell.kind == .heading(2) { (section, place) = (section + 1, 0) }
      place += 1
      return cell.document(id: "section-\(section)-cell-\(place)", slide)
    }
  }
}
