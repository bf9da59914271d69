//: # 1. The perceptron
//:
//: A neural network is made of one small part, used many times. This chapter is about that part.
//: (The course follows *the lectures*, 3Blue1Brown's series on neural networks, in its own words
//: and without affiliation. Their lesson 1 is here and in chapter 2.)
//:
//: You are reading a program. The code on this page is its source, exactly as it stands in
//: `Chapters/1-perceptron/main.swift`; below each piece of code is what it printed when it ran. No
//: result was typed in. Change a number in the file, say `swift run chapter1` again, and the page
//: changes with it. Keep a pencil at hand, and a calculator for the curves: every number here can
//: be checked.
//:
//: The program begins by asking for two helpers: `Notebook` prints this page, and `Tensor` does
//: arithmetic.

import Notebook
import Tensor

//: ## A neuron is a function
//:
//: A **neuron** takes some numbers in and gives one number out. The numbers that come in are the
//: **inputs** x. Each has a **weight** w, which says how much that input counts: a positive weight
//: counts for, a negative one against. One more number, the **bias** b, is added at the end: one
//: for each neuron, not one for each input.

let x = [2.0, 1.0, 3.0]
let w = [3.0, -4.0, 2.0]
let b = -5.0

var neuron = Diagram("A neuron with three inputs")
neuron.add("inputs", 3, labels: ["x₁", "x₂", "x₃"])
neuron.add("neuron", 1, labels: ["z"])
show(neuron)

//: (The arrow stands for a wire from every input to the neuron.)
//:
//: If you are new to Swift: `let` gives a name to a value that stays, `var` to one that may change.
//: `[2.0, 1.0, 3.0]` is a list; its first element is `x[0]`, because Swift counts from 0. `0..<3`
//: means 0, 1, 2, and `1...3` means 1, 2, 3. `a += b` adds b to a. A number with a point, such as
//: 2.0, is a `Double`; a 2 by itself is a whole number, but becomes a `Double` where one is wanted.
//: If a list is too short, the program stops: look for `main.swift` and a line number in what it
//: says.
//:
//: Multiply each input by its weight and add up.

var sum = 0.0
for i in 0..<3 {
  sum += w[i] * x[i]
  show(w[i], "·", x[i], "=", w[i] * x[i], "  sum so far:", sum)
}

//: Then add the bias. The result is **z**, the **weighted sum**. On paper it is one line:

var onPaper = Derivation("z")
onPaper.add(Factor("w₁", w[0]), Factor("x₁", x[0]))
onPaper.add(Factor("w₂", w[1]), Factor("x₂", x[1]))
onPaper.add(Factor("w₃", w[2]), Factor("x₃", x[2]))
onPaper.add(Factor("b", b))
onPaper.check("the loop above, plus b, gives", sum + b)
show(onPaper)

//: We shall need this often, so it gets a name. `func` makes a function; what stands after `->`
//: is what kind of thing comes out, and `[Double]` is a list of Doubles. (An underscore means:
//: callers need not say the name of this input.)

func weightedSum(_ w: [Double], _ x: [Double], _ b: Double) -> Double {
  var z = b
  for i in 0..<x.count {
    z += w[i] * x[i]
  }
  return z
}

show("z =", weightedSum(w, x, b))

//: ## Yes or no
//:
//: The oldest artificial neurons answer yes (1) or no (0). Here it is yes if z is above zero. A
//: neuron with this **step** is called a **perceptron**.

func step(_ z: Double) -> Double {
  if z > 0 {
    return 1
  }
  return 0
}

func perceptron(_ w: [Double], _ x: [Double], _ b: Double) -> Double {
  step(weightedSum(w, x, b))
}

//: (A function of a single line needs no `return`.)
//:
//: Give it two inputs that are 0 or 1, the weights −2 and −2, and the bias 3. There are only four
//: cases. Work them out before you read on: for which of them is the answer 0?

let cases = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]

var answers = Table("x₁", "x₂", "z", "answer")
for pair in cases {
  let z = weightedSum([-2, -2], pair, 3)
  answers.add(pair[0], pair[1], z, step(z))
}
show(answers)

