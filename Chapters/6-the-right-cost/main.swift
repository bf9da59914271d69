//: # 6. The right cost
//:
//: All slopes of chapter 5 were slopes of a square. Is that the right cost? For answers that are
//: yes or no there is another, and the difference is largest where it matters most: where a neuron
//: is sure, and wrong. Then, for the first time, a network learns with everything in sight: its
//: weights, its answers, and the map of what it says.

import Network
import Notebook
import Tensor

func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(-z))
}

//: ## Logistic regression
//:
//: Logistic regression, as in chapter 4, is a single sigmoid neuron with another cost. Its a is read
//: as the **probability** of a yes. Then 1 − a is that of a no, and the two make a **distribution**,
//: [1 − a, a]: they share 1 between them. What does an answer cost? Minus the natural logarithm of
//: the probability that it gave to what is right: C = −ln a if that is yes, y = 1, and −ln(1 − a) if
//: it is no, y = 0. (ln undoes a power of e: e⁰ is 1, so ln 1 is 0, and to be right and sure costs
//: nothing. Of less than 1 it is negative, so with the minus the cost is not. Swift calls it `log`,
//: as many notes do.) In one formula, −(y ln a + (1 − y) ln(1 − a)): where y is 1 the second part is
//: gone, where y is 0 the first. It is called the **binary cross-entropy**.

let q = [0.5, -0.25, 0.0]  // w₁, w₂, b
let features = [1.0, 2.0]
let yes = 1.0

func logisticCost(_ q: [Double]) -> Double {
  let a = sigmoid(q[0] * features[0] + q[1] * features[1] + q[2])
  return -(yes * log(a) + (1 - yes) * log(1 - a))
}

let zq = q[0] * features[0] + q[1] * features[1] + q[2]
let aq = sigmoid(zq)
let logistic = compilerSlopes(of: { logisticCost($0) }, at: q)
show("z =", zq, " a =", aq, " C =", logisticCost(q))

//: The slope of ln a is 1/a, so ∂C/∂a = −y/a + (1 − y)/(1 − a). Over one denominator that is (a −
//: y)/(a(1 − a)), and what stands below the line is just the sigmoid's slope. They cancel:

var dz = Derivation("∂C/∂z")
dz.add(
  Factor("∂C/∂a", "(a − y)/(a(1 − a))", (aq - yes) / (aq * (1 - aq))),
  Factor("∂a/∂z", "a(1 − a)", aq * (1 - aq)))
dz.check("a − y is", aq - yes)
dz.check("nudging b gives", slope(of: logisticCost, at: q, nudging: 2))
dz.check("the Swift compiler gives", logistic[2])
show(dz)

var dw = Table("weight", "(a − y) x", "by nudging")
for i in 0..<2 {
  let nudged = slope(of: logisticCost, at: q, nudging: i)
  dw.add("w" + lowered(i + 1), (aq - yes) * features[i], nudged)
}
show(dw)

//: That is why σ′ seems to be "missing" in formulas with cross-entropy. It is not forgotten; it has
//: cancelled.
//:
//: ## Many classes
//:
//: For ten digits, chapter 1's softmax turns the ten sums into shares p that add up to 1: again a
//: distribution. The target y has a 1 for the right class and 0 for the others, and the
//: **cross-entropy** is −Σ y ln p over all classes. Of that sum one part remains, −ln p of the right
//: one. An example with three classes, the first being right. What will the slope of each z be?

let sums = [2.0, 1.0, 0.0]
let wantedShares = [1.0, 0.0, 0.0]

func shares(_ z: [Double]) -> [Double] {
  let total = exp(z[0]) + exp(z[1]) + exp(z[2])
  return [exp(z[0]) / total, exp(z[1]) / total, exp(z[2]) / total]
}

func shareCost(_ z: [Double]) -> Double {
  var sum = 0.0
  for i in 0..<3 {
    sum += wantedShares[i] * log(shares(z)[i])
  }
  return -sum
}

let ps = shares(sums)
show("cost:", shareCost(sums), " −ln of the first share:", -log(ps[0]))

