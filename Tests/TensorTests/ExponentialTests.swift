// The exponential family against values worked out with fifty decimal digits.

import Tensor
import Testing

@Suite struct ExponentialTests {
  /// x, and e to the power x rounded to the nearest double.
  static let powers: [(x: Double, power: Double)] = [
    (1, 2.718281828459045), (-1, 0.36787944117144233), (0.5, 1.6487212707001282),
    (2, 7.38905609893065), (0.1, 1.1051709180756477), (1e-10, 1.0000000001),
    (0.34657359, 1.4142135619771539), (10, 22026.465794806718), (-10, 4.5399929762484854e-05),
    (20.5, 799902177.4755054), (-20.5, 1.2501528663867426e-09), (100, 2.6881171418161356e+43),
    (-100, 3.720075976020836e-44), (200, 7.225973768125749e+86), (-200, 1.3838965267367376e-87),
    (700, 1.0142320547350045e+304), (709.782712893384, 1.7976931348622732e+308),
    (-708, 3.307553003638408e-308), (-708.3964185322641, 2.2250738585072626e-308),
    (-740, 85 * 0x1p-1074), (-744, 0x2p-1074), (-745, 0x1p-1074),
  ]

  static let logarithms: [(x: Double, logarithm: Double)] = [
    (2, 0.6931471805599453), (0.5, -0.6931471805599453), (10, 2.302585092994046),
    (0.1, -2.3025850929940455), (3, 1.0986122886681098), (2.5, 0.9162907318741551),
    (7.25, 1.9810014688665833), (0.9999999, -1.0000000494736474e-07),
    (1.0000001, 9.999999505838704e-08), (1.4142135623730951, 0.3465735902799727),
    (0.7071067811865476, -0.3465735902799726), (1e-300, -690.7755278982137),
    (0x1p-1074, -744.4400719213812), (1.7976931348623157e+308, 709.782712893384),
  ]

  static let tangents: [(x: Double, tangent: Double)] = [
    (1e-8, 1e-08), (1e-5, 9.999999999666668e-06), (2e-5, 1.9999999997333335e-05),
    (0.001, 0.0009999996666668), (0.1, 0.09966799462495582), (0.5, 0.46211715726000974),
    (0.6, 0.5370495669980353), (1, 0.7615941559557649), (2, 0.9640275800758169),
    (10, 0.9999999958776927), (19, 0.9999999999999999), (20, 1),
  ]

  /// A base, an exponent, and the power rounded to the nearest double.
  static let otherPowers: [(base: Double, exponent: Double, power: Double)] = [
    (2, 0.5, 1.4142135623730951), (10, 0.3, 1.9952623149688795), (7.5, 1.75, 33.99047322026364),
    (0.1, 2.5, 0.00316227766016838), (3, -0.5, 0.5773502691896257),
    (1.0000001, 123.5, 1.0000123500756513), (2, 1000.5, 1.5153420044823246e+301),
    (1e-300, 0.125, 3.162277660168379e-38), (0.7, -300.25, 3.230825378978075e+46),
  ]

  @Test(arguments: powers) func expIsRightToOneUnit(_ x: Double, _ power: Double) {
    #expect((exp(x) - power).magnitude <= power.ulp)
  }

  @Test(arguments: logarithms) func logIsRightToTwoUnits(_ x: Double, _ logarithm: Double) {
    #expect((log(x) - logarithm).magnitude <= 2 * logarithm.ulp)
  }

  @Test(arguments: tangents) func tanhIsRightToTwoUnits(_ x: Double, _ tangent: Double) {
    #expect((tanh(x) - tangent).magnitude <= 2 * tangent.ulp)
    #expect(tanh(-x) == -tanh(x))
  }

  @Test(arguments: otherPowers) func powIsAsRightAsItsLogarithm(
    _ base: Double, _ exponent: Double, _ power: Double
  ) {
    // Two units of the logarithm, one of its product with the exponent, one of exp.
    let units = 3 * (exponent * log(base)).magnitude + 1
    #expect((pow(base, exponent) - power).magnitude <= units * power.ulp)
  }

