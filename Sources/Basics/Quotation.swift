// What others wrote, as it may stand in a sentence: short, and without signs that a terminal obeys.

/// Input as it is quoted: cut to some letters, its control characters spelt out.
///
/// What is longer ends with dots and with how many letters it has.
public func quoted(_ input: some StringProtocol, atMost limit: Int = 60) -> String {
  let start = input.prefix(limit)
  if start.endIndex == input.endIndex { return printable(start) }
  return "\(printable(start))… (\(whole(input.unicodeScalars.count)) signs)"
}

/// A text with its control characters spelt out as Swift would write them, and those that turn the
/// direction of writing.
func printable(_ text: some StringProtocol) -> String {
  if !text.unicodeScalars.contains(where: isControl) { return String(text) }
  var result = ""
  for sign in text.unicodeScalars {
    switch sign {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where isControl(sign): result += "\\u{\(String(sign.value, radix: 16, uppercase: true))}"
    default: result.unicodeScalars.append(sign)
    }
  }
  return result
}

private func isControl(_ sign: Unicode.Scalar) -> Bool {
  switch sign.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