//: This is NAND: "not both". NANDs alone make any circuit, so networks of perceptrons can compute
//: any table of zeros and ones. (A computer needs loops as well: they are its memory.) Other
//: weights, other gates:

var gates = Table("x₁", "x₂", "AND", "OR", "NAND")
for pair in cases {
  gates.add(
    pair[0], pair[1],
    perceptron([2, 2], pair, -3),
    perceptron([2, 2], pair, -1),
    perceptron([-2, -2], pair, 3))
}
show(gates)

//: Draw the four cases as points. Unless both weights are 0, the neuron says yes on one side of a
//: straight line and no on the other, and the line is where z = 0. For AND: 2x₁ + 2x₂ − 3 = 0.

var line = Plot(
  "AND: one straight line parts yes from no",
  x: "x₁", y: "x₂", from: -0.5, to: 2, bottom: -0.5, top: 2,
  caption: "Above the line z is positive and the perceptron says yes.")
line.add("no", points: [(0, 0), (0, 1), (1, 0)])
line.add("yes", points: [(1, 1)])
line.add("z = 0", line: [(-0.5, 2), (2, -0.5)])
show(line)

//: ## One, but not both
//:
//: XOR means "one of them, but not both". Look for weights that do it. Here are some nine thousand
//: neurons, every combination of w₁, w₂ and b from −5 to 5 in steps of a half. How many of the four
//: cases does the best of them get right?

let xor = [0.0, 1.0, 1.0, 0.0]

var tried = 0
var best = 0
for w1 in stride(from: -5.0, through: 5.0, by: 0.5) {
  for w2 in stride(from: -5.0, through: 5.0, by: 0.5) {
    for bias in stride(from: -5.0, through: 5.0, by: 0.5) {
      var right = 0
      for i in 0..<4 {
        if perceptron([w1, w2], cases[i], bias) == xor[i] {
          right += 1
        }
      }
      tried += 1
      best = max(best, right)
    }
  }
}
show("neurons tried:", tried)
show("cases right, for the best of them:", best, "of 4")

//: Trying is not proving, but the proof is short. The four cases ask for
//:
//: - b ≤ 0 (both inputs 0, answer no),
//: - w₂ + b > 0 and w₁ + b > 0 (one input 1, answer yes),
//: - w₁ + w₂ + b ≤ 0 (both 1, answer no).
//:
//: Add the two in the middle: w₁ + w₂ + 2b > 0. So w₁ + w₂ + b > −b, and −b is not negative. That
//: contradicts the last line. No weights will ever do it. In the picture: no straight line parts
//: two opposite corners of a square from the other two.
//:
//: **Three** neurons can. Two look at the inputs, and the third looks at those two.

var three = Table("x₁", "x₂", "OR", "NAND", "AND of both", "XOR wants")
for i in 0..<4 {
  let or = perceptron([2, 2], cases[i], -1)
  let notBoth = perceptron([-2, -2], cases[i], 3)
  let both = perceptron([2, 2], [or, notBoth], -3)
  three.add(cases[i][0], cases[i][1], or, notBoth, both, xor[i])
}
show(three)

//: That is the whole idea of a network: neurons that look at neurons. Two in a row are too few: all
//: that the second sees is a yes or a no. It can repeat it, turn it round or ignore it, and each of
//: these one neuron can do alone. (If it may look at the inputs too, two are enough: an OR, with a
//: large negative weight for the first one's AND.)
//:
//: In XOR the effect of one input depends on the other, an **interaction effect**: x₁ raises the
//: answer where x₂ is 0 and lowers it where x₂ is 1. A weight can do only one of the two.
//:
//: ## Weights that find themselves
//:
//: Nobody wants to choose weights by hand. An old rule learns them. Show the neuron a case. If the
//: answer is right, change nothing. If it should have been yes, add each input to its weight, and 1
//: to the bias. If it should have been no, take them away. Here is the rule; a `rate` other than 1
//: adds that many times as much. (A `knob` is a number that can also be set from the command line,
//: as in `swift run chapter1 --rate 0.5`.)

