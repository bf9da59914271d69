// The functions that this chapter walks on, each with its slope.

import Notebook

/// A function of a chapter belongs to its page, as all of a chapter does.
typealias Curve = @MainActor (Double) -> Double

/// A function of one number with its slope, and what is needed to draw it.
struct Hill {
  let formula: String
  let slopeFormula: String
  let x: ClosedRange<Double>  // what a picture shows at least
  let cost: Curve
  let steepness: Curve

  func slope(at w: Double) -> Double { steepness(w) }
}

/// The function that `--function` chose.
func hill(called name: String) -> Hill {
  switch name {
  case "valleys":
    Hill(
      formula: "w⁴ − 3w² + w", slopeFormula: "4w³ − 6w + 1", x: -2...2, cost: valleys,
      steepness: valleysSlope)
  case "quartic":
    Hill(formula: "w⁴", slopeFormula: "4w³", x: -2...2, cost: quartic, steepness: quarticSlope)
  case "trough":
    Hill(
      formula: "(|w| − 1)², or 0", slopeFormula: "2(w ∓ 1), or 0", x: -4...4, cost: trough,
      steepness: troughSlope)
  default:
    Hill(formula: "w²", slopeFormula: "2w", x: -4...4, cost: bowl, steepness: bowlSlope)
  }
}

/// What became of a walk, in sentences.
func story(of path: [Double], on hill: Hill) -> [String] {
  story(
    of: path.map { [$0] }, costs: path.map(hill.cost), slope: hill.slope(at: path[path.count - 1]))
}

/// What the steps of a walk did.
func verdict(on path: [Double], slope: Double) -> String {
  verdict(on: path.map { [$0] }, slope: slope)
}
