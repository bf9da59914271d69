// What a page is to those who hear it: the browser's accessibility tree.

/// An element as a screen reader gets it.
public struct AccessibleNode: Equatable, Sendable {
  /// What it is.
  ///
  /// Such as `heading`, `slider`, `button`, `image`, `table`, `StaticText`.
  public let role: String

  /// What it is called.
  public let name: String

  /// What more is said of it.
  public let description: String

  /// What it stands at, for a control.
  public let value: String

  /// Its states and properties, such as `level`, `focusable`, `checked`, `valuetext`.
  public let properties: [String: String]

  /// How deep it is in the tree.
  public let depth: Int
}

extension Tab {
  /// The accessibility tree in reading order, without what a screen reader passes over and
  /// the lines that a text is broken into.
  public func accessibility() async throws -> [AccessibleNode] {
    let nodes = try await call("Accessibility.getFullAXTree", as: Tree.self).nodes
    let byName = Dictionary(nodes.map { ($0.nodeId, $0) }) { first, _ in first }
    var found: [AccessibleNode] = []
    var open = nodes.filter { $0.parentId == nil }.map { ($0, 0) }
    while let (node, depth) = open.popLast() {
      if node.role?.value == "InlineTextBox" { continue }
      if !node.ignored { found.append(node.simple(depth: depth)) }
      let inner = (node.childIds ?? []).compactMap { byName[$0] }
      open += inner.reversed().map { ($0, node.ignored ? depth : depth + 1) }
    }
    return found
  }
}

private struct Tree: Decodable {
  struct Value: Decodable { let value: JSON? }

  struct Property: Decodable {
    let name: String
    let value: Value
  }

  struct Node: Decodable {
    let nodeId: String
    let ignored: Bool
    let role: Value?
    let name: Value?
    let description: Value?
    let value: Value?
    let properties: [Property]?
    let childIds: [String]?
    let parentId: String?

    func simple(depth: Int) -> AccessibleNode {
      func text(_ value: Value?) -> String { value?.value?.description ?? "" }
      return AccessibleNode(
        role: text(role), name: text(name), description: text(description), value: text(value),
        properties: Dictionary((properties ?? []).map { ($0.name, text($0.value)) }) { $1 },
        depth: depth)
    }
  }

  let nodes: [Node]
}