let rate = knob(
  "rate", 1.0, "how far a perceptron learns", from: 0.001, to: 1000)
var weights = [0.0, 0.0]
var bias = 0.0

func teach(_ x: [Double], _ wanted: Double) -> Double {
  let error = wanted - perceptron(weights, x, bias)
  weights[0] += rate * error * x[0]
  weights[1] += rate * error * x[1]
  bias += rate * error
  return error
}

//: The error is 1 where the answer should have been yes, −1 where it should have been no, and 0
//: where it was right; then nothing changes. (`!=` means "is not equal to".) Teach it AND, round
//: after round, until a round passes without a mistake, or for fifty rounds.

let and = [0.0, 0.0, 0.0, 1.0]
var mistakes = 1
var round = 0

var updates = Table("round", "x₁", "x₂", "wanted", "error", "w₁", "w₂", "b")
while mistakes > 0 && round < 50 {
  mistakes = 0
  round += 1
  for i in 0..<4 {
    let error = teach(cases[i], and[i])
    if error != 0 {
      mistakes += 1
      updates.add(
        round, cases[i][0], cases[i][1], and[i], error,
        weights[0], weights[1], bias)
    }
  }
}
show(updates)

//: Each row is one mistake, with the weights after it was mended. Take a pencil to the first two.
//: What has it learned?

show("round", round, "had", mistakes, "mistakes")

var learned = Table("x₁", "x₂", "z", "says", "AND wants")
for i in 0..<4 {
  let z = weightedSum(weights, cases[i], bias)
  learned.add(cases[i][0], cases[i][1], z, step(z), and[i])
}
show(learned)

//: It can be proved that this rule comes to an end if some neuron can do the task. XOR is a task
//: that no neuron can do. What will the same rule do there?

weights = [0.0, 0.0]
bias = 0.0

var rounds = Table("round", "mistakes", "w₁", "w₂", "b")
for round in 1...1000 {
  mistakes = 0
  for i in 0..<4 {
    if teach(cases[i], xor[i]) != 0 {
      mistakes += 1
    }
  }
  if round <= 6 || round == 1000 {
    rounds.add(round, mistakes, weights[0], weights[1], bias)
  }
}
show(rounds)

//: It goes on for ever: a round without a mistake would have found a neuron that can. It mends one
//: case by breaking another. Where the weights at the end of a round are those of the round before,
//: everything after must repeat.
//:
//: > **Careful:** Learning is not trying weights at random until they fit. Each change here
//: > follows from a mistake. From chapter 3 on, each follows from a slope.
//:
//: ## From yes or no to how much
//:
//: A step throws away how sure the neuron was. Later neurons **squish** z without a jump. The
//: squishing function is called the **activation function**, its result the neuron's **activation**
//: a, and the larger a, the **brighter** the neuron. An input that grows brightens it by a positive
//: weight and dims it by a negative one.
//:
//: The best known is the **sigmoid**, σ(z) = 1 / (1 + e⁻ᶻ). Here e is a fixed number, and e⁻ᶻ is 1
//: divided by e to the power z. Swift writes it `exp(-z)`.

func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(-z))
}

show("e =", exp(1))

var squished = Table("z", "σ(z)")
for z in [-10.0, -2, -1, 0, 1, 2, 10] {
  squished.add(z, fixed(sigmoid(z), places: 6))
}
show(squished)

//: Very negative numbers come near 0, very positive ones near 1, and 0 lands in the middle. Compare
//: the rows of −2 and 2: they add up to 1. On paper σ is never 0 or 1; far out, what is printed is
//: rounded to them.
//:
//: Two other functions do the same work. **tanh** squishes to the range from −1 to 1; it is a
//: stretched and lowered sigmoid, tanh(z) = 2 σ(2z) − 1. **ReLU**, the rectified linear unit, keeps
//: what is positive and makes the rest 0.

func relu(_ z: Double) -> Double {
  max(0, z)
}