var classes = Table("z", "p", "y", "slope, by nudging")
for i in 0..<3 {
  let nudged = slope(of: shareCost, at: sums, nudging: i)
  classes.add(sums[i], ps[i], wantedShares[i], nudged)
}
show(classes)

//: p − y again, and this is why. Let S be the sum of the three powers of e; then −ln p₁ is ln S −
//: z₁. A power of e is its own slope, so when one z moves, the slope of S is that z's power of e.
//: The slope of ln S is the same divided by S, which is the share p. And z₁, the right one, has −1
//: besides.
//:
//: Softmax and its cross-entropy belong together, as the sigmoid and the binary one do. How dear is
//: an answer, with each cost? Take one output that should be 1:

var prices = Table("output", "squared (a − 1)²", "cross-entropy −ln a")
for a in [0.01, 0.1, 0.5, 0.9, 0.99] {
  prices.add(a, (a - 1) * (a - 1), -log(a))
}
show(prices)

//: The square costs 1 at most, however lost the answer. The cross-entropy has no upper end.
//:
//: ## A neuron that starts out wrong
//:
//: What does the cancelling cure? One neuron, input 1, and it should learn to say 0. It starts once
//: at w = 0.6, b = 0.9, and once at w = b = 2, where it is quite sure of a yes. It has one of two
//: costs, ½(a − 0)² or −ln(1 − a). With the one its delta is a · σ′ = a²(1 − a), with the other a. As
//: the input is 1, that is the slope of w and of b. (The experiment is from chapter 3 of M. Nielsen's
//: book "Neural Networks and Deep Learning".)

let mild = [0.6, 0.9]
let lost = [2.0, 2.0]

func squareDelta(_ a: Double) -> Double {
  a * a * (1 - a)
}

func entropyDelta(_ a: Double) -> Double {
  a
}

var firstDeltas = Table("start", "a", "δ, squared", "δ, cross-entropy")
for start in [mild, lost] {
  let a = sigmoid(start[0] + start[1])
  firstDeltas.add(start, a, squareDelta(a), entropyDelta(a))
}
show(firstDeltas)

//: Which of the two starts will learn faster, with which cost? Give them 300 steps. A rate belongs to
//: its cost: 0.15 for the square, and for the cross-entropy the one with which the first start gets
//: about as far, 0.022. (`run` makes the points of a curve, which are pairs: a step, and the
//: activation there. `Double(step)` makes a Double of a whole number.)

func run(
  _ start: [Double], _ delta: (Double) -> Double, _ rate: Double
) -> [(Double, Double)] {
  var w = start[0]
  var b = start[1]
  var points: [(Double, Double)] = []
  for step in 0...300 {
    let a = sigmoid(w + b)
    points.append((Double(step), a))
    w -= rate * delta(a)
    b -= rate * delta(a)
  }
  return points
}

var saturated = Plot(
  "A neuron that should learn to say 0", x: "step", y: "a",
  from: 0, to: 300, bottom: 0, top: 1, caption: "Which one falls last?")
saturated.add("squared, 0.6 and 0.9", line: run(mild, squareDelta, 0.15))
saturated.add("squared, 2 and 2", line: run(lost, squareDelta, 0.15))
saturated.add("entropy, 0.6 and 0.9", line: run(mild, entropyDelta, 0.022))
saturated.add("entropy, 2 and 2", line: run(lost, entropyDelta, 0.022))
show(saturated)

//: In numbers, after the last step, and with the cross-entropy at the square's rate too. (`.1` is the
//: second of a pair.)

var ends = Table(
  "start", "squared, 0.15", "entropy, 0.022", "entropy, 0.15")
for start in [mild, lost] {
  let square = run(start, squareDelta, 0.15)
  let entropy = run(start, entropyDelta, 0.022)
  let quick = run(start, entropyDelta, 0.15)
  ends.add(start, square[300].1, entropy[300].1, quick[300].1)
}
show(ends)

//: A **saturated** neuron sits where the sigmoid is flat. With the squared cost its delta carries σ′.
//: How large is that on the way from a no to a yes?

var pulls = Table("a", "δ, squared", "δ, cross-entropy")
for a in [0.01, 0.5, 2.0 / 3, 0.9, 0.99] {
  pulls.add(a, squareDelta(a), entropyDelta(a))
}
show(pulls)

