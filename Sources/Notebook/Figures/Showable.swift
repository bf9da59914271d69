// What `show` can put on a page, and how values become words.

import Basics
import Tensor

/// A thing that knows how to be put on a page.
///
/// Text is enough; a thing that is better drawn says so with `drawing`. A new kind of figure is
/// one new type: no format needs to know of it.
public protocol Showable {
  /// The thing as lines of text, none wider than the paper if that can be helped.
  func text(on paper: Paper) -> [String]

  /// The thing in Markdown, or nil where its text is as good.
  func markdown() -> String?

  /// The thing as a picture, or nil where it is best read.
  func drawing() -> SVG?
}

extension Showable {
  /// Text is as good.
  public func markdown() -> String? { nil }

  /// Nothing to draw.
  public func drawing() -> SVG? { nil }
}

/// Words and values in one line; a matrix among them is drawn out, with the words at its middle.
struct Line: Showable {
  let items: [Any]

  func text(on paper: Paper) -> [String] {
    let blocks = items.map { item -> [String] in
      if let figure = item as? any Showable { return figure.text(on: paper) }
      let lines = words(for: item).split(separator: "\n", omittingEmptySubsequences: false)
      return lines.map { paper.spell(String($0)) }
    }
    let joined = beside(blocks)
    let isWide = joined.contains { visibleWidth($0) > paper.width }
    // What does not fit beside stands below.
    let lines = isWide && blocks.contains { $0.count > 1 } ? blocks.flatMap { $0 } : joined
    return lines.flatMap { folded($0, to: paper.width, mark: paper.spell("↪ ")) }
  }
}

/// A value as the course writes it.
func words(for value: Any) -> String {
  switch value {
  case let text as String: return text
  case let number as Double: return decimal(number)
  case let number as Float: return decimal(Double(number))
  case let count as Int: return whole(count)
  case let tensor as Tensor: return tensor.matrixText
  case let list as [Any]: return "[" + list.map(element).joined(separator: ", ") + "]"
  default: return "\(value)"
  }
}

/// A value in a list, where a comma stands between values and not between thousands.
private func element(_ value: Any) -> String {
  let isNumber = value is Double || value is Float || value is Int
  return isNumber ? words(for: value).replacing(",", with: "") : words(for: value)
}
