// Names that Swift has not, and lists that are used as numbers are.

extension Spelling {
  /// Names that Swift or the course does not have.
  static let names: [Rule] = [
    { place in
      guard let match = place.message.firstMatch(of: /cannot find '(\w+)' in scope/) else {
        return nil
      }
      return sentence(onUnknown: String(match.1), at: place)
    },
    { place in  // xs.length
      guard let match = place.message.firstMatch(of: /value of type '(.+)' has no member '(\w+)'/)
      else { return nil }
      let (type, member) = (String(match.1), String(match.2))
      let whole = place.before.hasSuffix(".") ? String(place.before.dropLast()) : place.before
      let owner = String(
        whole.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
      if ["length", "len", "size", "shape", "Count", "Length"].contains(member), type.hasPrefix("[")
      {
        return "How many elements a list has is its `count`: `\(owner).count`."
      }
      if ["abs", "exp", "log", "sqrt", "tanh", "pow"].contains(member) {
        return "`\(member)` stands before what it is taken of: `\(member)(\(owner))`."
      }
      if owner.isEmpty { return "What stands before `.\(member)` has nothing of that name." }
      if member == "sum" || member == "mean", type.hasPrefix("[") {
        return "A list has no `\(member)`: add its elements up in a loop, or write "
          + "`\(owner).reduce(0, +)` for the sum."
      }
      return "`\(owner)` has nothing that is called `\(member)`; it is of the kind `\(type)`."
    },
    { place in  // step(w, rate)
      guard let match = place.message.firstMatch(of: /missing argument labels? '(.+)' in call/)
      else { return nil }
      let labels = match.1.split(separator: ":").map { "`\($0):`" }.joined(separator: " and ")
      return "In this call each value needs its name in front of it: \(labels)."
    },
    { place in  // matmul(W)
      guard
        let match = place.message.firstMatch(
          of: /missing argument for parameter (?:#(\d+)|'(\w+)') in call/)
      else { return nil }
      let which = match.2.map { "`\($0):`" } ?? match.1.map { "number \($0)" } ?? ""
      if place.before.contains(/\b(max|min)\([^()]*$/) {
        let word = place.before.contains("max(") ? "max" : "min"
        return "`\(word)` compares two numbers; of a list it is `xs.\(word)()!`, or a loop."
      }
      return "This call lacks a value: \(which)."
    },
    { place in  // sigmoid(w)
      guard place.message.contains("type 'Double' to expected argument type 'Tensor'") else {
        return nil
      }
      let name =
        place.before.firstMatch(of: /(\w+)\([^()]*$/).map { String($0.1) } ?? "This function"
      return
        "Here `\(name)` is the one for tensors. For one number write it out, as the chapter does: "
        + "`1 / (1 + exp(-z))` is the sigmoid."
    },
  ]

  /// Lists and tensors.
  static let lists: [Rule] = [
    { place in  // w * x
      guard
        let match = place.message.firstMatch(
          of: /binary operator '(.+?)' cannot be applied to (.*)/),
        match.2.contains("[")
      else { return nil }
      let pair = place.operands(of: String(match.1))
      let list = pair?.left ?? "w"
      let other = match.2.hasPrefix("two") ? "\(pair?.right ?? "x")[i]" : (pair?.right ?? "x")
      return "Lists do no arithmetic: go through them element by element, `for i in "
        + "0..<\(list).count { … \(list)[i] \(match.1) \(other) … }`."
    },
    { place in  // -w, 2 * w, abs(w)
      let words =
        /cannot convert value of type '\[(?:Double|Int)\]' to expected argument type '(?:Double|Int)'/
      let isNegated = place.message.contains(/unary operator '-' .* of type '\[(Double|Int)\]'/)
      guard isNegated || place.message.contains(words) else { return nil }
      let code =
        isNegated ? String(place.after.dropFirst().prefix { $0.isLetter }) : place.expression
      let list = code.isEmpty ? "xs" : code
      return "`\(list)` is a list, and what is done here is done to one number at a time: take its "
        + "elements one by one, `\(list)[0]`, `\(list)[1]` …, or in a loop."
    },
    { place in  // [] of nothing
      guard place.message.hasPrefix("empty collection literal requires") else { return nil }
      let name = place.line.firstMatch(of: /(?:var|let)\s+(\w+)/).map { String($0.1) } ?? "r"
      return "Swift cannot tell of what `\(name)` is a list: write `var \(name): [Double] = []`."
    },
    { place in  // var r: [Double], never begun
      guard
        let match = place.message.firstMatch(
          of:
            /variable '(\w+)' (?:passed by reference|used|captured by a closure) before being initialized/
        )
      else { return nil }
      return
        "`\(match.1)` has no value yet: let it begin with one, as in `var \(match.1): [Double] = "
        + "[]` or `var \(match.1) = 0.0`."
    },
    { place in  // Double[]
      guard place.message.hasPrefix("array types are now written") else { return nil }
      return "The kind of a list has its brackets outside: `[Double]`."
    },
    { place in  // W[0][0]
      guard place.message.contains("'Float' has no subscripts") else { return nil }
      return "An element of a matrix has both its numbers in one pair of brackets: `W[0, 0]`."
    },
  ]
}

private func sentence(onUnknown name: String, at place: Place) -> String {
  let argument = place.after.firstMatch(of: /^\w+\(([^()]*)\)/).map { String($0.1) }
  switch name {
  case "len": return "The length of a list is its `count`: `\(argument ?? "xs").count`."
  case "sum":
    let list = argument.flatMap { $0.wholeMatch(of: /\w+/) != nil ? $0 : nil } ?? "xs"
    return "Swift has no `sum`: add up in a loop, or write `\(list).reduce(0, +)`."
  case "length":
    guard let list = place.after.firstMatch(of: /^length\(of: (\w+)\)/)?.1 else { break }
    return
      "`length(of:)` is the lecture's, for tensors, and `\(list)` is a list: find its length with "
      + "Pythagoras, and divide each of its numbers by that."
  case "sigmoidSlope", "sigmoidPrime":
    return
      "`\(name)` is not known here. The slope of a sigmoid is what it said times what is missing "
      + "to 1: `a * (1 - a)`."
  case "range":
    let end = argument.map { $0.contains(",") ? "n" : $0 } ?? "n"
    return "Swift has no `range`: from 0 up to and without \(end) is `0..<\(end)`."
  case "Math", "math", "np", "numpy":
    let call = place.after.firstMatch(of: /^\w+\.(\w+)/).map { "`\($0.1)(…)`" } ?? "`exp(…)`"
    return "`\(name)` is not needed, nor there: write \(call) by itself."
  case "None", "null", "NULL": return "`\(name)` is not Swift's. Give back a value."
  case "True", "False": return "`\(name)` is spelt `\(name.lowercased())` in Swift."
  case "def", "function": return "A function begins with `func` in Swift, not with `\(name)`."
  case "e": return "`e` is no number here: e to the power of z is `exp(z)`."
  case "elif", "elseif": return "`\(name)` is spelt `else if` in Swift."
  case "pi", "PI": return "π is `Double.pi`."
  case "mean": return "Swift has no `mean`: add up in a loop, and divide by `Double(xs.count)`."
  default: break
  }
  let near = place.names.min { distance($0, name) < distance($1, name) }
  if let near, near != name, distance(near, name) <= (name.count > 3 ? 2 : 1),
    near.count > 1 || name.count > 1
  {
    return "Nothing is called `\(name)` here. Is `\(near)` meant?"
  }
  let known = place.names.reversed().map { "`\($0)`" }
  let list = known.isEmpty ? "" : " Known here: \(known.joined(separator: ", "))."
  return
    "Nothing is called `\(name)` here: an answer knows what it is given and what it makes with "
    + "`let` or `var` further up, and no variable of the chapter.\(list)"
}

/// In how many letters two names differ.
private func distance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let cost = min(diagonal + (a[i] == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[b.count]
}