//: The slope of a²(1 − a) = a² − a³ is 2a − 3a², which is 0 at two thirds. Up to there the squared
//: cost pulls harder, the more wrong the neuron is; above, the surer, the slower. With cross-entropy
//: only a − y is left: the more wrong, the faster.
//:
//: ## A formula with a slip
//:
//: Here is the binary cross-entropy again, of an answer p: −(y ln p + (1 + y) ln(1 − p)). Would you
//: sign that? Take y = 1 and p = 0.9, a good answer. In section 1 it costs −ln p, and here:

func right(_ p: Double) -> Double {
  -log(p)
}

func slip(_ p: Double) -> Double {
  -(log(p) + (1 + 1) * log(1 - p))
}

show("right:    ", right(0.9))
show("with slip:", slip(0.9))

//: A good answer is dear: there is a plus in (1 + y) where a minus belongs. And where is the bottom
//: of the hill? Try answers from 0.001 on, a thousandth apart:

func lowest(_ price: (Double) -> Double) -> Double {
  var best = 0.001
  for i in 2..<1000 {
    let p = Double(i) / 1000
    if price(p) < price(best) {
      best = p
    }
  }
  return best
}

show("of the p tried, lowest when right:", lowest(right))
show("of the p tried, lowest with slip: ", lowest(slip))

var slipped = Plot(
  "The price of an answer p that should be 1", x: "p", y: "C",
  from: 0.02, to: 0.98, bottom: 0, top: 6, caption: "Where is the bottom?")
slipped.add("−ln p", right)
slipped.add("with the slip", slip)
show(slipped)

//: With a pencil: the slope is −1/p + 2/(1 − p), and that is 0 where 1 − p = 2p, at one third.
//: Descent on the wrong cost stops there, and looks healthy.
//:
//: > **Careful:** A network trained with the wrong formula does learn something: to answer one
//: > third where it should say 1. Nothing crashes. (With y = 0 the formula happens to be right.)
//: > Check a cost at a point where you know the answer.
//:
//: ## A network learns XOR
//:
//: In chapter 1, one neuron could not compute XOR, and three could, with weights chosen by hand.
//: Now three are to find their own: two hidden ones, h₁ and h₂, and the output a, as in chapter 2's
//: picture of 2-2-1. The examples are the four rows of the truth table. All nine weights and biases
//: begin as random numbers from the **bell curve**: around 0, about two of three between −1 and 1,
//: few far out. (It has the mean 0 and the deviation 1. The library's start `.large` takes them as
//: they are.)

let rate = knob("rate", 4.0, "how far each step goes", from: 0, to: 100)
let steps = knob("steps", 1000, "how often XOR steps", from: 1, to: 5000)
let choice = knob(
  "cost", "cross-entropy", "how mistakes are counted",
  choices: ["cross-entropy", "squared"])
let cost = choice == "squared" ? Cost.squared : Cost.binaryCrossEntropy

let inputs = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
let xor = Tensor([[0], [1], [1], [0]])

var random = Generator(seed: seed())
var network = Network([2, 2, 1], cost: cost, start: .large, using: &random)

show(weights(of: network))

//: Now the loop that all of this was for: find all slopes, step against them, again. Each step uses
//: the mean gradient of all four examples. The page looks at the network before the first step,
//: after some, and after the last. When will each answer be on the right side of ½? And what will
//: the cost do?

var falls = Table("step", "cost", "0, 0", "0, 1", "1, 0", "1, 1")
var heights: [(Double, Double)] = []
for step in 0...steps {
  let a = network(inputs)
  let c = network.cost(x: inputs, y: xor)
  heights.append((Double(step), c))
  if [0, 1, 10, 30, 100, 300, steps].contains(step) {
    falls.add(step, c, a[0, 0], a[1, 0], a[2, 0], a[3, 0])
  }
  if step < steps {
    let gradient = network.gradient(x: inputs, y: xor)
    network.descend(gradient, rate: Float(rate))
  }
}
show("should be:  0, 1, 1, 0")
show(falls)

var fall = Plot(
  "The cost of XOR, step by step", x: "step", y: "C",
  from: 0, to: Double(steps), bottom: 0,
  caption: "Where is it steep, and where nearly level?")
