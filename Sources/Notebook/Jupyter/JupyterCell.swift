// A cell of a Jupyter notebook: a heading, prose, or code with what it showed.

import Basics

/// A cell of a notebook.
struct JupyterCell {
  enum Kind: Equatable { case notice, heading(Int), prose, code }

  let kind: Kind
  let source: String
  private(set) var results: [JupyterResult] = []

  init(_ kind: Kind, _ source: String) {
    self.kind = kind
    self.source = source
  }

  /// Adds what the code showed; lines of words that follow each other are one result.
  mutating func add(_ result: JupyterResult) {
    if case .words(let lines) = result, case .words(let before)? = results.last {
      results[results.count - 1] = .words(before + lines)
    } else {
      results.append(result)
    }
  }

  /// The cell as notebooks have it, with the type of slide that it begins.
  func document(id: String, _ slide: String?) -> JSON {
    var metadata: [(String, JSON)] = []
    let isWithoutCode = kind == .code && source.isEmpty
    if isWithoutCode { metadata.append(("jupyter", ["source_hidden": true])) }
    if let slide { metadata.append(("slideshow", ["slide_type": .text(slide)])) }
    // So that nbconvert leaves out the empty box too; what it knows by the other name it shows.
    if isWithoutCode { metadata.append(("transient", ["remove_source": true])) }
    if kind != .code {
      return [
        "cell_type": "markdown", "id": .text(id), "metadata": .object(metadata),
        "source": .lines(of: source),
      ]
    }
    return [
      "cell_type": "code", "execution_count": nil, "id": .text(id), "metadata": .object(metadata),
      "outputs": .list(results.map(\.document)), "source": .lines(of: source),
    ]
  }
}
