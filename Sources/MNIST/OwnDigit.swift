// A digit of one's own, brought to the form that all of MNIST's digits have.
//
// A network knows only what it was shown. MNIST's digits are bright ink on dark paper, as large as
// fits into 20 × 20 pixels, and lie in the middle of 28 × 28 by their centre of mass. A drawing that
// is larger, or in a corner, or dark on light, looks to the network like nothing it has ever seen.

import Basics
import Tensor

/// A drawing from a file, as it is and as MNIST would have it.
public struct OwnDigit: Sendable {
  /// The whole sheet, made small and no more: [28, 28], from 0 (paper) to 1 (ink).
  public let sheet: Tensor

  /// The digit alone, in the form of MNIST: [28, 28], from 0 (paper) to 1 (ink).
  public let picture: Tensor

  /// Whether the drawing is dark on light.
  public let isDarkOnLight: Bool

  /// Reads a drawing.
  ///
  /// The file is a PGM, plain or binary, of any size. One that is missing, damaged, blank or no
  /// PGM throws a ``Failure`` that says so.
  public init(file: String) throws {
    try self.init(PGM.picture(path: file), file: file)
  }

  /// The same from the bytes of such a file, which sentences about it call `file`.
  public init(bytes: [UInt8], file: String) throws {
    try self.init(PGM.picture(bytes: bytes, path: file), file: file)
  }

  private init(_ grey: Tensor, file: String) throws {
    guard let lightest = grey.values.max(), let darkest = grey.values.min(), lightest > darkest
    else {
      throw Failure("\(file) is blank: all its pixels are alike; draw a digit first", .data)
    }
    let paper = OwnDigit.paper(of: grey)
    isDarkOnLight = lightest - paper < paper - darkest
    let most = isDarkOnLight ? paper - darkest : lightest - paper
    let sign: Float = isDarkOnLight ? -1 : 1
    let ink = grey.map { max(0, sign * ($0 - paper) / most) }
    sheet = OwnDigit.framed(ink)
    picture = OwnDigit.centred(ink)
  }

  /// The grey of the paper: the one in the middle of all that lie along the edge, when sorted.
  private static func paper(of grey: Tensor) -> Float {
    let (rows, columns) = (grey.shape[0], grey.shape[1])
    var edge = grey.row(0).values + grey.row(rows - 1).values
    for i in 0..<rows { edge += [grey[i, 0], grey[i, columns - 1]] }
    return edge.sorted()[edge.count / 2]
  }

  /// The whole sheet in the middle of 28 × 28, its proportions kept.
  private static func framed(_ ink: Tensor) -> Tensor {
    let small = fitted(ink, into: 28)
    return placed(small, top: (28 - small.shape[0]) / 2, left: (28 - small.shape[1]) / 2)
  }

  /// The digit in a box of 20 × 20, with its centre of mass in the middle of 28 × 28.
  private static func centred(_ ink: Tensor) -> Tensor {
    let small = fitted(trimmed(ink), into: 20)
    let (rows, columns) = (small.shape[0], small.shape[1])
    var (mass, down, right) = (0.0, 0.0, 0.0)
    for i in 0..<rows {
      for j in 0..<columns {
        let weight = Double(small[i, j])
        mass += weight
        down += weight * Double(i)
        right += weight * Double(j)
      }
    }
    // In MNIST the centre of mass lies in the pixel of row 14 and column 14, counted from 0.
    // A digit that is very heavy on one side still stays on the sheet.
    let top = (14 - (down / mass).rounded()).whole(in: 0...28 - rows)
    let left = (14 - (right / mass).rounded()).whole(in: 0...28 - columns)
    return placed(small, top: top, left: left)
  }

  /// The smallest part of the sheet that holds all ink; specks fainter than a fifth are paper.
  private static func trimmed(_ ink: Tensor) -> Tensor {
    let (rows, columns) = (ink.shape[0], ink.shape[1])
    var (top, bottom, left, right) = (rows, 0, columns, 0)
    for i in 0..<rows {
      for j in 0..<columns where ink[i, j] > 0.2 {
        (top, bottom) = (min(top, i), max(bottom, i))
        (left, right) = (min(left, j), max(right, j))
      }
    }
    let values = (top...bottom).flatMap { i in (left...right).map { j in ink[i, j] } }
    return Tensor(shape: [bottom - top + 1, right - left + 1], values: values)
  }

  /// The picture so large that its longer side fills the box; its brightest pixel is 1 again.
  ///
  /// Each new pixel is the mean of the old ones that it covers, parts of them by their share.
  private static func fitted(_ picture: Tensor, into box: Int) -> Tensor {
    let scale = Double(max(picture.shape[0], picture.shape[1])) / Double(box)
    let down = shares(of: picture.shape[0], scale: scale)  // [new rows, old rows]
    let right = shares(of: picture.shape[1], scale: scale)  // [new columns, old columns]
    let small = matmul(matmul(down, picture), right.transposed())
    return small / max(small.max(), 1e-6)
  }

  /// How much of each old line every new one takes: [new, old], every row adds up to 1.
  private static func shares(of old: Int, scale: Double) -> Tensor {
    let new = (Double(old) / scale).rounded().whole(in: 1...28)
    let length = Double(old) / Double(new)
    var shares = Tensor(repeating: 0, shape: [new, old])
    for i in 0..<new {
      let (start, end) = (Double(i) * length, Double(i + 1) * length)
      for k in start.whole(in: 0...old)..<end.rounded(.up).whole(in: 0...old) {
        let overlap = min(end, Double(k + 1)) - max(start, Double(k))
        shares[i, k] = Float(overlap / length)
      }
    }
    return shares
  }

  /// A small picture laid on an empty sheet of 28 × 28.
  private static func placed(_ small: Tensor, top: Int, left: Int) -> Tensor {
    var sheet = Tensor(repeating: 0, shape: [28, 28])
    for i in 0..<small.shape[0] {
      for j in 0..<small.shape[1] { sheet[top + i, left + j] = small[i, j] }
    }
    return sheet
  }
}