fall.add("cost", line: heights)
show(fall)

let share = network.accuracy(x: inputs, y: xor)
show("answers on the right side of ½:", 4 * share, "of 4")

//: The nine numbers, after:

show(weights(of: network))

//: What have the two hidden neurons become? No example told them. Ask for what they say in each case,
//: take it as a yes above ½ and as a no below, and look up which logic function that is. The output
//: neuron has a function too: of what they say.

let says = network.forward(inputs)[0].a

var truth = Table("x₁", "x₂", "h₁", "h₂", "a", "XOR wants", places: 3)
for i in 0..<4 {
  truth.add(
    inputs[i, 0], inputs[i, 1], says[i, 0], says[i, 1],
    network(inputs)[i, 0], xor[i, 0])
}
show(truth)

let outputLayer = Network(layers: [network.layers[1]], cost: cost)
show("h₁ is", logic([says[0, 0], says[1, 0], says[2, 0], says[3, 0]]))
show("h₂ is", logic([says[0, 1], says[1, 1], says[2, 1], says[3, 1]]))
show("a is ", logic(outputLayer(inputs).values), "of h₁ and h₂")

//: Chapter 1 took OR, NAND and AND of both. There are other ways. Whether a network finds one, and
//: which, hangs on where it began: try another `--seed`.
//:
//: ## A run that gets stuck
//:
//: Was that luck? Let fifty networks learn, from the starts 1 to 50. How many will have all four
//: right? (`train` takes the same steps, in less time. An **epoch** is once through all examples: as
//: each step uses all four, it is one step. The network can be `enlarged` before it learns; at
//: first the factor is 1.)

func taught(
  _ start: Int, hidden: Int, _ cost: Cost, steps: Int = steps,
  rate: Double = rate, factor: Float = 1
) -> Network {
  var random = Generator(seed: UInt64(start))
  let fresh = Network(
    [2, hidden, 1], cost: cost, start: .large, using: &random)
  var network = enlarged(fresh, factor)
  network.train(
    x: inputs, y: xor,
    Training(epochs: steps, batch: 4, rate: Float(rate)), using: &random)
  return network
}

var worst = taught(1, hidden: 2, cost)
var worstStart = 1
var runs = [0, 0, 0, 0, 0]
for start in 1...50 {
  let run = taught(start, hidden: 2, cost)
  runs[Int(run.accuracy(x: inputs, y: xor) * 4)] += 1
  if run.cost(x: inputs, y: xor) > worst.cost(x: inputs, y: xor) {
    worst = run
    worstStart = start
  }
}

var tally = Table("answers right", "runs of 50")
for count in 0...4 {
  tally.add(count, runs[count])
}
show(tally)

//: Look into the one that ended with the highest cost. How far is it from level ground? The length
//: of the gradient says so (the root of the sum of the squares of all its slopes).

show("its start is number", worstStart)
show("its cost:", worst.cost(x: inputs, y: xor))
let together = worst.gradient(x: inputs, y: xor)
show("length of its gradient:", decimal(length(of: together), places: 6))

//: Case by case: what the hidden neurons say, the answer, and the δ of the output for this case
//: alone, with the length of the gradient that this case alone would give.

let seen = worst.forward(inputs)
var cases = Table("x₁", "x₂", "wants", "h₁", "h₂", "a", "δ", "length of ∇C")
for i in 0..<4 {
  let alone = worst.gradient(x: inputs.rows([i]), y: xor.rows([i]))
  cases.add(
    inputs[i, 0], inputs[i, 1], xor[i, 0], seen[0].a[i, 0], seen[0].a[i, 1],
    seen[1].a[i, 0], alone.delta[1][0, 0], length(of: alone))
}
show(cases)
show("mean of the four δ:", together.b[1][0])

//: Read the columns of h₁ and h₂. Where several cases have about the same pair, the output neuron
//: gets about the same from all of them, and must answer them alike. The cheapest answer is then the
//: share of them that wants 1: ½ for one of two, a third for one of three. There the δ of these cases
//: cancel: each pulls, some up and some down, and their mean is close to 0. A hidden neuron could
//: still part them, as their inputs differ. But if it is saturated, its σ′ lets next to nothing
//: through. What does it cost to be stuck like that, with all other cases right?