  /// Small whole numbers are multiplied without an error by anybody.
  @Test func wholePowersAreExact() {
    for base in -12...12 {
      var product = 1
      for exponent in 0...14 {
        #expect(pow(Double(base), exponent) == Double(product))
        #expect(pow(Double(base), Double(exponent)) == Double(product))
        if base != 0 { #expect(pow(Double(base), -exponent) == 1 / Double(product)) }
        product *= base
      }
    }
  }

  @Test func largePowersAreNearThoseMultipliedOneByOne() {
    var generator = Generator(seed: 13)
    for exponent in [2, 3, 5, 20, 33, 100] {
      let base = 0.5 + generator.uniform()
      let product = (0..<exponent).reduce(1.0) { result, _ in result * base }
      #expect((pow(base, exponent) - product).magnitude <= Double(exponent) * product.ulp)
    }
  }

  @Test func theEndsOfPow() {
    #expect(pow(0.0, 0) == 1)
    #expect(pow(0.0, 0.5) == 0)
    #expect(pow(0.0, -0.5) == .infinity)
    #expect(pow(0.0, -1) == .infinity)
    #expect(pow(Double.infinity, 0.5) == .infinity)
    #expect(pow(2.0, -Double.infinity) == 0)
    #expect(pow(2.0, 1e300) == .infinity)
    #expect(pow(1.0, Int.min) == 1)
    #expect(pow(-8.0, 1.0 / 3).isNaN)
    #expect(pow(2.0, Double.nan).isNaN)
    #expect(pow(Double.nan, 2).isNaN)
  }

  /// The nearest root: half a unit more or less, and its square would be farther from x.
  @Test func sqrtIsTheNearest() {
    var generator = Generator(seed: 14)
    for _ in 0..<1000 {
      let x = 100 * generator.uniform()
      let root = sqrt(x)
      #expect(x.addingProduct(-root, root).magnitude <= root * root.ulp * 1.000_001)
    }
    #expect(sqrt(-1.0).isNaN)
  }

  @Test func floatsAndWholeNumbersAreTakenToo() {
    let one: Float = 1
    #expect(exp(one) == 2.718_281_8 && exp(1) == 2.718_281_828_459_045)
    #expect(log(2 * one) == 0.693_147_2 && log(2) == 0.693_147_180_559_945_3)
    #expect(tanh(one) == 0.761_594_2 && tanh(1) == 0.761_594_155_955_764_9)
    #expect(sqrt(2 * one) == 1.414_213_5 && sqrt(2) == 1.414_213_562_373_095_1)
    #expect(pow(3 * one, 2) == 9 && pow(3 * one, 0.5) == 1.732_050_8 && pow(2, -2) == 0.25)
  }

  @Test func theEndsOfExp() {
    #expect(exp(0.0) == 1)
    #expect(exp(-0.0) == 1)
    #expect(exp(Double.infinity) == .infinity)
    #expect(exp(-Double.infinity) == 0)
    #expect(exp(Double.nan).isNaN)
    #expect(exp(709.0) < .infinity)
    #expect(exp(710.0) == .infinity)
    #expect(exp(710.1) == .infinity)
    #expect(exp(1e300) == .infinity)
    #expect(exp(-745.2) == 0)
    #expect(exp(-746.0) == 0)
    #expect(exp(-1e300) == 0)
    #expect(exp(0x1p-1074) == 1)
  }

  @Test func theEndsOfLog() {
    #expect(log(1.0) == 0)
    #expect(log(0.0) == -.infinity)
    #expect(log(-0.0) == -.infinity)
    #expect(log(-1.0).isNaN)
    #expect(log(-Double.infinity).isNaN)
    #expect(log(Double.nan).isNaN)
    #expect(log(Double.infinity) == .infinity)
  }

  @Test func theEndsOfTanh() {
    #expect(tanh(0.0) == 0)
    #expect(tanh(Double.infinity) == 1)
    #expect(tanh(-Double.infinity) == -1)
    #expect(tanh(200.0) == 1)
    #expect(tanh(-200.0) == -1)
    #expect(tanh(710.0) == 1)
    #expect(tanh(0x1p-1074) == 0x1p-1074)
    #expect(tanh(Double.nan).isNaN)
  }

  @Test func logUndoesExp() {
    var generator = Generator(seed: 9)
    for _ in 0..<1000 {
      let x = 600 * generator.uniform() - 300
      // One unit of the power, relative to it, is as much of the logarithm.
      #expect((log(exp(x)) - x).magnitude <= 2 * (Double.ulpOfOne + x.ulp))
    }
  }

  /// The pages promise these bits on every machine; a faster `exp` must keep them or say so here.
  @Test func theBitsArePinned() {
    // The fifth is one unit above the nearest; the others are the nearest.
    let exps = [1, -1, 0.1, 20.5, -20.5, 700, -740].map { exp($0).bitPattern }
    #expect(
      exps == [
        0x4005_BF0A_8B14_5769, 0x3FD7_8B56_362C_EF38, 0x3FF1_AEC7_B35A_00D4,
        0x41C7_D6C4_F0BC_DD5C, 0x3E15_7A3A_FEED_00AC, 0x7F0D_945D_F4F8_EC8E,
        0x0000_0000_0000_0055,
      ])
    var generator = Generator(seed: 10)
    var total: UInt64 = 0
    for _ in 0..<1000 {
      let x = 20 * generator.uniform() - 10
      total = total &* 31 &+ exp(x).bitPattern
      total = total &* 31 &+ log(x.magnitude).bitPattern
      total = total &* 31 &+ tanh(x).bitPattern
    }
    #expect(total == 16_616_454_906_694_428_851)
  }

  @Test func theLogarithmOfTensors() {
    #expect(log(Tensor([[1, 2]])) == Tensor([[0, 0.6931471805599453]]))
  }
}
