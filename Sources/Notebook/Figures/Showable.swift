// What `show` can put on a page, and how values become words.

import Basics
import Tensor

/// A thing that can be put on a page.
///
/// Lines of text are enough. What is more than lines says so with `content`, and no format needs to
/// know of a new kind of figure.
public protocol Showable {
  /// The thing as lines of text, none wider than the paper if that can be helped.
  func text(on paper: Paper) -> [String]

  /// What the thing is made of, for formats that have more than lines.
  var content: Content { get }

  /// Whether it only shows what is known already, so that there is nothing to guess.
  var isGiven: Bool { get }
}

extension Showable {
  /// Its text says all.
  public var content: Content { .lines }

  /// It is a result.
  public var isGiven: Bool { false }
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
  case let number as any BinaryFloatingPoint: return decimal(number)
  case let count as Int: return whole(count)
  case let tensor as Tensor: return tensor.matrixText
  case let list as [Any]: return "[" + list.map(element).joined(separator: ", ") + "]"
  default: return "\(value)"
  }
}

/// A value in a list, where a comma stands between values and not between thousands.
func element(_ value: Any) -> String {
  let isNumber = value is any BinaryFloatingPoint || value is Int
  return isNumber ? words(for: value).replacing(",", with: "") : words(for: value)
}
