// Signs and numbers that are spelt otherwise in Swift than on paper or in Python.

extension Spelling {
  /// Signs that Swift has not, or that mean something else there.
  static let signs: [Rule] = [
    { place in  // w ** 2
      guard place.message.contains("operator '**'") else { return nil }
      return power("**", at: place)
    },
    { place in  // w^2
      guard place.letters.contains("^") else { return nil }
      if place.line.contains(/\be\s*\^/) {
        return "`e ^` is no power in Swift: write `exp(…)`, with the exponent between the brackets."
      }
      return power("^", at: place)
    },
    { place in  // i++
      guard let match = place.message.firstMatch(of: /operator '(\+\+|--)'/) else { return nil }
      let name = place.expressionBefore ?? "i"
      let sign = match.1.prefix(1)
      return "Swift has no `\(match.1)`: write `\(name) \(sign)= 1`."
    },
    { place in  // w − rate
      guard
        let match = place.message.firstMatch(of: /cannot find (?:operator )?'([−×·÷⋅∙–])' in scope/)
      else { return nil }
      let sign = String(match.1)
      let right = ["−": "-", "–": "-", "÷": "/"][sign] ?? "*"
      let example = place.operands(of: sign).map { ": `\($0.left) \(right) \($0.right)`" } ?? ""
      return "`\(sign)` is a sign of paper. In Swift it is spelt `\(right)`\(example)."
    },
    { place in  // w · rate, which cannot be read at all
      guard place.message.hasPrefix("consecutive statements"), let pair = place.operands(of: "·")
      else { return nil }
      return "`·` is a sign of paper. In Swift it is spelt `*`: `\(pair.left) * \(pair.right)`."
    },
    { place in  // “w”
      guard place.message.contains("unicode curly quote") else { return nil }
      return "These quotation marks are a word processor's; Swift's are straight: `\"`."
    },
    { place in  // 0 < w < 1
      guard place.message.contains("adjacent operators are in non-associative") else { return nil }
      guard let match = place.line.firstMatch(of: /([\w.]+) ([<>]=?) ([\w.]+) ([<>]=?) ([\w.]+)/)
      else { return "Swift compares two things at a time: join two comparisons with `&&`." }
      return "Swift compares two things at a time: write "
        + "`\(match.1) \(match.2) \(match.3) && \(match.3) \(match.4) \(match.5)`."
    },
    { place in  // if v = 0
      guard place.message.contains("use of '=' in a boolean context") else { return nil }
      let example = place.operands(of: "=").map { ": `\($0.left) == \($0.right)`" } ?? ""
      return "`=` gives a value; whether two things are equal is asked with `==`\(example)."
    },
    { place in  // a and b, not a
      guard let match = place.line.firstMatch(of: /\b(and|or|not)\b/)
      else { return nil }
      let sign = ["and": "&&", "or": "||", "not": "!"][String(match.1)] ?? ""
      let where_ = match.1 == "not" ? " and stands at once before what it turns round" : ""
      return "`\(match.1)` is spelt `\(sign)` in Swift\(where_)."
    },
    { place in  // W @ a
      guard place.line.contains(/\w\s*@\s*\w/) else { return nil }
      let example = place.operands(of: "@").map { ": `matmul(\($0.left), \($0.right))`" } ?? ""
      return "`@` is not Swift's product of matrices, `matmul` is\(example)."
    },
    { place in  // w -rate
      guard place.message.hasPrefix("consecutive statements"),
        let match = place.line.firstMatch(of: /([\w.\])]+) ([-+])([\w.(\[]+)/)
      else { return nil }
      return "A sign between two things has a space on both sides or on none: "
        + "`\(match.1) \(match.2) \(match.3)`."
    },
    { place in  // w- rate
      guard let match = place.line.firstMatch(of: /([\w.\])]+)([-+*\/]) ([\w.(\[]+)/),
        place.message.hasPrefix("consecutive statements") || place.message.contains("postfix unary")
      else { return nil }
      return "A sign between two things has a space on both sides or on none: "
        + "`\(match.1) \(match.2) \(match.3)`."
    },
  ]

