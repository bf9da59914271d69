// What a page's script reads, as JSON that may stand in a page.

/// The parts of JSON.
enum JSON {
  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  static func object(_ items: [(name: String, value: String)]) -> String {
    "{" + items.map { string($0.name) + ":" + $0.value }.joined(separator: ",") + "}"
  }

  static func string(_ text: String) -> String { string(Array(text.utf8)[...]) }

  /// A text in quotes, in which nothing ends the element that it stands in or begins a comment.
  static func string(_ text: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for place in text.indices {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      case UInt8(ascii: "<") where isDangerous(text[place...]): bytes += "\\u003c".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  private static func isDangerous(_ text: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: text.prefix(8), as: UTF8.self).lowercased()
    return ["</script", "<script", "<!--"].contains { start.hasPrefix($0) }
  }
}
