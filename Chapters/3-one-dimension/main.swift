//: # 3. Gradient descent, one dimension
//:
//: The digit reader of chapter 2 has 13,002 numbers to set. Random ones know nothing about digits,
//: and nobody can set so many by hand. This chapter lets **one** number find its own value; chapter
//: 4 does two, and from two to thirteen thousand is a short way. (Both chapters go with lesson 2 of
//: 3Blue1Brown's series on neural networks.)
//:
//: The whole idea: measure how wrong you are, ask which way is downhill, take a step, repeat.

import Notebook
import Tensor

//: ## How wrong is an answer
//:
//: Someone shows two networks a 3. Each has ten outputs, one for each digit. The output for 3
//: should be 1 and all others 0. One network is sure, the other is lost.

let wanted = [0.0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
let sure = [0.1, 0, 0, 0.9, 0, 0.2, 0, 0, 0.1, 0]
let lost = [0.6, 0.3, 0.8, 0.4, 0.7, 0.1, 0.9, 0.2, 0.5, 0.6]

//: For each output, take what came out less what was wanted, and square it: then too much and too
//: little count alike, and large mistakes count most. Add the squares up. The sum is the **cost**
//: of this one example. Which cost is larger, and by how many times? Guess first. (Swift has no
//: sign for powers: the square of w is `w * w`, and w⁴ is `w * w * w * w`, or `pow(w, 4)`.)

func cost(of answer: [Double]) -> Double {
  var sum = 0.0
  for i in 0..<10 {
    sum += (answer[i] - wanted[i]) * (answer[i] - wanted[i])
  }
  return sum
}

var outputs = Table(
  "output", "wanted", "sure", "squared", "lost", "squared")
for i in 0..<10 {
  let sureError = sure[i] - wanted[i]
  let lostError = lost[i] - wanted[i]
  outputs.add(
    i, wanted[i], sure[i], sureError * sureError,
    lost[i], lostError * lostError)
}
show(outputs)

show("cost of the sure answer:", cost(of: sure))
show("cost of the lost answer:", cost(of: lost))
show("so many times as much:  ", cost(of: lost) / cost(of: sure))

//: A confident right answer costs little, a lost one much. One example says little about a network,
//: so take the **average** over all examples: the **mean squared error**, MSE for short. If one
//: network had given both answers, its cost would be

show("average over two examples:", (cost(of: sure) + cost(of: lost)) / 2)

//: > **Careful:** The cost *sums* over the outputs and *averages* over the examples. Many programs
//: > average over the ten outputs as well, and call that MSE. It is another number, a tenth as
//: > large:

show("divided by the outputs too:", (cost(of: sure) + cost(of: lost)) / 20)

//: ## The cost belongs to the weight
//:
//: Now the smallest network there is: one weight w, no bias, no squishing. It answers w · x. There
//: are two examples: for x = 1 the answer should be 3, for x = 2 it should be 3 as well. No weight
//: can please both. The cost of each, and their average:

func firstCost(_ w: Double) -> Double {
  (w * 1 - 3) * (w * 1 - 3)
}

func secondCost(_ w: Double) -> Double {
  (w * 2 - 3) * (w * 2 - 3)
}

func averageCost(_ w: Double) -> Double {
  (firstCost(w) + secondCost(w)) / 2
}

//: The examples stay as they are; what we may change is w. So the cost is a function of w. From
//: here on we write C for it, and C(3) is the average cost at w = 3.

var costs = Table("w", "example 1", "example 2", "average")
for w in [0.0, 1, 1.5, 2, 3, 4] {
  costs.add(w, firstCost(w), secondCost(w), averageCost(w))
}
show(costs)

var bowls = Plot(
  "The cost as a function of the weight",
  x: "w", y: "cost", from: 0, to: 4, bottom: -0.5, top: 10,
  caption: "Each example has its favourite w; the average lies between.")
bowls.add("example 1", firstCost)
bowls.add("example 2", secondCost)
bowls.add("average", averageCost)
show(bowls)

//: > **Careful:** Learning does not look for *inputs* that make the cost small. Here w stays 1, and
//: > the inputs are changed to 3 and 3. The cost is gone, and nothing was learned: the questions
//: > were made easier.

let easier = (1 * 3 - 3) * (1 * 3 - 3)
show("w = 1, inputs 1 and 2:", averageCost(1))
show("w = 1, inputs 3 and 3:", (easier + easier) / 2)

//: ## Nudge and see
//:
//: Suppose w is 3. Should it be larger or smaller? Nudge it: move w a little to the right, see how
//: much the cost changes, and divide by how far you moved. What comes out is the **slope** at 3, or
//: nearly. What will it settle on as the nudge gets smaller?

var nudges = Table("nudge h", "C(3 + h) − C(3)", "divided by h", places: 7)
for h in [1, 0.1, 0.01, 0.001] {
  let change = averageCost(3 + h) - averageCost(3)
  nudges.add(h, change, change / h)
}
show(nudges)

//: A nudge to one side is a little off. To both sides is better: move right, move left, take the
//: difference, divide by the whole distance.

func slopeByNudging(at w: Double) -> Double {
  let h = 0.001
  return (averageCost(w + h) - averageCost(w - h)) / (2 * h)
}

show("to both sides, at w = 3:", slopeByNudging(at: 3))

//: There is also a **rule**. Write x for the input of an example, y for the answer that is wanted,
//: and u for w x − y: the cost of the example is u². If u moves by a tiny h, then u² becomes u² +
//: 2u · h + h², and the last part is next to nothing. So u² moves 2u times as fast as u: the slope
//: of a square is twice what is squared. And u moves x times as fast as w. Together, each example
//: gives 2(w x − y) · x, and the average takes half of each. The slope is written dC/dw: how fast C
//: moves when w moves. At w = 3:

var rule = Derivation("dC/dw")
rule.add(
  Factor("½", 0.5), Factor("2(w x₁ − y₁)", 2 * (3 * 1 - 3)),
  Factor("x₁", 1))
rule.add(
  Factor("½", 0.5), Factor("2(w x₂ − y₂)", 2 * (3 * 2 - 3)),
  Factor("x₂", 2))
rule.check("nudging gives", slopeByNudging(at: 3))
show(rule)

//: Multiply it out and you get 5w − 9. Rule and nudge, side by side:

func averageSlope(at w: Double) -> Double {
  5 * w - 9
}

var both = Table("w", "by nudging", "by rule")
for w in [0.0, 1, 1.8, 2, 3] {
  both.add(w, slopeByNudging(at: w), averageSlope(at: w))
}
show(both)

//: Where the slope is 0 the ground is level: that is the bottom of this bowl, the lowest cost that
//: one weight can have on both examples together. Why not simply solve 5w − 9 = 0, then? Here one
//: can. With all the weights of the digit reader, and squishing in between, nobody can solve for
//: the place where every slope is 0; but the slope where one stands can still be had. So we walk.
//:
//: Nudging needs no thinking and works wherever there is a slope; we use it to check. The rule is
//: exact and fast; we use it to walk.
//:
//: > **Careful:** "The smaller the nudge, the better" is not true of a computer. It keeps some
//: > sixteen digits of a number, and a nudge below the last of them is lost.

let tiny = 1e-16
let tinyChange = averageCost(3 + tiny) - averageCost(3)
show("by a nudge of 1e−16:", tinyChange / tiny)

//: ## Against the slope
//:
//: Every bowl is walked in the same way, so take the simplest: C(w) = w², with the slope 2w. Its
//: bottom is at 0, and we act as if we did not know.

func bowl(_ w: Double) -> Double {
  w * w
}

func bowlSlope(at w: Double) -> Double {
  2 * w
}

var tangents = Plot(
  "The slope says which way is down",
  x: "w", y: "cost", from: -4, to: 4,
  caption: "It is positive right of the bottom, and negative left of it.")
tangents.add("w²", bowl)
for w in [3.0, -1] {
  tangents.add(
    "slope \(decimal(bowlSlope(at: w))) at \(decimal(w))",
    tangentAt: w, bowl(w), slope: bowlSlope(at: w))
}
show(tangents)

func direction(against slope: Double) -> String {
  if slope > 0 { return "go left" }
  if slope < 0 { return "go right" }
  return "stay"
}

var signs = Table("w", "slope", "so")
for w in [-2.0, -1, 0, 1, 3] {
  signs.add(w, bowlSlope(at: w), direction(against: bowlSlope(at: w)))
}
show(signs)

//: A positive slope means that the cost grows to the right: go left. A negative one: go right. In
//: both cases you step **against** the slope. That is what the minus does in
//:
//: `w -= rate * slope(at: w)`
//:
//: > **Careful:** From w = −2 to −1 the slope goes from −4 to −2. The number grows, and the ground
//: > gets less steep. So "the slope decreases" may mean two things; the way is told by its sign.
//:
//: And how far? In proportion to the slope, times a number that we choose, the **rate** (often
//: called the learning rate, η). From w = 3 with the rate 0.1:

var step = Derivation("new w")
step.add(Factor("w", 3))
step.add(Factor("−rate", -0.1), Factor("slope", bowlSlope(at: 3)))
show(step)

//: And on the two examples of section 2? From w = 2, with the rate 0.1, does one step make both of
//: them better?

var oneStep = Table("w", "example 1", "example 2", "average")
for w in [2, 2 - 0.1 * averageSlope(at: 2)] {
  oneStep.add(w, firstCost(w), secondCost(w), averageCost(w))
}
show(oneStep)

//: > **Careful:** A step makes the *average* better, if it is not too long, and not every example:
//: > here example 1 pays. Nor does one step lead to the bottom that section 3 found.
//:
//: ## The walk
//:
//: Take that step again and again. Where the slope gets small, so do the steps, without anybody
//: telling them to.

let rate = knob(
  "rate", 0.1, "a step is this times the slope",
  stops: [-0.1, 0, 0.01, 0.1, 0.5, 0.9, 1, 1.1])
let start = knob(
  "start", 3.0, "where the walk begins",
  stops: [-3, -1, 0, 0.5, 1, 3, 10], with: "rate")
let count = knob("steps", 10, "how many steps", from: 0, to: 100_000)
let function = knob(
  "function", "bowl", "what to walk on",
  choices: ["bowl", "valleys", "quartic", "trough"])

let ground = hill(called: function)
show("walking on", ground.formula, "with the slope", ground.slopeFormula)

//: With a pencil first: from w = {start} with the rate {rate}, what is w after one step, after two,
//: and after three?

var w = start
var path = [start]
var walk = Table("step", "w", "slope", "cost")
walk.add(0, w, ground.slope(at: w), ground.cost(w))

for k in 0..<count {
  w -= rate * ground.slope(at: w)
  path.append(w)
  walk.add(k + 1, w, ground.slope(at: w), ground.cost(w))
}
show(walk)

//: That loop, with a rate above 0, is **gradient descent**; there is nothing more to it. What it
//: did here in words, and as a picture:

for line in story(of: path, on: ground) {
  show(line)
}

let view = stretch(ground.x, toShow: path)
var picture = Plot(
  "The walk on " + ground.formula,
  x: "w", y: "cost", from: view.lowerBound, to: view.upperBound,
  caption: "Steps are counted where there is room for a number.")
picture.add(ground.formula, ground.cost)
picture.add("the walk", path: path, on: ground.cost)
show(picture)

//: ## How large a rate
//:
//: On w² a step takes w to w − rate · 2w. That is the same as w · (1 − 2 · rate): every step
//: multiplies w by the same factor. So you can predict what each of these rates will do, ten steps
//: from 3. Do it before you look; the last two are the interesting ones.

func tenSteps(rate: Double) -> [Double] {
  var w = 3.0
  var path = [w]
  for _ in 1...10 {
    w -= rate * bowlSlope(at: w)
    path.append(w)
  }
  return path
}

var rates = Table("rate", "factor", "step 1", "step 2", "step 10", "it")
for rate in [0.01, 0.1, 0.5, 0.9, 1.0, 1.1] {
  let path = tenSteps(rate: rate)
  rates.add(
    rate, 1 - 2 * rate, path[1], path[2], path[10],
    verdict(on: path, slope: bowlSlope(at: path[10])))
}
show(rates)

//: A factor between −1 and 1 brings w closer with every step. At −1 it goes back and forth; below
//: −1 it **diverges**: each step makes things worse, and the next one larger.

var narrow = Plot(
  "Rate 0.9: across the valley, and back",
  x: "w", y: "cost", from: -4, to: 4,
  caption: "Every step is too long, but less so each time.")
narrow.add("w²", bowl)
narrow.add("descent", path: tenSteps(rate: 0.9), on: bowl)
show(narrow)

var out = Plot(
  "Rate 1.1: out of the valley",
  x: "w", y: "cost", from: -20, to: 20,
  caption: "Every step is too long, and more so each time.")
out.add("w²", bowl)
out.add("descent", path: tenSteps(rate: 1.1), on: bowl)
show(out)

//: > **Careful:** "Steps in proportion to the slope cannot overshoot" is true of a small rate only.
//: > From 3 the bottom is 3 away. These are the first steps:

show("rate 0.1: a step of", 0.1 * bowlSlope(at: 3))
show("rate 0.9: a step of", 0.9 * bowlSlope(at: 3))

//: > **Careful:** A rate means nothing until you know how the cost was written. Some books sum over
//: > the examples, where we average (and some put ½ in front: chapter 5). The same step then needs
//: > another rate. One step from w = 3 on the two examples of section 2:

let mean = averageSlope(at: 3)
var written = Table("cost", "slope at 3", "rate", "step")
written.add("average of the squares", mean, 1.5, 1.5 * mean)
written.add("sum of the squares", mean * 2, 0.75, 0.75 * mean * 2)
show(written)

//: ## Two valleys
//:
//: Here is a function with more than one low place: w⁴ − 3w² + w. For w⁴ the rule is found as for
//: the square: (w + h)⁴ is w⁴ + 4w³ · h, and all the rest has h² in it. So the slope of w⁴ is 4w³;
//: of w² it is 2w, and of w it is 1. Taken together it is 4w³ − 6w + 1. Does nudging agree?

func valleys(_ w: Double) -> Double {
  w * w * w * w - 3 * w * w + w
}

func valleysSlope(at w: Double) -> Double {
  4 * w * w * w - 6 * w + 1
}

let uphill = valleys(2.001) - valleys(1.999)
show("at w = 2, by nudging:", uphill / 0.002)
show("at w = 2, by rule:   ", valleysSlope(at: 2))

//: Two walkers start close to each other, at 0.1 and at 0.2, with the same rate. Where will each of
//: them end?

func walkValleys(from start: Double, rate: Double) -> [Double] {
  var w = start
  var path = [w]
  for _ in 1...300 {
    w -= rate * valleysSlope(at: w)
    path.append(w)
  }
  return path
}

let first = walkValleys(from: 0.1, rate: 0.05)
let second = walkValleys(from: 0.2, rate: 0.05)

var ends = Table("start", "end", "cost there", "slope there")
for path in [first, second] {
  let end = path[300]
  let slope = fixed(valleysSlope(at: end))
  ends.add(path[0], end, valleys(end), slope)
}
show(ends)

var apart = Plot(
  "Two walkers", x: "w", y: "cost", from: -2, to: 2,
  caption: "They set out beside each other.")
apart.add("w⁴ − 3w² + w", valleys)
apart.add("one walker", path: first, on: valleys)
apart.add("the other", path: second, on: valleys)
show(apart)

//: Both ends are **minima**: the slope is 0, and there is no way down. But only one is the lowest
//: place of all, the **global** minimum; the other is only **local**. The walker in the higher
//: valley cannot know: slopes tell about here, not about there. So descent is no cure for many
//: minima: it finds a low place, and not the lowest.
//:
//: Somewhere between 0.1 and 0.2 is the divide. Find it by halving: start in the middle, see where
//: that walk ends, keep the half that holds the divide.

var low = 0.1
var high = 0.2
for _ in 1...30 {
  let middle = (low + high) / 2
  if walkValleys(from: middle, rate: 0.05)[300] < 0 {
    low = middle
  } else {
    high = middle
  }
}
show("the divide:", low)
show("the slope there:", fixed(valleysSlope(at: low), places: 6))

//: It is the top of the hill. There the slope is 0 too, and a walker placed exactly on it would
//: stay. So "the slope is 0" does not yet mean "this is a minimum".
//:
//: > **Careful:** "Descent converges to a local minimum" promises too much. At a rate that is too
//: > large it comes to rest nowhere, and on a top it stays. Nor does the start alone decide where
//: > it ends. From 2, two rates find two valleys, because the larger one jumps over the hill:

show("from 2, rate 0.05:", walkValleys(from: 2, rate: 0.05)[300])
show("from 2, rate 0.1: ", walkValleys(from: 2, rate: 0.1)[300])

//: ## Convex, and not
//:
//: When can there be only one valley? Join two points of a curve by a straight line. If the curve
//: between them never rises above the line, whichever two you take, it is called **convex**:
//: bowl-shaped. A quick test: half-way between two places, is the cost at most the average of their
//: costs?

var halfway = Table(
  "function", "from", "to", "half-way", "average of both")
halfway.add("w²", -1.0, 3.0, bowl(1), (bowl(-1) + bowl(3)) / 2)
let a = first[300]
let b = second[300]
halfway.add(
  "w⁴ − 3w² + w", a, b,
  valleys((a + b) / 2), (valleys(a) + valleys(b)) / 2)
show(halfway)

var chord = Plot(
  "A line from valley to valley", x: "w", y: "cost", from: -2, to: 2,
  caption: "Does the curve ever rise above it?")
chord.add("w⁴ − 3w² + w", valleys)
chord.add("straight line", line: [(a, valleys(a)), (b, valleys(b))])
show(chord)

//: It does: this function is not convex. In section 2 we fitted w · x to examples: that is **linear
//: regression**. Is its cost convex? Take a thousand random pairs of weights. How often does the
//: half-way test fail? And for the function with two valleys?

var random = Generator(seed: seed())
var lineFails = 0
var valleyFails = 0
for _ in 1...1000 {
  let one = 4 * random.uniform() - 2
  let other = 4 * random.uniform() - 2
  let middle = (one + other) / 2
  if averageCost(middle) > (averageCost(one) + averageCost(other)) / 2 {
    lineFails += 1
  }
  if valleys(middle) > (valleys(one) + valleys(other)) / 2 {
    valleyFails += 1
  }
}
show("fitting a line fails the test", lineFails, "times in 1000")
show("the two valleys fail it", valleyFails, "times in 1000")

//: The fit cannot fail. The cost of an example is the square of a straight line, which is convex,
//: and averages of convex functions are convex. So are the costs of two neighbours: logistic
//: regression (chapter 4) and support vector machines. Do not take **differentiable** for it, which
//: says that there is a slope everywhere: so there is on the function with two valleys. It promises
//: neither one valley nor the lowest place.
//:
//: And a network? Take chapter 2's network for XOR, and exchange its two hidden neurons. It is
//: another point in the land of all weights, and it computes the same. (The output weighs both
//: hidden neurons alike, so `W2` stays as it is.) Now walk in a straight line from the one to the
//: other, and watch the cost. The share of the way is t: 0 at the start, 1 at the end.

let inputs = Tensor([[0, 0, 1, 1], [0, 1, 0, 1]])
let xor = Tensor([[0, 1, 1, 0]])

func networkCost(_ W1: Tensor, _ b1: Tensor, _ W2: Tensor) -> Double {
  let hidden = sigmoid(matmul(W1, inputs) + b1)
  let error = sigmoid(matmul(W2, hidden) + Tensor([[-15]])) - xor
  return Double((error * error).mean())
}

func costOnTheWay(_ t: Double) -> Double {
  let s = Float(t)
  let W1 =
    Tensor([[10, 10], [-10, -10]]) * (1 - s)
    + Tensor([[-10, -10], [10, 10]]) * s
  let b1 = Tensor([[-5], [15]]) * (1 - s) + Tensor([[15], [-5]]) * s
  return networkCost(W1, b1, Tensor([[10, 10]]))
}

show("cost at the one network:", costOnTheWay(0))
show("cost half-way:          ", costOnTheWay(0.5))
show("cost at the other:      ", costOnTheWay(1))

var hillside = Plot(
  "From one good network to another",
  x: "share of the way", y: "cost", from: -0.1, to: 1.1,
  caption: "At 0 stands the one network, at 1 the other.")
hillside.add("cost of the XOR network", costOnTheWay)
show(hillside)

//: So the cost of this network is not convex. Every network with two or more neurons in a hidden
//: layer has such twins. Descent finds *a* valley. In practice, and in chapter 7, that is often
//: good enough.
//:
//: > **Careful:** Convex promises neither a single lowest place nor that descent gets there. A flat
//: > floor has many lowest places. A floor with next to no slope lets descent stall. And a rate
//: > that is too large makes it diverge. Two more convex functions, a trough with a flat floor and
//: > w⁴:

func trough(_ w: Double) -> Double {
  if w > 1 { return (w - 1) * (w - 1) }
  if w < -1 { return (w + 1) * (w + 1) }
  return 0
}

func troughSlope(at w: Double) -> Double {
  if w > 1 { return 2 * (w - 1) }
  if w < -1 { return 2 * (w + 1) }
  return 0
}

func quartic(_ w: Double) -> Double {
  w * w * w * w
}

func quarticSlope(at w: Double) -> Double {
  4 * w * w * w
}

var fromRight = 3.0
var fromLeft = -3.0
var stalled = 1.0
var wild = 3.0
for _ in 1...100 {
  fromRight -= 0.1 * troughSlope(at: fromRight)
  fromLeft -= 0.1 * troughSlope(at: fromLeft)
  stalled -= 0.1 * quarticSlope(at: stalled)
  wild -= 0.1 * quarticSlope(at: wild)
}

var promises = Table("function", "start", "after 100 steps at rate 0.1")
promises.add("trough", 3.0, decimal(fromRight))
promises.add("trough", -3.0, decimal(fromLeft))
promises.add("w⁴", 1.0, decimal(stalled))
promises.add("w⁴", 3.0, decimal(wild))
show(promises)

//: The same trough, two ends, one at either edge of its floor. The bottom of w⁴ is at 0, but its
//: floor is so flat that the steps all but vanish on the way there. And from 3, where w⁴ is steep,
//: the same rate is too large: NaN stands for "not a number", which is what is left when ∞ is taken
//: from ∞.
//:
//: ## Try it
//:
//: - `swift run chapter3 --section 5 --rate 0.9`, then 1.0 and 1.1
//: - `swift run chapter3 --section 5 --animate --rate 0.9 --speed 2`, to watch it
//: - `swift run chapter3 --section 5 --function valleys --start 0.17 --rate 0.05 --steps 40`
//: - `swift run chapter3 --section 5 --rate -0.1`: what does a negative rate do?
//:
//: Chapter 4 gives the walker a second direction. There the slope becomes an arrow.

finish()
