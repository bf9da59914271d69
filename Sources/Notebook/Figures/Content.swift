// What a figure is made of. How that looks is for each format to decide.

/// What a figure is made of, where its lines of text are not all there is to it.
///
/// A figure that holds another can hand on that one's content.
public enum Content {
  /// Its text says all.
  case lines

  /// Rows of cells under headings; a column is numeric where its cells stand right.
  case table(headings: [String], rows: [[String]], isNumeric: [Bool], caption: String)

  /// Code of the package, and the file that it stands in.
  case code(String, file: String)

  /// A result worked out line by line.
  case equations(Equations)

  /// A picture; it is drawn only when a format asks for it.
  case drawing(() -> SVG)
}

/// A result worked out: symbols, the same with numbers, what the terms come to, and the result.
///
/// Every line has the same factors in the same places, so a format can mark one through all lines.
public struct Equations {
  /// What stands left of the first sign of equality.
  let name: String

  /// Lines of symbols and then one of numbers, each a sum of terms, each a product of factors.
  let lines: [[[String]]]

  /// What each term comes to; nothing where there is no sum or no product.
  let products: [String]

  /// What all comes to; nil where the line of numbers says it.
  let result: String?

  /// Other ways to the result, what they gave, and whether that is the same.
  let checks: [(words: String, value: String, agrees: Bool)]
}
