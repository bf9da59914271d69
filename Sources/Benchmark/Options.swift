// What to measure, as it is asked for on the command line.

/// What `swift run benchmark` was asked for.
struct Options {
  /// The networks to train: the sizes of their layers.
  var networks = [[784, 16, 16, 10], [784, 30, 10], [784, 100, 10]]

  /// The numbers of digits that share one step.
  var batches = [10, 32]

  /// How many epochs are timed.
  var epochs = 7

  /// Whether to print a list of objects for programs, and nothing else.
  var json = false

  /// A folder for what one epoch begins and ends with, for others to check.
  var trace: String?

  static let usage = """
    swift run benchmark [options]

      --network SIZES  train this network only, as in 784-30-10
      --batch COUNT    with so many digits a step only, as in 10
      --epochs COUNT   how many epochs are timed; 7 if not given
      --json           print a list of objects, for programs
      --trace FOLDER   train one epoch only, of the first network with the first batch,
                       and write what it began and ended with
      --help           print this
    """

  /// Reads the arguments, or throws a sentence about the first wrong one.
  init(_ arguments: [String]) throws {
    // Both --batch 10 and --batch=10 are right.
    var rest = arguments.flatMap {
      $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }[...]
    while let option = rest.popFirst() {
      switch option {
      case "--json": json = true
      case "--network": networks = [try Options.sizes(rest.popFirst())]
      case "--batch": batches = [try Options.count(rest.popFirst(), after: option)]
      case "--epochs": epochs = try Options.count(rest.popFirst(), after: option)
      case "--trace":
        guard let folder = rest.popFirst() else { throw Mistake("--trace takes a folder") }
        trace = folder
      default:
        throw Mistake("there is no option \"\(option)\"; --help lists those that there are")
      }
    }
  }

  private static func sizes(_ text: String?) throws -> [Int] {
    let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let sizes = parts.map { Int($0) ?? 0 }
    guard sizes.count >= 2, sizes.allSatisfy({ $0 > 0 }), sizes[0] == 784, sizes.last == 10 else {
      throw Mistake(
        "--network takes sizes from 784 pixels to 10 digits, as in 784-30-10; found "
          + found(text))
    }
    return sizes
  }

  private static func found(_ text: String?) -> String {
    text.map { "\"\($0)\"" } ?? "nothing after it"
  }

  private static func count(_ text: String?, after option: String) throws -> Int {
    guard let count = text.flatMap({ Int($0) }), count > 0 else {
      throw Mistake("\(option) takes a number from 1 on; found \(found(text))")
    }
    return count
  }
}

/// A wrong command line, in a sentence.
struct Mistake: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) { description = sentence }
}
