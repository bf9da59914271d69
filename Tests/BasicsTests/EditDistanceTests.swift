// How far one word is from another.

import Basics
import Testing

@Test(arguments: [
  ("rate", "rate", 0), ("rate", "raet", 1), ("rate", "rates", 1), ("rate", "ate", 1),
  ("rate", "rite", 1), ("", "rate", 4), ("rate", "", 4), ("", "", 0), ("kitten", "sitting", 3),
])
func lettersChangedAddedLeftOutOrExchangedAreCounted(a: String, b: String, distance: Int) {
  #expect(editDistance(a, b) == distance)
}