func price(_ p: Double, ones: Double, zeros: Double) -> Double {
  let one = cost == .squared ? (1 - p) * (1 - p) : -log(p)
  let zero = cost == .squared ? p * p : -log(1 - p)
  return (ones * one + zeros * zero) / 4
}

show("two cases at ½:        ", price(1.0 / 2, ones: 1, zeros: 1))
show("three cases at a third:", price(1.0 / 3, ones: 1, zeros: 2))

//: A place like that is a **plateau**: ground that is about level, and not the bottom. Does patience
//: help? Ten times as many steps again:

var patient = worst
patient.train(
  x: inputs, y: xor,
  Training(epochs: 10 * steps, batch: 4, rate: Float(rate)), using: &random)
show("cost now:", patient.cost(x: inputs, y: xor))
show("right:   ", patient.accuracy(x: inputs, y: xor) * 4, "of 4")

//: Would the other cost have helped? Or more hidden neurons, with which two cases that look alike
//: to one of them may look different to another? Guess before you look: how many of fifty have all
//: four right?

func learners(
  _ hidden: Int, _ cost: Cost, steps: Int = steps,
  rate: Double = rate, factor: Float = 1
) -> Int {
  var count = 0
  for start in 1...50 {
    let network = taught(
      start, hidden: hidden, cost, steps: steps, rate: rate, factor: factor)
    if network.accuracy(x: inputs, y: xor) == 1 {
      count += 1
    }
  }
  return count
}

var remedies = Table("hidden neurons", "squared", "cross-entropy")
for hidden in [2, 3, 4, 8] {
  remedies.add(
    hidden, learners(hidden, .squared),
    learners(hidden, .binaryCrossEntropy))
}
show(remedies)

//: > **Careful:** A cost can make slopes large that were small. It cannot part what the hidden
//: > neurons have made the same. "It will converge to a local minimum" promises too much: a descent
//: > may creep along a plateau, or jump about if the rate is large.
//:
//: ## Points that no line parts
//:
//: XOR has four examples. Here are a hundred, in two moons. Half a circle without sines: for u from
//: −1 to 1, the point with x = 2u/(1 + u²) and y = (1 − u²)/(1 + u²) lies on the circle whose x² +
//: y² is 1. The second moon is turned over, both are moved into each other, and each point is moved
//: a little by chance.

var chance = Generator(seed: seed())
var upper: [(Double, Double)] = []
var lower: [(Double, Double)] = []
for _ in 1...50 {
  let u = 2 * chance.uniform() - 1
  let x = 2 * u / (1 + u * u)
  let y = (1 - u * u) / (1 + u * u)
  upper.append(
    (x - 0.5 + 0.1 * chance.normal(), y - 0.15 + 0.1 * chance.normal()))
  lower.append(
    (0.5 - x + 0.1 * chance.normal(), 0.15 - y + 0.1 * chance.normal()))
}

//: A single neuron answers ½ along a straight line. How well can any line do? One that misses all
//: points can be moved until it touches two of them, and parts the others as before. So try every
//: line through two points, and count these two as right.

let points = upper + lower
var most = 0
for i in 0..<100 {
  for j in 0..<i {
    let (dx, dy) = (points[j].0 - points[i].0, points[j].1 - points[i].1)
    var good = 0  // of the others, those on the side where they should be
    for k in 0..<100 {
      let side =
        dx * (points[k].1 - points[i].1) - dy * (points[k].0 - points[i].0)
      if k != i && k != j && (side > 0) == (k < 50) {
        good += 1
      }
    }
    most = max(most, good + 2, 98 - good + 2)
  }
}
show("lines tried:", 100 * 99 / 2)
show("no line gets more right than", most, "of 100")

//: And logistic regression, a network without a hidden layer, after 1,000 steps? Its map: the
//: shading shows what it says.

var numbers: [Float] = []
for point in points {
  numbers.append(Float(point.0))
  numbers.append(Float(point.1))
}
let x = Tensor(numbers).reshaped(to: [100, 2])
let ones = Tensor(repeating: 1, shape: [50])
let y = Tensor(ones.values + (0 * ones).values).reshaped(to: [100, 1])

