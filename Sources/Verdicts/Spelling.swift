// The mistakes in spelling that beginners make most, and what to write instead.

/// A mistake that the course knows: a sentence, if it is the one at this place.
typealias Rule = @Sendable (Place) -> String?

/// All mistakes in spelling that the course knows; the first that fits is told.
enum Spelling {
  static let rules = signs + numbers + names + lists + results + changes + braces
}
