// The functions that this chapter walks on, each with its slope.

/// A function of a chapter belongs to its page, as all of a chapter does.
typealias Curve = @MainActor (Double) -> Double

/// A function of one number with its slope, and what is needed to draw it.
struct Hill {
  let name: String
  let formula: String
  let slopeFormula: String
  let reach: Double  // the picture runs from −reach to reach
  private let height: Curve
  private let steepness: Curve

  init(
    _ name: String, _ formula: String, slope: String, reach: Double,
    _ height: @escaping Curve, _ steepness: @escaping Curve
  ) {
    self.name = name
    self.formula = formula
    slopeFormula = slope
    self.reach = reach
    self.height = height
    self.steepness = steepness
  }

  func cost(_ w: Double) -> Double { height(w) }

  func slope(at w: Double) -> Double { steepness(w) }
}

/// What `--function` can choose.
let hills = [
  Hill("bowl", "w²", slope: "2w", reach: 4, bowl, bowlSlope),
  Hill("valleys", "w⁴ − 3w² + w", slope: "4w³ − 6w + 1", reach: 2, valleys, valleysSlope),
  Hill("quartic", "w⁴", slope: "4w³", reach: 2, quartic, quarticSlope),
  Hill("trough", "(|w| − 1)², or 0", slope: "2(w ∓ 1), or 0", reach: 4, trough, troughSlope),
]

/// The function that `--function` chose.
func hill(called name: String) -> Hill {
  hills.first { $0.name == name } ?? hills[0]
}

/// How far a picture must reach to both sides: as far as the start, and as far as the rest of the
/// walk unless it runs away.
func reach(of path: [Double], on hill: Hill) -> Double {
  let home = max(hill.reach, (path.first?.magnitude ?? 0) * 1.1)
  let near = path.filter { $0.magnitude <= 5 * home }
  return max(home, (near.map(\.magnitude).max() ?? 0) * 1.1)
}
