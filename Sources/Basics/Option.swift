// The options of a command line, as values: one reader takes arguments against them, one list
// shows them.

/// One option: how it is typed, what it takes, and where that goes in a program's wishes.
public struct Option<Wishes> {
  /// How it is typed, as in "--rate".
  public let flag: String

  private let placeholder: String?  // nil for an option that stands alone
  private let expected: String
  private let example: String
  private let meaning: String
  private let take: (inout Wishes, String) -> Bool

  /// An option that stands alone, as in "--plain".
  public init(_ flag: String, _ meaning: String, _ place: WritableKeyPath<Wishes, Bool>) {
    (self.flag, self.meaning, placeholder, expected, example) = (flag, meaning, nil, "", "")
    take = { wishes, _ in
      wishes[keyPath: place] = true
      return true
    }
  }

  /// An option with a value, as in "--rate 0.1".
  ///
  /// The `placeholder` stands for the value in the help. What is `expected`, as in "a number from 1
  /// to 9", and an `example` stand in the refusal of a text for which `value` has none.
  public init<Value>(
    _ flag: String, _ placeholder: String, takes expected: String, as example: String,
    _ meaning: String, _ place: WritableKeyPath<Wishes, Value?>,
    _ value: @escaping (String) -> Value?
  ) {
    (self.flag, self.meaning, self.placeholder) = (flag, meaning, placeholder)
    (self.expected, self.example) = (expected, example)
    take = { wishes, text in
      wishes[keyPath: place] = value(text)
      return wishes[keyPath: place] != nil
    }
  }

  /// Reads arguments into wishes, or throws a sentence about the first wrong one.
  ///
  /// What is no option goes to `word`, which takes it, or says by `false` that it cannot.
  public static func read(
    _ arguments: [String], _ options: [Option], into wishes: inout Wishes,
    word: (inout Wishes, String) throws -> Bool = { _, _ in false }
  ) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let name = parts[0] == "-h" ? "--help" : parts[0]
      guard let option = options.first(where: { $0.flag == name }) else {
        if try word(&wishes, argument) { continue }
        throw unknown(name, options)
      }
      if option.placeholder == nil {
        if parts.count == 2 {
          throw Failure(
            "\(name) stands alone; found \"\(quoted(argument))\", so leave out what follows the =")
        }
        _ = option.take(&wishes, "")
        continue
      }
      let isJoined = parts.count == 2
      let given = isJoined ? parts[1] : rest.first
      let isOption = !isJoined && given?.hasPrefix("--") == true
      guard let given, !given.isEmpty, !isOption, option.take(&wishes, given) else {
        throw Failure(
          "\(name) takes \(option.expected), as in \(name) \(option.example); found "
            + (given.map { "\"\(quoted($0))\"" } ?? "nothing after it"))
      }
      if !isJoined { rest.removeFirst() }
    }
  }

  private static func unknown(_ word: String, _ options: [Option]) -> Failure {
    let distances = options.map { (flag: $0.flag, distance: editDistance($0.flag, word)) }
    let nearest = distances.min { $0.distance < $1.distance } ?? ("--help", 0)
    if !word.hasPrefix("-") {
      return Failure(
        "found \"\(quoted(word))\", where an option such as \(nearest.flag) was expected; --help lists all"
      )
    }
    let isFar = nearest.distance > max(2, nearest.flag.count / 2 - 1)
    let hint =
      isFar
      ? "--help lists those there are" : "the nearest is \(nearest.flag), and --help lists all"
    return Failure("there is no option \(quoted(word)); \(hint)")
  }

  /// The text of a program's help: how it is called, and its options.
  public static func help(_ usage: String, _ options: [Option]) -> String {
    ([usage, ""] + list(options)).map { $0 + "\n" }.joined()
  }

  /// The lines of the help that list the options.
  public static func list(_ options: [Option]) -> [String] {
    let usages = options.map { $0.flag + ($0.placeholder.map { " " + $0 } ?? "") }
    let width = usages.map(\.count).max() ?? 0
    return zip(usages, options).map { usage, option in
      "  \(usage)\(String(repeating: " ", count: width - usage.count))  \(option.meaning)"
    }
  }
}

/// What reads a number that lies in a range.
public func number<Number: LosslessStringConvertible>(
  in range: some RangeExpression<Number>
) -> (String) -> Number? {
  { text in Number(text).flatMap { range.contains($0) ? $0 : nil } }
}