show("tanh(1)     =", decimal(tanh(1), places: 6))
show("2 σ(2) − 1  =", decimal(2 * sigmoid(2) - 1, places: 6))
show("ReLU(−3)    =", relu(-3))
show("ReLU(3)     =", relu(3))
show("ReLU(3000)  =", relu(3000))

//: > **Careful:** "A neuron holds a number between 0 and 1" is true of the sigmoid, and not of
//: > every neuron. ReLU, today the more common, has no upper end.

var curves = Plot(
  "Three ways to squish", x: "z", y: "a",
  from: -4, to: 4, bottom: -1.25, top: 3,
  caption: "The sigmoid stays in 0 … 1, tanh in −1 … 1; ReLU has no top.")
curves.add("sigmoid", sigmoid)
curves.add("tanh", tanh)
curves.add("ReLU", relu)
show(curves)

//: How much does a neuron react when z changes a little? That is the **slope**, and all of learning
//: will depend on it. To measure it, **nudge**: move z a little to both sides, see how much the
//: result changes, and divide by how far you moved in all. For the sigmoid there is also a rule:
//: σ′(z) = σ(z) (1 − σ(z)), where σ′ is read "the slope of σ".
//:
//: Why? Let u be e⁻ᶻ: then σ = 1 / (1 + u), and 1 − σ = u / (1 + u). Nudge z by h, and u becomes v
//: = u · e⁻ʰ. So σ gains 1 / (1 + v) − 1 / (1 + u) = (u − v) / ((1 + v)(1 + u)). Divide by h, and
//: let h shrink to nothing. Then v becomes u, and (u − v) / h is u times (1 − e⁻ʰ) / h, which
//: becomes 1: that is what makes e special. What is left, u / (1 + u)², is σ (1 − σ).

func sigmoidSlope(_ z: Double) -> Double {
  sigmoid(z) * (1 - sigmoid(z))
}

let nudge = 0.001

var slopes = Table("z", "σ′(z) by rule", "by nudging")
for z in [-4.0, -1, 0, 1, 4] {
  let change = sigmoid(z + nudge) - sigmoid(z - nudge)
  slopes.add(z, sigmoidSlope(z), change / (2 * nudge))
}
show(slopes)

//: The sigmoid is steepest in the middle, with a slope of one quarter, and the flatter the farther
//: out; it rises everywhere. Here are the slopes of all three. (At 0 the ReLU has a corner, and a
//: corner has no slope; it is usual to take 0.)
//:
//: The slope of tanh(z) = 2 σ(2z) − 1: a nudge of z moves 2z twice as far, and the 2 in front
//: doubles it again, so it is 4 σ (1 − σ) at 2z. There, with t for tanh(z), σ is (1 + t) / 2 and 1
//: − σ is (1 − t) / 2. Together: (1 + t)(1 − t) = 1 − t².

func tanhSlope(_ z: Double) -> Double {
  1 - tanh(z) * tanh(z)
}

func reluSlope(_ z: Double) -> Double {
  step(z)
}

var slopeCurves = Plot(
  "How steep they are", x: "z", y: "slope",
  from: -4, to: 4, bottom: -0.1, top: 1.1,
  caption: "Sigmoid and tanh flatten on both sides, ReLU on the left.")
slopeCurves.add("sigmoid", sigmoidSlope)
slopeCurves.add("tanh", tanhSlope)
slopeCurves.add("ReLU", reluSlope)
show(slopeCurves)

//: ## What the bias is for
//:
//: Suppose a neuron should be **active**, with an activation above ½, only when its weighted inputs
//: add up to more than some **threshold**. Give it the bias {bias}. Which of these three sums will
//: make it active?

let given = knob(
  "bias", -10.0, "the bias of the neuron in section 6",
  stops: [-20, -12, -11, -10, -9, -8, 0, 10])

var biased = Table("weighted inputs", "z", "σ(z)")
for sum in [8.0, 10, 12] {
  biased.add(sum, sum + given, sigmoid(sum + given))
}
show(biased)

//: > **Careful:** The threshold is −b, not b: at that sum z is 0, and σ(0) is ½.

show("bias:", given, " threshold:", 0 - given)

