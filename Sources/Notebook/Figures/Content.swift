// What a figure is made of. How that looks is for each format to decide.

/// What a figure is made of, where its lines of text are not all there is to it.
public enum Content {
  /// Its text says all.
  case lines

  /// Rows of cells under headings.
  case table(Table)

  /// Code of the package, and the file that it stands in.
  case code(String, file: String)

  /// A result worked out line by line.
  case equations(Derivation)

  /// A picture; it is drawn only when a format asks for it.
  case drawing(() -> SVG)
}