  /// Numbers and their two kinds.
  static let numbers: [Rule] = [
    { place in  // 2w
      guard place.message.contains("is not a valid digit in"),
        let match = place.line.firstMatch(of: /(\d+)([A-Za-z_]\w*)/)
      else { return nil }
      return
        "A product needs its sign: `\(match.1)\(match.2)` is written `\(match.1) * \(match.2)`."
    },
    { place in  // 2(w - 4)
      guard place.message.hasPrefix("cannot call value of non-function type") else { return nil }
      let name = place.expression.prefix { $0 != "(" }
      let inner = place.expression.dropFirst(name.count)
      return "A product needs its sign: write `\(name) * \(inner)`."
    },
    { place in  // 0,5
      guard let match = place.line.firstMatch(of: /\b(\d+),(\d+)\b/),
        place.message.hasPrefix("consecutive statements") || place.message == "expected expression"
      else { return nil }
      return "A number has a point, not a comma: `\(match.1).\(match.2)`."
    },
    { place in  // .5
      guard let match = place.message.firstMatch(of: /'(\.\d+)' is not a valid floating point/)
      else { return nil }
      return "A digit stands before the point: `0\(match.1)`."
    },
    { place in  // 0.5f
      guard let match = place.line.firstMatch(of: /\b(\d+\.\d+)[fFdD]\b/)
      else { return nil }
      return "A number has no letter at its end: `\(match.1)`."
    },
    { place in  // var s = 0, then s += x
      guard
        place.message.hasPrefix(
          "cannot convert value of type 'Double' to expected argument type 'Int'")
      else { return nil }
      if let match = place.line.firstMatch(of: /(\w+)\s*(?:[-+*\/]?=)\s/),
        let found = place.declaration(of: String(match.1)), found.value.contains(/^-?\d+$/)
      {
        return
          "`\(match.1)` begins as `\(found.value)`, a whole number (Int), and takes no number with a "
          + "point (Double): begin with `\(found.word) \(match.1) = \(found.value).0`."
      }
      if place.before.hasSuffix("[") || place.line.contains("[\(place.expression)]") {
        return "Places in a list are whole numbers (Int), and `\(place.expression)` is a Double: "
          + "write `Int(\(place.expression))`, or make it a whole number from the start."
      }
      return
        "A whole number (Int) is wanted where `\(place.expression)` stands, which is a Double: is a "
        + "number without its point, as in `0` for `0.0`, to blame?"
    },
    { place in  // s / xs.count, w * n
      guard
        place.message.hasPrefix(
          "cannot convert value of type 'Int' to expected argument type 'Double'")
      else { return nil }
      return
        "`\(place.expression)` is a whole number (Int), and what it is computed with has a point "
        + "(Double). Swift does not mix them: write `Double(\(place.expression))`."
    },
    { place in
      guard
        let match = place.message.firstMatch(
          of:
            /binary operator '(.)' cannot be applied to operands of type '(Int|Double)' and '(Int|Double)'/
        )
      else { return nil }
      return "Swift does not mix whole numbers (Int) and numbers with a point (Double) around "
        + "`\(match.1)`: put `Double(…)` round the whole one."
    },
    { place in  // 2.0 * W with a Double
      guard
        place.message.contains("of type 'Double' and 'Tensor'")
          || place.message.contains("of type 'Tensor' and 'Double'")
      else { return nil }
      return "A tensor holds short numbers (Float): write `Float(…)` round the Double that it is "
        + "computed with."
    },
  ]
}

private func power(_ sign: String, at place: Place) -> String {
  guard let (left, right) = place.operands(of: sign) else {
    return "Swift has no sign for powers: write `w * w`, or `pow(w, 2)`."
  }
  let product = right == "2" ? "`\(left) * \(left)`, or " : ""
  return
    "Swift has no sign for powers; `\(sign)` is none: write \(product)`pow(\(left), \(right))`."
}