func emptyMap(_ title: String, _ caption: String) -> DecisionMap {
  var map = DecisionMap(
    title, x: -1.9...1.9, y: -1.2...1.2, caption: caption)
  map.add("upper moon", wants: 1, points: upper)
  map.add("lower moon", wants: 0, points: lower)
  return map
}

var line = Network([2, 1], cost: cost, start: .large, using: &chance)
for _ in 1...1000 {
  line.descend(line.gradient(x: x, y: y), rate: Float(rate))
}

func lineSays(_ p: Tensor) -> Float {
  line(p.reshaped(to: [1, 2]))[0, 0]
}

var straight = emptyMap(
  "One neuron and two moons", "One neuron has one straight line.")
straight.add("after 1000 steps", frame: lineSays)
show(straight)
show("right:", line.accuracy(x: x, y: y) * 100, "of 100")
show("cost: ", line.cost(x: x, y: y))

//: ## The map, epoch by epoch
//:
//: Put a hidden layer between. Again each step is an epoch. The page draws maps, six at most, where
//: the cost has fallen by a quarter. All of them are played in a browser, by the slider below, and on
//: a terminal with `swift run chapter6 --section 8 --animate`. When will the line begin to bend?

let hidden = knob("hidden", 4, "hidden neurons", from: 1, to: 32)
let epochs = knob("epochs", 1000, "epochs", from: 1, to: 5000)

var student = Network(
  [2, hidden, 1], cost: cost, start: .large, using: &chance)

func studentSays(_ p: Tensor) -> Float {
  student(p.reshaped(to: [1, 2]))[0, 0]
}

var decisions = emptyMap(
  "What the network says", "Compare the first map with the last.")
var report = Table("epoch", "cost", "right of 100")
var drawn = student.cost(x: x, y: y)  // the cost at the last map
for epoch in 0...epochs {
  if isWorthALook(epoch) || epoch == epochs {
    let c = student.cost(x: x, y: y)
    let isNews = epoch == 0 || epoch == epochs || c < 0.75 * drawn
    if isNews {
      drawn = c
    }
    decisions.add("epoch \(epoch)", onPage: isNews, frame: studentSays)
    report.add(epoch, c, student.accuracy(x: x, y: y) * 100)
  }
  if epoch < epochs {
    student.descend(student.gradient(x: x, y: y), rate: Float(rate))
  }
}
show(decisions)
show(report)

//: Out of what is this line made? Each hidden neuron is still one neuron, and has its own straight
//: line. Their maps (six at most):

var parts = emptyMap(
  "What the hidden neurons say", "Out of these the output makes its line.")
for j in 0..<hidden {
  func neuronSays(_ p: Tensor) -> Float {
    student.forward(p.reshaped(to: [1, 2]))[0].a[0, j]
  }
  parts.add("hidden neuron \(j + 1)", frame: neuronSays)
}
show(parts)

//: ## Does the right cost help?
//:
//: Back to the question of this chapter, with numbers. Four hidden neurons learn XOR, 500 steps,
//: from fifty starts: once as they come, and once with all weights and biases four times as large.
//: Then many sums are large in size, and many neurons begin saturated. A rate that suits one cost
//: need not suit the other, so there are four. How many of fifty have all four right?

var race = Table("start", "rate", "squared", "cross-entropy")
for factor: Float in [1, 4] {
  for rate in [1.0, 2, 4, 8] {
    let squared = learners(
      4, .squared, steps: 500, rate: rate, factor: factor)
    let entropy = learners(
      4, .binaryCrossEntropy, steps: 500, rate: rate, factor: factor)
    let start = factor == 1 ? "as it comes" : "4 times as large"
    race.add(start, rate, squared, entropy)
  }
}
show(race)

//: What it cures is the *last* neuron: there σ′ cancels, and a lost answer is a strong pull. On the
//: way back each hidden neuron still multiplies by its own σ′, whatever the cost. Right cost, good
//: start, enough neurons: each mends another thing.
//:
//: You have now computed every kind of slope that chapter 7 needs, and seen a network learn. There
//: it happens thousands of times in each pass over the digits, and takes a moment.

finish()
