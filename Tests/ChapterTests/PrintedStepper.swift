// A network that is worked through as a web page has it: its sentences, numbers and what is lit.

import Foundation
import Testing

/// A figure with steps, read from the page.
struct PrintedStepper {
  /// A number that is written on the picture, and the moment from which on.
  typealias Note = (text: String, moment: Int?)

  /// What each moment says.
  let sentences: [String]

  /// What is written on the picture beside names of neurons.
  let notes: [Note]

  /// The names at the ends of the wires that are lit at each moment.
  let wires: [[Set<String>]]

  /// The text of the figure in characters.
  let characters: String

  /// All such figures of a page.
  static func all(in page: String) -> [PrintedStepper] {
    page.matches(of: /<figure class="result">((?s).*?)<\/figure>/).compactMap {
      PrintedStepper(String($0.1))
    }
  }

  private init?(_ figure: String) {
    guard let list = figure.firstMatch(of: /<ol class="moments" hidden="">(.*?)<\/ol>/) else {
      return nil
    }
    sentences = list.1.matches(of: /<li value="\d+">(.*?)<\/li>/).map { String($0.1) }
    characters =
      figure.firstMatch(of: /<pre tabindex="0">((?s).*?)<\/pre>/).map { String($0.1) } ?? ""

    let neuron = /<circle cx="([\d.]+)" cy="([\d.]+)" r="20" class="node"\/>\n<text[^>]*>([^<]*)</
    let names = Dictionary(
      figure.matches(of: neuron).map { ("\($0.1) \($0.2)", String($0.3)) }, uniquingKeysWith: { $1 }
    )
    let text = /<text (?:data-at="(\d+)" )?x=[^>]*class="ink">([^<]*)</
    notes = figure.matches(of: text).map { (String($0.2), $0.1.flatMap { Int($0) }) }
      .filter { !names.values.contains($0.0) }

    let group = /<g class="out-of-step" data-at="(\d+)" data-until="(\d+)">((?s).*?)<\/g>/
    let groups = figure.matches(of: group)
    wires = sentences.indices.map { moment in
      groups.filter { Int($0.1) == moment && Int($0.2) == moment }.flatMap { group in
        let wire = /<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)" class="s1"/
        return group.3.matches(of: wire).map { ends in
          Set([names["\(ends.1) \(ends.2)"] ?? "?", names["\(ends.3) \(ends.4)"] ?? "?"])
        }
      }
    }
  }

  /// The numbers of a text, where one stands as a word of its own.
  static func numbers(_ text: String) -> [Double] {
    text.split(separator: " ").compactMap { word in
      let digits = word.trimmingCharacters(in: CharacterSet(charactersIn: ".,"))
      guard digits.wholeMatch(of: /−?[0-9,]+(\.[0-9]+)?(e−?[0-9]+)?/) != nil else { return nil }
      return Double(digits.replacing("−", with: "-").replacing(",", with: ""))
    }
  }
}
