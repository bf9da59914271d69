// The colours and weights of text on a terminal.

/// A colour or a weight of text on a terminal.
public indirect enum Style: Sendable {
  case plain  // the terminal's own colour
  case bold
  case italic
  case faint
  case warning
  case good
  case bad
  case code
  case series(Int)  // the colour of the nth curve of a plot
  case ink(Int)  // foreground, as an entry of the 256-colour table
  case over(Style, Int)  // a style before a background of the 256-colour table

  var code: String {
    switch self {
    case .plain: "39"
    case .bold: "1"
    case .italic: "3"
    case .faint: "2"
    case .warning: "33"
    case .good: "32"
    case .bad: "31"
    case .code: "36"
    case .series(let index): "\([34, 31, 32, 35, 33, 36][index % 6])"
    case .ink(let colour): "38;5;\(colour)"
    case .over(let style, let back): "\(style.code);48;5;\(back)"
    }
  }
}
