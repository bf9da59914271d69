// The files that a reader may name on the command line: digits, weights, a drawing.
//
// Each is read before the page begins to work, so that a wrong name is noticed at once.

import Basics
import MNIST
import Network

/// The digits to learn from: those of the course, or those in a folder.
func trainingDigits(_ folder: String, _ limit: Int) -> Digits {
  stopOnFailure {
    let all = folder == "MNIST" ? Digits.train : try Digits.train(in: folder)
    // Any other set is used whole where it has fewer; the page says how many there are.
    if folder == "MNIST" && limit > all.count {
      throw Failure(
        "--train asks for \(whole(limit)) digits, and there are \(whole(all.count)) to learn from; "
          + "ask for fewer, or leave it out")
    }
    return all.first(limit)
  }
}

/// The digits to be examined on, in pictures of the same size.
func testDigits(_ folder: String, like digits: Digits) -> Digits {
  stopOnFailure {
    let test = folder == "MNIST" ? Digits.test : try Digits.test(in: folder)
    if (test.rows, test.columns) != (digits.rows, digits.columns) {
      throw Failure(
        "\(folder) has pictures of \(digits.rows) × \(digits.columns) pixels to learn from, but "
          + "\(test.rows) × \(test.columns) to be examined on; name a folder in which they are alike",
        .data)
    }
    return test
  }
}

/// A drawing of the reader's own.
func ownDigit(_ file: String, like digits: Digits) -> OwnDigit {
  stopOnFailure {
    if (digits.rows, digits.columns) != (28, 28) {
      throw Failure(
        "a drawing is brought to 28 × 28 pixels, but this network is to learn pictures of "
          + "\(digits.rows) × \(digits.columns); leave out --digit or --data", .data)
    }
    return try OwnDigit(file: file)
  }
}

/// The network with the weights in a file.
func restored(_ network: Network, from file: String) -> Network {
  stopOnFailure { try Network(savedIn: file, like: network) }
}

/// Writes the network's weights to a file.
func save(_ network: Network, to file: String) {
  stopOnFailure { try network.save(to: file) }
}

/// Stops before the page begins if the drawing or the weights cannot be read, or could not be saved
/// in the end.
func checkFiles(save: String, load: String, drawing: String, like digits: Digits) {
  if drawing != "none" { _ = ownDigit(drawing, like: digits) }
  stopOnFailure {
    if load != "none" { _ = try Network(savedIn: load) }
    if save != "none" { try Network.checkSavable(to: save) }
  }
}
