// The files that a reader may name on the command line: digits, weights, a drawing.
//
// Each is read before the page begins to work, so that a wrong name is noticed at once.

import Foundation
import MNIST
import Network
import Notebook

/// The digits to learn from: those of the course, or those in a folder.
func trainingDigits(_ folder: String, _ limit: Int) -> Digits {
  do {
    let digits = folder == "MNIST" ? Digits.train : try Digits.train(in: folder)
    return digits.first(limit)
  } catch {
    stop("\(error)", status: 66)
  }
}

/// The digits to be examined on, in pictures of the same size.
func testDigits(_ folder: String, like digits: Digits) -> Digits {
  do {
    let test = folder == "MNIST" ? Digits.test : try Digits.test(in: folder)
    if (test.rows, test.columns) != (digits.rows, digits.columns) {
      stop(
        "\(folder) has pictures of \(digits.rows) × \(digits.columns) pixels to learn from, but "
          + "\(test.rows) × \(test.columns) to be examined on; they must be alike",
        status: 65)
    }
    return test
  } catch {
    stop("\(error)", status: 66)
  }
}

/// A drawing of the reader's own.
func ownDigit(_ file: String, like digits: Digits) -> OwnDigit {
  if (digits.rows, digits.columns) != (28, 28) {
    stop(
      "a drawing is brought to 28 × 28 pixels, but this network is to learn pictures of "
        + "\(digits.rows) × \(digits.columns); leave out --digit or --data",
      status: 65)
  }
  do {
    return try OwnDigit(file: file)
  } catch {
    stop("\(error)", status: 66)
  }
}

/// The network with the weights in a file.
func restored(_ network: Network, from file: String) -> Network {
  do {
    return try Network(savedIn: file, like: network)
  } catch {
    stop("\(error)", status: 66)
  }
}

/// Writes the network's weights to a file.
func save(_ network: Network, to file: String) {
  do {
    try network.save(to: file)
  } catch {
    stop("\(error)", status: 74)
  }
}

/// Stops at once if the drawing cannot be read, or the weights could not be saved in the end.
func checkFiles(save file: String, drawing: String, like digits: Digits) {
  if drawing != "none" { _ = ownDigit(drawing, like: digits) }
  if file == "none" { return }
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
  let isFolder: (String) -> Bool = { path in
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
  if !isFolder(folder) || !FileManager.default.isWritableFile(atPath: folder) {
    stop(
      "the weights cannot be saved to \(file): \(folder) is no folder that you may write to; "
        + "name another with --save",
      status: 74)
  }
  if isFolder(file) {
    stop("the weights cannot be saved to \(file): it is a folder; name a file", status: 74)
  }
}
