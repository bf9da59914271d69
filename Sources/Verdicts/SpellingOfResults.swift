// What an answer gives back, what it may change, and its braces.

extension Spelling {
  /// What a blank gives back.
  static let results: [Rule] = [
    { place in  // nothing is given back
      guard
        let match = place.message.firstMatch(of: /missing return in .*expected to return '(.+)'/)
      else { return nil }
      if place.code.first?.isLetter == true || place.code.first?.isNumber == true {
        return "This is computed and given to nobody: write `return \(place.code)`."
      }
      return
        "Not every way through this answer ends with a result (\(kind(match.1)) is wanted): put "
        + "`return` in front of it, and mind what comes after an `if` or a loop."
    },
    { place in
      guard
        let match = place.message.firstMatch(
          of: /cannot convert return expression of type '(.+)' to return type '(.+)'/)
      else { return nil }
      let (found, wanted) = (String(match.1), String(match.2))
      let code = place.code.firstMatch(of: /^(?:return )?(.*)$/).map { String($0.1) } ?? ""
      switch (found, wanted) {
      case ("()", _):
        let inner = code.firstMatch(of: /^print\((.*)\)$/).map { " `return \($0.1)`" }
        return
          "This gives nothing back, and \(kind(wanted)) is wanted. What is printed is not given "
          + "back: write\(inner ?? " `return` and the result")."
      case ("Int", "Double"):
        return
          "This is a whole number (Int), and \(kind(wanted)) is wanted. Make the parts Doubles: "
          + "`Double(…)` round each whole number, before dividing."
      case ("Double", "Int"):
        return
          "This is a number with a point (Double), and \(kind(wanted)) is wanted: compute with whole "
          + "numbers, or write `Int(…)` round it, which cuts off what is behind the point."
      case ("Float", "Double"), ("Double", "Float"):
        return "This is a \(found), and \(kind(wanted)) is wanted: write `\(wanted)(…)` round it."
      case ("String", _):
        return "Between quotation marks stand words, not code: leave the marks out."
      default: break
      }
      if wanted.hasPrefix("["), found.hasPrefix("("), found.hasSuffix(")") {
        let inner = code.hasPrefix("(") ? "`[\(code.dropFirst().dropLast())]`" : "`[…, …]`"
        return "A list has square brackets: \(inner)."
      }
      if wanted == "[\(found)]" {
        return
          "A list is wanted (\(kind(wanted))), and this is one number: write its elements between "
          + "square brackets, `[…, …]`."
      }
      if found == "[\(wanted)]" {
        return
          "One number is wanted, and this is a list: leave out the square brackets, or take one "
          + "element, `[0]`."
      }
      return "This is \(kind(found)), and \(kind(wanted)) is wanted."
    },
  ]

  /// What may be changed.
  static let changes: [Rule] = [
    { place in
      guard let match = place.message.firstMatch(of: /'(\w+)' is a 'let' constant/) else {
        return nil
      }
      if let found = place.declaration(of: String(match.1)), found.word == "let" {
        return
          "`\(match.1)` was made with `let`, so it stays as it is: make it with `var \(match.1) = "
          + "\(found.value)`."
      }
      return "`\(match.1)` is what the answer was given, and stays as it is: make one of your own, "
        + "`var my\(match.1.prefix(1).uppercased() + match.1.dropFirst()) = \(match.1)`, and change that."
    }
  ]

  /// Braces, brackets, and the words in front of them.
  static let braces: [Rule] = [
    { place in  // /* without */, " without "
      guard let match = place.message.firstMatch(of: /unterminated (?:'\/\*' (comment)|string)/)
      else { return nil }
      return match.1 == nil
        ? "A text that begins with `\"` ends with one in the same line."
        : "A remark that begins with `/*` ends with `*/`; one that begins with `//` ends with its line."
    },
    { place in  // for (var i = 0; …
      guard place.message.hasPrefix("C-style for") else { return nil }
      return "Swift counts in another way: `for i in 0..<n { … }`, with your own end for n."
    },
    { place in  // for x in xs:
      guard
        let match = place.message.firstMatch(
          of: /expected '\{' (?:after '(if|while)' condition|to start the body of for-each loop)/)
      else { return nil }
      let word = match.1.map(String.init) ?? "for"
      let rest = place.line.contains(/:\s*$/) ? " A colon does not do." : ""
      let example = word == "for" ? "for x in xs { … }" : "\(word) … { … }"
      return "What `\(word)` does stands between braces: `\(example)`.\(rest)"
    },
    { place in  // a ? b
      guard place.message.hasPrefix("expected ':' after '? ...'") else { return nil }
      return "`? …` needs its other half: `condition ? this : that`."
    },
    { place in
      guard place.message.hasPrefix("expected '}'") else { return nil }
      return
        "A brace is not closed: after each `{` comes a `}`, and one is missing above this line."
    },
    { place in
      guard let match = place.message.firstMatch(of: /expected '([)\]])'/) else { return nil }
      return "A bracket is not closed: a `\(match.1)` is missing."
    },
    { place in  // (w - rate))
      guard place.message.hasPrefix("extraneous '}'") else { return nil }
      return "There is a `}` too much, or a `{` is missing further up."
    },
    { place in
      guard
        place.message.hasPrefix("consecutive statements") || place.message == "expected expression",
        let first = place.after.first(where: { $0 != " " }), first == ")" || first == "]"
      else { return nil }
      return "There is a `\(first)` too much, or its partner is missing."
    },
    { place in
      guard place.message.hasPrefix("the compiler is unable to type-check this expression") else {
        return nil
      }
      return
        "This is too long for Swift to understand at once: give its parts names with `let`, each in a "
        + "line of its own."
    },
  ]
}

private func kind(_ type: some StringProtocol) -> String {
  switch String(type) {
  case "Double": "a number (Double)"
  case "Float": "a short number (Float)"
  case "Int": "a whole number (Int)"
  case "[Double]": "a list of numbers, [Double]"
  case "[Int]": "a list of whole numbers, [Int]"
  case "Tensor": "a Tensor"
  default: "`\(type)`"
  }
}

extension Place {
  /// The name before the place, as `i` before `++`.
  var expressionBefore: String? {
    let name = before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed()
    return name.isEmpty ? nil : String(name)
  }
}
