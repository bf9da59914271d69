// What chapter 5's prose may say: see Claims.swift.

extension Claims {
  static let chapter5 = Claims(
    facts: [
      "a famous collection": "MNIST has 60,000 digits to train with and 10,000 to test",
      "No nudge is exact": "it shows how a very small number is written",
      "Step by Step Backpropagation Example": "the year of that page",
    ],
    judged: [
      "Only the right digit's output wants up": { shown in
        let wants = shown.tables[0].rows.map { $0[1...] }.filter { $0.last == "up" }
        return wants.count == 1 && wants[0].dropFirst().first == "1"
      },
      "any of the ten may have the strongest": {
        $0.names("strongest, by 2(y − a): output", largestOf: "2(y − a)")
      },
      "Both are right": { $0.names("strongest, by δ:        output", largestOf: "δ") },
      "A weight matters more": { $0.rises(by: "a", of: "of w") },
      "An activation matters more": { $0.rises(by: "w", of: "of a") },
      "with the sign of the weight": { shown in
        shown.column("w").count == 16
          && zip(shown.column("w"), shown.column("of a")).allSatisfy { $0 * $1 <= 0 }
      },
      "Only connections whose sender is active": { shown in
        zip(shown.column("it sends"), shown.column("slope of the weight"))
          .allSatisfy { $0 != 0 || $1 == 0 }
      },
      "Mean over examples": { shown in
        shown.column("mean").count == 10
          && zip(shown.column("mean"), shown.column("both at once"))
            .allSatisfy { ($0 - $1).magnitude < 0.00011 }
      },
    ],
    settings: [
      ["--rate", "0"], ["--rate", "0.001", "--seed", "5", "--digit", "8"],
      ["--rate", "10", "--digit", "1", "--target", "0", "--seed", "3"],
      ["--w1", "10", "--w2", "10", "--w3", "10"], ["--w3", "10", "--b3", "10", "--target", "0"],
    ])
}

extension Shown {
  /// A column of numbers, of the first table that has one with this heading.
  fileprivate func column(_ heading: String) -> [Double] {
    for table in tables {
      guard let place = table.headings.firstIndex(of: heading) else { continue }
      return table.rows.compactMap {
        Double($0[place].replacing("−", with: "-"))
      }
    }
    return []
  }

  /// Whether the output named behind some words has the largest number of a column, be it negative,
  /// but for what rounding to three places takes.
  fileprivate func names(_ label: String, largestOf heading: String) -> Bool {
    let sizes = column(heading).map(\.magnitude)
    guard let named = numbers(after: label).first.map(Int.init), sizes.indices.contains(named)
    else { return false }
    return sizes.allSatisfy { $0 <= sizes[named] + 0.0011 }
  }

  /// Whether the larger of two numbers in one column, both without their signs, never has the
  /// smaller one beside it in the other, but for what rounding to three places takes.
  fileprivate func rises(by cause: String, of effect: String) -> Bool {
    let pairs = zip(column(cause), column(effect)).map { ($0.magnitude, $1.magnitude) }
    return pairs.count == 16
      && pairs.allSatisfy { one in pairs.allSatisfy { one.0 <= $0.0 || one.1 > $0.1 - 0.0015 } }
  }
}