//: The bias can be seen as the weight of one more neuron, which says 1 whatever comes. Then z needs
//: no special case for it. (For lists, `+` puts one behind the other.)

show("with a bias:               z =", weightedSum(w, x, b))
show("with a neuron that says 1: z =", weightedSum(w + [b], x + [1], 0))

//: And what if all inputs are 0? Then no weight matters.

let nothing = [0.0, 0.0, 0.0]
var silent = Table("bias", "z", "σ(z)")
for bias in [-2.0, 0, 2] {
  let z = weightedSum(w, nothing, bias)
  silent.add(bias, z, sigmoid(z))
}
show(silent)

//: With no bias the neuron is stuck in the middle. The bias moves it.
//:
//: > **Careful:** The bias does not keep the *input* from being zero: the inputs stay what they
//: > are, and it shifts z. Nor is it what keeps the output from zero: σ(0) is ½.
//:
//: ## A neuron that looks for edges
//:
//: The inputs of a digit reader are pixels. In this course **0 is paper and 1 is ink**. (The
//: lectures draw white chalk on black, as pictures here are painted too; the numbers are the same.)
//: Which weights make a neuron look for a stroke, with an edge on both sides? Positive ones where
//: the stroke should be, negative ones beside it, zero elsewhere. For one that is *short*, negative
//: ones at its ends as well. A `Tensor` holds rows of numbers, of the kind `Float`.

let detector = Tensor([
  [0, -1, 2, -1, 0],
  [0, -1, 2, -1, 0],
  [0, -1, 2, -1, 0],
  [0, -1, 2, -1, 0],
  [0, -1, 2, -1, 0],
])
let shortDetector = Tensor([
  [0, 0, -3, 0, 0],
  [0, -1, 4, -1, 0],
  [0, -1, 4, -1, 0],
  [0, -1, 4, -1, 0],
  [0, 0, -3, 0, 0],
])

let none: [Float] = [0, 0, 0, 0, 0]
let mark: [Float] = [0, 0, 1, 0, 0]
let side: [Float] = [0, 0, 1, 1, 1]
let stroke = Tensor([mark, mark, mark, mark, mark])
let short = Tensor([none, mark, mark, mark, none])
let edge = Tensor([side, side, side, side, side])
let allInk = Tensor(repeating: 1, shape: [5, 5])
let inverse = 1 - stroke

let names = ["stroke", "short stroke", "one edge", "all ink", "inverse"]
let looks = [stroke, short, edge, allInk, inverse]

var patches = Picture("Two detectors, and five patches to look at")
patches.add("weights", detector, signed: true)
patches.add("for short ones", shortDetector, signed: true)
for i in 0..<5 {
  patches.add(names[i], looks[i])
}
show(patches)

//: Lay the weights over a patch, multiply square by square, add up. (`*` between tensors multiplies
//: each square of one by the same square of the other, and `relu` makes the negative weights 0.)
//: What will be wrong with positive weights alone?

var scores = Table(
  "patch", "weights", "σ(sum − 5)", "positive alone", "for short ones",
  places: 7)
for i in 0..<5 {
  let score = Double((detector * looks[i]).sum())
  scores.add(
    names[i], score, sigmoid(score - 5),
    (relu(detector) * looks[i]).sum(),
    (shortDetector * looks[i]).sum())
}
show(scores)

//: Positive weights alone add up the ink: a stroke, an edge and all ink are the same to them. With
//: the negative ones the stroke scores highest, one edge half of that. What is flat scores nothing,
//: because the weights add up to zero. Nothing between 0 and 1 scores lower than the inverse. A
//: bias of −5 puts the threshold at one edge. To the detector of short strokes a long one is worth
//: half.
//:
//: ## Why squish at all
//:
//: What if we left the activation function out? Take two neurons in a row without it. The first
//: computes 2x + 1, the second 3 times that, plus 4.

var chain = Table("x", "2x + 1", "3 (2x + 1) + 4", "6x + 7")
for x in [-1.0, 0, 1, 5] {
  let first = 2 * x + 1
  chain.add(x, first, 3 * first + 4, 6 * x + 7)
}
show(chain)

//: Two neurons, and no more than one neuron's work. The slope is 6 everywhere: that is **linear**
//: (strictly, with the 7, *affine*). A squished neuron is **non-linear**: its slope changes with z,
//: and so from neuron to neuron.
//:
//: The same is true of whole **layers**, rows of neurons that look at the same inputs. Two of them
//: multiply out to a single one. (Chapter 2 explains the brackets.)

let first = Tensor([[1, 2], [0, 1]])
let second = Tensor([[3, 0], [1, -1]])
let both = matmul(second, first)
let input = Tensor([5, 1])

show("layer by layer:", matmul(second, matmul(first, input)))
show(second, "·", first, "=", both)
show("in one layer:  ", matmul(both, input))

//: However many layers you stack, without a squishing function they are one layer. XOR would stay
//: out of reach.
//:
//: ## Why not the step
//:
//: The step squishes too, and it did XOR. But section 4 told its neuron the right answer. In a
//: network nobody knows what a neuron in the middle should have said. What one can do is nudge a
//: weight and look whether the last answer gets better. If its input is not 0, that moves z; so
//: nudge z:

var nudged = Table("z", "the step, nudged", "slope of the sigmoid")
for z in [-3.0, -1, 0, 0.5, 2] {
  let change = step(z + nudge) - step(z - nudge)
  nudged.add(z, change / (2 * nudge), sigmoidSlope(z))
}
show(nudged)

//: The step is flat on both sides of 0: a nudge changes nothing, and gives no hint which way is
//: better. At 0 it jumps: the smaller the nudge, the larger the number in that row, and it means
//: nothing. The sigmoid is the step's smooth stand-in. Make its weights and bias larger, and it
//: comes close, but for z = 0 itself:

func sharper(_ z: Double) -> Double {
  sigmoid(4 * z)
}

func sharpest(_ z: Double) -> Double {
  sigmoid(20 * z)
}

var sharp = Plot(
  "A sigmoid with larger weights comes close to a step",
  x: "z", y: "a", from: -3, to: 3, bottom: -0.1, top: 1.1,
  caption: "Each of these has a slope; the step is flat, then jumps.")
sharp.add("σ(z)", sigmoid)
sharp.add("σ(4z)", sharper)
sharp.add("σ(20z)", sharpest)
show(sharp)

//: (`sigmoid` without brackets hands over the function itself.)
//:
//: This trick is used everywhere: what has no slope that helps is replaced by something close to it
//: that has one. "Which is the largest?" has none either; its smooth stand-in is called
//: **softmax**. Raise e to each number, and divide each result by the sum of them all. That gives
//: shares of 1, and most to the largest.

let outputs = Tensor([1, 2, 5])
show("numbers:", outputs, " powers of e:", exp(outputs))
show("their sum:", exp(outputs).sum())
show("shares:", exp(outputs) / exp(outputs).sum())
show("softmax:", softmax(outputs))
show("which is the largest? number", outputs.argmax(), "counted from 0")

//: ## What can be an input
//:
//: Anything that is a number. To the neuron it makes no difference what the numbers mean. A word or
//: a player can be a list of numbers, an **embedding**, which can be learned like weights.

let pixels = [0.0, 0.5, 1.0]
let sensors = [21.5, 0.4, 1.0]  // degrees, humidity, is the door open?
let letter = [6.0, 2.0, 0.0]  // words, exclamation marks, links

let kinds = ["three pixels", "a room", "a message"]
let lists = [pixels, sensors, letter]
let mixed = [0.1, 1.0, -2.0]

var anything = Table("inputs", "", "z", "σ(z)")
for i in 0..<3 {
  let z = weightedSum(mixed, lists[i], 0)
  anything.add(kinds[i], lists[i], z, sigmoid(z))
}
show(anything)

//: The numbers that come into the first layer are often called **activations** too, though nothing
//: squished them.
//:
//: So much for one neuron. Try `swift run chapter1 --bias -12`, or `--rate 0.5`: which numbers
//: change, and which do not? Chapter 2 puts many neurons side by side, and writes them in one line.

finish()
