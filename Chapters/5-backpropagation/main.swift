//: # 5. Backpropagation, one example
//:
//: Chapter 4 walked downhill with a gradient of two numbers. The digit reader's gradient has
//: 13,002. This chapter shows where they come from: by hand for a chain of three neurons, then for
//: a small network, then for the digit reader and one real digit.
//:
//: Every slope that is worked out by hand here is found a second time, by nudging. Where the Swift
//: compiler can **differentiate** code, which is to find its slopes by itself, it is asked too.

import MNIST
import Network
import Notebook
import Tensor

begin(exercises)

func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(-z))
}

func sigmoidSlope(_ z: Double) -> Double {
  sigmoid(z) * (1 - sigmoid(z))
}

//: ## A chain
//:
//: One input, and three neurons in a row. Each has one weight and one bias. Raised numbers count
//: layers; they are not powers. Only a ² behind a bracket is a square.

let w1 = knob("w1", 0.5, "weight of neuron 1", from: -10, to: 10)
let b1 = knob("b1", -0.5, "bias of neuron 1", from: -10, to: 10)
let w2 = knob("w2", 2.0, "weight of neuron 2", from: -10, to: 10)
let b2 = knob("b2", -1.0, "bias of neuron 2", from: -10, to: 10)
let w3 = knob("w3", -1.0, "weight of neuron 3", from: -10, to: 10)
let b3 = knob("b3", 0.5, "bias of neuron 3", from: -10, to: 10)
let a0 = knob("input", 1.0, "what goes into the chain", from: -10, to: 10)
let y = knob("target", 1.0, "what should come out", from: 0, to: 1)

var chain = Diagram("1-1-1-1: the smallest network that is deep")
chain.add("input", 1, labels: ["a⁰"])
chain.add("first", 1, labels: ["a¹"])
chain.add("second", 1, labels: ["a²"])
chain.add("third", 1, labels: ["a³"])
show(chain)

//: First **forward**: from the input to the output. The numbers in the file are chosen for a
//: pencil. Others make a fresh exercise for the board: `swift run chapter5 --w2 1 --input 0.5`.
//: Work out z¹ and a¹ before you look. (σ′ is the slope of σ at z, which is a(1 − a).)

let z1 = w1 * a0 + b1
let a1 = sigmoid(z1)
let z2 = w2 * a1 + b2
let a2 = sigmoid(z2)
let z3 = w3 * a2 + b3
let a3 = sigmoid(z3)

var forward = Table("neuron", "w", "b", "z", "a", "σ′(z)", places: 6)
forward.add(1, w1, b1, z1, a1, sigmoidSlope(z1))
forward.add(2, w2, b2, z2, a2, sigmoidSlope(z2))
forward.add(3, w3, b3, z3, a3, sigmoidSlope(z3))
show(forward)

//: The output should be y. The cost says how far it is off: C = (a³ − y)², with no ½ in front.

func squared(_ a: Double) -> Double {
  (a - y) * (a - y)
}

show("a³ =", a3, " y =", y, " C =", squared(a3))

//: ## Three small questions
//:
//: How does C change when w³ changes? Not all at once. The weight changes z³, z³ changes a³, and
//: a³ changes C. Ask each of these three by itself, and nudge to see whether the rule is right.

let nudge = 0.0001  // how far, to both sides

let zNudged = ((w3 + nudge) * a2 + b3) - ((w3 - nudge) * a2 + b3)
let aNudged = sigmoid(z3 + nudge) - sigmoid(z3 - nudge)
let cNudged = squared(a3 + nudge) - squared(a3 - nudge)

var questions = Table("question", "rule", "value", "by nudging", places: 6)
questions.add("w³ to z³", "a²", a2, zNudged / (2 * nudge))
questions.add("z³ to a³", "σ′(z³)", sigmoidSlope(z3), aNudged / (2 * nudge))
questions.add("a³ to C", "2(a³ − y)", 2 * (a3 - y), cNudged / (2 * nudge))
show(questions)

//: Now put them in a row. Move w³ by a little: z³ moves by a² times that little, a³ by σ′(z³) times
//: what z³ moved, and C by 2(a³ − y) times what a³ moved. So slopes in a row multiply. That is the
//: **chain rule**. Their product is written ∂C/∂w³, the slope of C when w³ moves. The sign ∂ says:
//: only this one thing is nudged, and all that does not depend on it stays.
//:
//: To prove a product, nudge the weight itself and look at C. For that the whole chain must be one
//: function of its six numbers, here a list p. Swift counts from 0, so w³ is `p[4]`.

let p = [w1, b1, w2, b2, w3, b3]

func chainCost(_ p: [Double]) -> Double {
  let a1 = sigmoid(p[0] * a0 + p[1])
  let a2 = sigmoid(p[2] * a1 + p[3])
  let a3 = sigmoid(p[4] * a2 + p[5])
  return squared(a3)
}

//: Nudging is the same for every function of a list, so it is written once. Here f stands for the
//: function, and `([Double]) -> Double` says what kind it is: a list goes in, a number comes out. i
//: says which number of the list is nudged.

func slope(
  of f: ([Double]) -> Double, at list: [Double], nudging i: Int
) -> Double {
  var more = list
  var less = list
  more[i] += nudge
  less[i] -= nudge
  return (f(more) - f(less)) / (2 * nudge)
}

//: The compiler's own answer comes from the file `CompilerSlopes.swift`. It knows nothing of the
//: chain of slopes on this page. It is told the slopes of `exp` and `log`, and takes the cost apart
//: by itself.
//:
//: Multiply the three numbers of the table before you look. The mark ✓ says that a second way gives
//: the same, to one part in ten thousand, or that both are next to nothing. (No nudge is exact: a
//: computer keeps some sixteen digits, and what should be 0 may come out as 1e−17. That is how it
//: writes 1 divided by 10 seventeen times.)

let compiler = compilerSlopes(ofChain: p, input: a0, target: y)

var dw3 = Derivation("∂C/∂w³", places: 6)
dw3.add(
  Factor("∂z³/∂w³", "a²", a2),
  Factor("∂a³/∂z³", "σ′(z³)", sigmoidSlope(z3)),
  Factor("∂C/∂a³", "2(a³ − y)", 2 * (a3 - y)))
dw3.check("nudging w³ gives", slope(of: chainCost, at: p, nudging: 4))
dw3.check("the Swift compiler gives", compiler[4])
show(dw3)

//: The last two factors will come again and again, so their product has a name: **delta**, the
//: slope of the cost when a weighted sum moves. δ³ = ∂C/∂z³.

let delta3 = sigmoidSlope(z3) * 2 * (a3 - y)
show("δ³ =", decimal(delta3, places: 6))

//: ## Three levers
//:
//: What can be done to change z³ = w³ a² + b³? There are three things in it. Nudge each of them and
//: look at C; to do so, make C a function of these three.

let inZ3 = [b3, w3, a2]

func costOfLevers(_ lever: [Double]) -> Double {
  squared(sigmoid(lever[1] * lever[2] + lever[0]))
}

var levers = Table("lever", "rule", "slope of C", "by nudging", places: 6)
levers.add(
  "bias b³", "δ³", delta3, slope(of: costOfLevers, at: inZ3, nudging: 0))
levers.add(
  "weight w³", "a² δ³", a2 * delta3,
  slope(of: costOfLevers, at: inZ3, nudging: 1))
levers.add(
  "activation a²", "w³ δ³", w3 * delta3,
  slope(of: costOfLevers, at: inZ3, nudging: 2))
show(levers)

//: A weight matters more where its sender is more active. An activation matters more where its
//: weight is larger, positive or negative. The bias always counts in full.
//:
//: > **Careful:** The third lever is the *activation* of the neuron before. Notes that say "change
//: > the weights in proportion to the weights" mean the activations: a² is to change in proportion
//: > to w³. And no one can turn an activation directly. It is a wish, and it is handed to the
//: > neuron before.
//:
//: ## Back through the chain
//:
//: So hand it back. The slope of C when a² moves is w³ δ³, the third lever. Times the slope of
//: neuron 2 it becomes that neuron's own delta. Then everything repeats, one layer down. (A bias is
//: added to z as it is, with the factor 1: to nudge b² is to nudge z².) Work out δ² before you
//: look.

var d2 = Derivation("∂C/∂z² = δ²", places: 6)
d2.add(
  Factor("∂z³/∂a²", "w³", w3),
  Factor("∂a²/∂z²", "σ′(z²)", sigmoidSlope(z2)),
  Factor("∂C/∂z³", "δ³", delta3))
d2.check("nudging b² gives", slope(of: chainCost, at: p, nudging: 3))
d2.check("the Swift compiler gives", compiler[3])
show(d2)
let delta2 = d2.result

//: From δ² to the weight:

var dw2 = Derivation("∂C/∂w²", places: 6)
dw2.add(Factor("∂z²/∂w²", "a¹", a1), Factor("∂C/∂z²", "δ²", delta2))
dw2.check("nudging w² gives", slope(of: chainCost, at: p, nudging: 2))
dw2.check("the Swift compiler gives", compiler[2])
show(dw2)

//: And once more.

var d1 = Derivation("∂C/∂z¹ = δ¹", places: 6)
d1.add(
  Factor("∂z²/∂a¹", "w²", w2),
  Factor("∂a¹/∂z¹", "σ′(z¹)", sigmoidSlope(z1)),
  Factor("∂C/∂z²", "δ²", delta2))
d1.check("nudging b¹ gives", slope(of: chainCost, at: p, nudging: 1))
d1.check("the Swift compiler gives", compiler[1])
show(d1)
let delta1 = d1.result

var dw1 = Derivation("∂C/∂w¹", places: 6)
dw1.add(Factor("∂z¹/∂w¹", "a⁰", a0), Factor("∂C/∂z¹", "δ¹", delta1))
dw1.check("nudging w¹ gives", slope(of: chainCost, at: p, nudging: 0))
dw1.check("the Swift compiler gives", compiler[0])
show(dw1)

//: That is **backpropagation**: the deltas, from the last layer to the first, each from the one
//: after it. A delta is the weight ahead times the delta ahead times the neuron's own σ′. The slope
//: of a bias is its neuron's delta. The slope of a weight is the activation that comes in times
//: that delta. The **gradient** is the list of all six slopes.

let gradientOfChain = [
  a0 * delta1, delta1, a1 * delta2, delta2, a2 * delta3, delta3,
]
let parameterNames = ["w¹", "b¹", "w²", "b²", "w³", "b³"]
let rules = ["a⁰ δ¹", "δ¹", "a¹ δ²", "δ²", "a² δ³", "δ³"]

var all = Table("parameter", "rule", "slope", "by nudging", places: 6)
for i in 0..<6 {
  all.add(
    parameterNames[i], rules[i], gradientOfChain[i],
    slope(of: chainCost, at: p, nudging: i))
}
show(all)

//: > **Careful:** This takes the chain rule, not the product rule that some notes name beside it.
//: > And ∇C, the list of slopes, is not ΔC, a change of the cost.
//:
//: ## Using it
//:
//: > **Careful:** Backpropagation *computes* the gradient. Gradient descent *uses* it. They are two
//: > things: the first changes nothing, the second moves all weights and biases.
//:
//: Each of the six moves against its slope, by the rate times the slope.

let rate = knob("rate", 0.5, "how far each step goes", from: 0, to: 10)

var stepped = p
for i in 0..<6 {
  stepped[i] -= rate * gradientOfChain[i]
}
show("cost before:", decimal(chainCost(p), places: 6))
show("cost after: ", decimal(chainCost(stepped), places: 6))

//: ## More than one path
//:
//: In a wider network a neuron reaches the cost by several paths. Here is a 2-2-2 network with much
//: copied numbers; its cost is C = ½(o₁ − y₁)² + ½(o₂ − y₂)².

let inputs = [0.05, 0.10]
let targets = [0.01, 0.99]
let biases = [0.35, 0.60]  // of both hidden neurons, of both outputs
let w = [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55]

var small = Diagram(
  "2-2-2: two ways from every hidden neuron to the cost",
  caption: "w₁, w₂ lead to h₁; w₃, w₄ to h₂; w₅, w₆ to o₁; w₇, w₈ to o₂.")
small.add("input", 2, labels: ["x₁", "x₂"])
small.add("hidden", 2, labels: ["h₁", "h₂"])
small.add("output", 2, labels: ["o₁", "o₂"])
show(small)

//: Forward, in three parts: from the weights to h, from h to the sums z of the two outputs, from
//: those sums to the cost. Each part can then be nudged by itself.

func hidden(_ w: [Double]) -> [Double] {
  [
    sigmoid(w[0] * inputs[0] + w[1] * inputs[1] + biases[0]),
    sigmoid(w[2] * inputs[0] + w[3] * inputs[1] + biases[0]),
  ]
}

func outputSums(_ w: [Double], _ h: [Double]) -> [Double] {
  [
    w[4] * h[0] + w[5] * h[1] + biases[1],
    w[6] * h[0] + w[7] * h[1] + biases[1],
  ]
}

func costOfSums(_ z: [Double]) -> Double {
  let first = sigmoid(z[0]) - targets[0]
  let second = sigmoid(z[1]) - targets[1]
  return first * first / 2 + second * second / 2
}

func costOfHidden(_ h: [Double]) -> Double {
  costOfSums(outputSums(w, h))
}

func costOfWeights(_ w: [Double]) -> Double {
  costOfSums(outputSums(w, hidden(w)))
}

let hs = hidden(w)
let zs = outputSums(w, hs)
let os = [sigmoid(zs[0]), sigmoid(zs[1])]
show("hidden:", decimal(hs[0], places: 9), decimal(hs[1], places: 9))
show("output:", decimal(os[0], places: 9), decimal(os[1], places: 9))
show("cost:  ", decimal(costOfWeights(w), places: 9))

//: > **Careful:** With ½ in front, the slope of the cost is o − y. Without it, as in the chain, it
//: > is 2(a − y). A rate of 3 with the ½ makes the same steps as a rate of 1.5 without. Always say
//: > which.
//:
//: The deltas of the outputs, as before. A sigmoid's slope is o(1 − o).

let bySums = compilerSlopes(ofSums: zs, targets: targets)

var do1 = Derivation("δ of o₁", places: 9)
do1.add(
  Factor("∂C/∂o₁", "o₁ − y₁", os[0] - targets[0]),
  Factor("∂o₁/∂z", "o₁(1 − o₁)", os[0] * (1 - os[0])))
do1.check("nudging z gives", slope(of: costOfSums, at: zs, nudging: 0))
do1.check("the Swift compiler gives", bySums[0])
show(do1)
let deltaO1 = do1.result

var do2 = Derivation("δ of o₂", places: 9)
do2.add(
  Factor("∂C/∂o₂", "o₂ − y₂", os[1] - targets[1]),
  Factor("∂o₂/∂z", "o₂(1 − o₂)", os[1] * (1 - os[1])))
do2.check("nudging z gives", slope(of: costOfSums, at: zs, nudging: 1))
do2.check("the Swift compiler gives", bySums[1])
show(do2)
let deltaO2 = do2.result

//: Now h₁. It feeds both outputs, so a nudge to it reaches the cost by two paths, and the effects
//: **add up**. This sum over paths is all that is new. o₁ wants h₁ one way, o₂ wants it the other:

let byHidden = compilerSlopes(
  ofHidden: hs, weights: w, biases: biases, targets: targets)

var dh1 = Derivation("∂C/∂h₁", places: 9)
dh1.add(Factor("w₅", w[4]), Factor("δ of o₁", deltaO1))
dh1.add(Factor("w₇", w[6]), Factor("δ of o₂", deltaO2))
dh1.check("nudging h₁ gives", slope(of: costOfHidden, at: hs, nudging: 0))
dh1.check("the Swift compiler gives", byHidden[0])
show(dh1)

var dh2 = Derivation("∂C/∂h₂", places: 9)
dh2.add(Factor("w₆", w[5]), Factor("δ of o₁", deltaO1))
dh2.add(Factor("w₈", w[7]), Factor("δ of o₂", deltaO2))
dh2.check("nudging h₂ gives", slope(of: costOfHidden, at: hs, nudging: 1))
dh2.check("the Swift compiler gives", byHidden[1])
show(dh2)

//: From there on it is a chain again. A weight of the first layer, w₁, with all that leads to it:

let byWeights = compilerSlopes(
  ofPaths: w, biases: biases, inputs: inputs, targets: targets)

var dwOne = Derivation("∂C/∂w₁", places: 9)
dwOne.add(
  Factor("∂z/∂w₁", "x₁", inputs[0]),
  Factor("∂h₁/∂z", "h₁(1 − h₁)", hs[0] * (1 - hs[0])),
  Factor("∂C/∂h₁", dh1.result))
dwOne.check(
  "nudging w₁ gives", slope(of: costOfWeights, at: w, nudging: 0))
dwOne.check("the Swift compiler gives", byWeights[0])
show(dwOne)

//: The last two factors are the delta of h₁. So each of the eight slopes is what the sender sends,
//: times the delta of the receiver:

let deltaH1 = dh1.result * hs[0] * (1 - hs[0])
let deltaH2 = dh2.result * hs[1] * (1 - hs[1])

let slopes = [
  inputs[0] * deltaH1, inputs[1] * deltaH1,
  inputs[0] * deltaH2, inputs[1] * deltaH2,
  hs[0] * deltaO1, hs[1] * deltaO1,
  hs[0] * deltaO2, hs[1] * deltaO2,
]

//: All eight, and one step with the rate ½. (The example moves its weights only; the biases stay.)

var moved = w
var eight = Table(
  "weight", "value", "slope", "by nudging", "after", places: 8)
for i in 0..<8 {
  moved[i] = w[i] - 0.5 * slopes[i]
  eight.add(
    "w" + lowered(i + 1), w[i], slopes[i],
    slope(of: costOfWeights, at: w, nudging: i), moved[i])
}
show(eight)
show("cost after one step:", decimal(costOfWeights(moved), places: 9))

//: ## First all deltas, then all updates
//:
//: The page that this example comes from (M. Mazur, "A Step by Step Backpropagation Example", 2015)
//: prints 0.291027924 for the cost after one step. That is not what came out above. Change the
//: output weights *first*, and compute the hidden deltas with the changed ones:

var early = w
for i in 4..<8 {
  early[i] -= 0.5 * slopes[i]
}
let wish1 = early[4] * deltaO1 + early[6] * deltaO2
let wish2 = early[5] * deltaO1 + early[7] * deltaO2
let wrong1 = wish1 * hs[0] * (1 - hs[0])
let wrong2 = wish2 * hs[1] * (1 - hs[1])
early[0] -= 0.5 * wrong1 * inputs[0]
early[1] -= 0.5 * wrong1 * inputs[1]
early[2] -= 0.5 * wrong2 * inputs[0]
early[3] -= 0.5 * wrong2 * inputs[1]

show("updates too early:", decimal(costOfWeights(early), places: 9))
show("done right:       ", decimal(costOfWeights(moved), places: 9))

//: The difference is small here, because the step is small. But what was followed for w₁ to w₄ is
//: not the slope of the cost. Hold it against a nudge:

var tooEarly = Derivation("∂C/∂w₁, with a changed w₅ and w₇", places: 9)
tooEarly.add(Factor("x₁", inputs[0]), Factor("wrong δ of h₁", wrong1))
tooEarly.check(
  "nudging w₁ gives", slope(of: costOfWeights, at: w, nudging: 0))
show(tooEarly)

//: > **Careful:** All deltas first, then all updates. The whole gradient belongs to one place on
//: > the hill; take it all before you move.
//:
//: ## Fire together, wire together
//:
//: Look once more at the slope of a weight: the activation that is sent, times the delta of the
//: neuron that receives. What happens to a weight whose sender is silent?

var hebb = Table("sender a", "receiver's δ", "∂C/∂w = a · δ", places: 6)
for sender in [0.0, 0.5, 1] {
  hebb.add(sender, delta3, sender * delta3)
}
show(hebb)

//: Nothing. Only connections whose sender was active learn from an example. "Neurons that fire
//: together wire together" is an old saying about brains, **Hebb's rule**. Here it is arithmetic,
//: with one difference: what counts is not whether the receiver fires, but whether it should fire
//: more. Where the sender is active and the receiver's δ is negative, the weight grows.
//:
//: ## The same with matrices
//:
//: With W [receivers, senders], chapter 2's shorthand works backwards too. Forward, row j of W
//: gathers what neuron j receives. Backward, column k of W gathers what neuron k has sent: the sum
//: over paths is a product with Wᵀ, W turned over. On paper:
//:
//: - at the output: δ² is (a² − y) times σ′(z²), neuron by neuron
//: - one layer back: δ¹ is (W²)ᵀ δ² times σ′(z¹), neuron by neuron
//: - for the weights: ∂C/∂W² = δ² (a¹)ᵀ and ∂C/∂W¹ = δ¹ xᵀ, a column times a row: every receiver's
//:   delta times every sender's activation
//: - for the biases: ∂C/∂b² = δ² and ∂C/∂b¹ = δ¹

let W1 = Tensor([[0.15, 0.20], [0.25, 0.30]])
let W2 = Tensor([[0.40, 0.45], [0.50, 0.55]])
let bias1 = Tensor([0.35, 0.35])
let bias2 = Tensor([0.60, 0.60])
let x = Tensor([0.05, 0.10])
let wanted = Tensor([0.01, 0.99])

let layer1 = sigmoid(matmul(W1, x) + bias1)
let layer2 = sigmoid(matmul(W2, layer1) + bias2)

let deltas2 = (layer2 - wanted) * (layer2 * (1 - layer2))
let deltas1 = matmul(W2.transposed(), deltas2) * (layer1 * (1 - layer1))

let slopes2 = matmul(
  deltas2.reshaped(to: [2, 1]), layer1.reshaped(to: [1, 2]))
let slopes1 = matmul(deltas1.reshaped(to: [2, 1]), x.reshaped(to: [1, 2]))

show("∂C/∂W¹ =", slopes1)
show("∂C/∂W² =", slopes2)

//: Four lines, for any number of neurons. The course's own library says it the same way, for any
//: number of layers and a whole batch of examples. They are rows here, as at the end of chapter 2,
//: so W and Wᵀ have changed places. `forward` keeps what came into each layer, its z and its a.
//: `delta` is δ, first of the last layer, then of the one before it: `reversed()` counts layers
//: down. Shapes stand in square brackets. This is the file as it is:

show(
  Listing("Sources/Network/Backpropagation.swift", "public func gradient"))

//: Does it agree with what we did by hand? (`.halfSquared` is the cost with ½ in front. `values`
//: are a tensor's numbers, row after row.)

let library = Network(
  layers: [
    Layer(w: W1, b: bias1, activation: .sigmoid),
    Layer(w: W2, b: bias2, activation: .sigmoid),
  ],
  cost: .halfSquared)
let found = library.gradient(
  x: x.reshaped(to: [1, 2]), y: wanted.reshaped(to: [1, 2]))

var threeWays = Table(
  "weight", "by hand", "by matrices", "by the library", places: 7)
for i in 0..<4 {
  threeWays.add(
    "w" + lowered(i + 1), slopes[i],
    slopes1.values[i], found.w[0].values[i])
}
for i in 0..<4 {
  threeWays.add(
    "w" + lowered(i + 5), slopes[i + 4],
    slopes2.values[i], found.w[1].values[i])
}
show(threeWays)
show("∂C/∂W¹ the same, to the last digit:", found.w[0] == slopes1)
show("∂C/∂W² the same, to the last digit:", found.w[1] == slopes2)

//: ## A real digit
//:
//: Now the digit reader, fresh and untrained, and one digit from MNIST, a famous collection of
//: 70,000. (Inside a text, `\(label)` stands for the value of `label`. The sign & hands over a
//: generator that is used up as it goes.)

let label = knob("digit", 2, "which digit goes in", from: 0, to: 9)
let digits = Digits.test
let example = firstExample(of: label, in: digits)

var picture = Picture("The example")
picture.add("a \(label)", digits.picture(example))
show(picture)

var random = Generator(seed: seed())
let fresh = Network([784, 16, 16, 10], cost: .squared, using: &random)
let image = digits.image(example).reshaped(to: [1, 784])
let target = digits.targets.row(example).reshaped(to: [1, 10])

//: The target y is 1 for the right digit and 0 for the nine others. `.squared` is the chain's cost,
//: the square of a − y without ½, summed over the ten outputs. What should each output do to make
//: it smaller? That is −∂C/∂a = 2(y − a). The δ beside it is the slope of its bias, and is held
//: against a nudge to that bias. Which outputs will want up, and which one has the strongest wish?

let answer = fresh(image)
let slopesOfFresh = fresh.gradient(x: image, y: target)

var wishes = Table(
  "output", "a", "y", "2(y − a)", "wants", "δ", "by nudging", places: 3)
for j in 0..<10 {
  let wish = 2 * (target[0, j] - answer[0, j])
  var more = fresh
  var less = fresh
  more.layers[2].b[j] += 0.01
  less.layers[2].b[j] -= 0.01
  let costAbove = more.cost(x: image, y: target)
  let costBelow = less.cost(x: image, y: target)
  wishes.add(
    j, answer[0, j], target[0, j], wish, direction(of: wish),
    slopesOfFresh.delta[2][0, j], (costAbove - costBelow) / 0.02)
}
show(wishes)

//: > **Careful:** What is wished of an output depends on a − y, how far off *it* is, and its δ on σ′
//: > besides. Neither depends on how different the digits look.
//:
//: Behind these ten numbers stand all the others: a slope for every weight and bias.

show("slopes in the gradient:", fresh.parameterCount)

//: The slopes of the weights that lead to one hidden neuron make a picture, pixel by pixel. What
//: will it look like? Remember: sender times delta, and the senders are pixels. Here are two of the
//: sixteen neurons, and their deltas.

var pulls = Picture(
  "How the cost changes with the weights of two hidden neurons",
  caption: "Each is the digit, times its δ, on a scale of its own.")
for j in [0, 2] {
  let pull = slopesOfFresh.w[0].row(j).reshaped(to: [28, 28])
  pulls.add("neuron \(j + 1)", pull, signed: true)
  show("δ of neuron", j + 1, "=", slopesOfFresh.delta[0][0, j])
}
show(pulls)

//: ## One example misleads
//:
//: Descend on this one digit alone, a hundred steps. (`descend` moves every weight and bias against
//: its slope, as section 5 did. `for _` only counts.)

var misled = fresh
for _ in 1...100 {
  let gradient = misled.gradient(x: image, y: target)
  misled.descend(gradient, rate: Float(rate))
}
show("cost before:", fresh.cost(x: image, y: target))
show("cost after: ", misled.cost(x: image, y: target))
show("the \(label) was read as", fresh.guesses(image)[0])
show("and now is read as", misled.guesses(image)[0])

//: Has it learned to read? Give it another digit. Then a thousand.

let other = (label + 3) % 10
let otherExample = firstExample(of: other, in: digits)
let otherImage = digits.image(otherExample).reshaped(to: [1, 784])
let otherTarget = digits.targets.row(otherExample).reshaped(to: [1, 10])

var mistaken = Picture("Another digit for the network that saw only one")
let said = misled.guesses(otherImage)[0]
mistaken.add("a \(other), read as \(said)", digits.picture(otherExample))
show(mistaken)

let thousand = digits.first(1000)
var calls = 0
for guess in misled.guesses(thousand.images) {
  if guess == label {
    calls += 1
  }
}
show("of 1000 digits, called a \(label):", calls)

//: A network that is rewarded for one answer only learns to give that answer. The cost that matters
//: is the **average** over many examples, and its gradient is the average of their gradients. The
//: slopes of the ten output biases, for two examples:

let slopesOfOther = fresh.gradient(x: otherImage, y: otherTarget)
let pair = fresh.gradient(
  x: digits.images.rows([example, otherExample]),
  y: digits.targets.rows([example, otherExample]))

var means = Table(
  "output", "the \(label)", "the \(other)", "mean", "both at once")
for j in 0..<10 {
  let one = slopesOfFresh.b[2][j]
  let two = slopesOfOther.b[2][j]
  means.add(j, one, two, (one + two) / 2, pair.b[2][j])
}
show(means)

//: The last column is the library's gradient for a batch of both.
//:
//: > **Careful:** A cost *sums* over the outputs of one example and *averages* over the examples.
//:
//: ## Logistic regression
//:
//: A single sigmoid neuron with another cost is called **logistic regression**. Its cost is made
//: for answers that are yes (1) or no (0): C = −ln a if the answer should be yes, −ln(1 − a) if
//: it should be no. In one formula, −(y ln a + (1 − y) ln(1 − a)): where y is 1 the second part is
//: gone, where y is 0 the first. It is called the **binary cross-entropy**. (ln is the natural
//: logarithm; it undoes a power of e. Swift calls it `log`.)

let q = [0.5, -0.25, 0.0]  // w₁, w₂, b
let features = [1.0, 2.0]
let yes = 1.0

func logisticCost(_ q: [Double]) -> Double {
  let a = sigmoid(q[0] * features[0] + q[1] * features[1] + q[2])
  return -(yes * log(a) + (1 - yes) * log(1 - a))
}

let zq = q[0] * features[0] + q[1] * features[1] + q[2]
let aq = sigmoid(zq)
let logistic = compilerSlopes(ofLogistic: q, x: features, target: yes)
show("z =", zq, " a =", aq, " C =", logisticCost(q))

//: The slope of ln a is 1/a, so ∂C/∂a = −y/a + (1 − y)/(1 − a). Over one denominator that is
//: (a − y)/(a(1 − a)), and what stands below the line is just the sigmoid's slope. They cancel:

var dz = Derivation("∂C/∂z")
dz.add(
  Factor("∂C/∂a", "(a − y)/(a(1 − a))", (aq - yes) / (aq * (1 - aq))),
  Factor("∂a/∂z", "a(1 − a)", aq * (1 - aq)))
dz.check("a − y is", aq - yes)
dz.check("nudging b gives", slope(of: logisticCost, at: q, nudging: 2))
dz.check("the Swift compiler gives", logistic[2])
show(dz)

for i in 0..<2 {
  var dw = Derivation("∂C/∂w" + lowered(i + 1))
  dw.add(
    Factor("x" + lowered(i + 1), features[i]), Factor("(a − y)", aq - yes))
  dw.check(
    "nudging w" + lowered(i + 1) + " gives",
    slope(of: logisticCost, at: q, nudging: i))
  dw.check("the Swift compiler gives", logistic[i])
  show(dw)
}

//: That is why σ′ seems to be "missing" in formulas with cross-entropy. It is not forgotten; it has
//: cancelled.
//:
//: ## Many classes
//:
//: For ten digits, chapter 1's softmax turns the ten sums into shares p that add up to 1, and the
//: cost is −ln of the share of the right one, a cross-entropy too. An example with three classes,
//: the first being right. What will the slope of each z be?

let sums = [2.0, 1.0, 0.0]
let wantedShares = [1.0, 0.0, 0.0]

func shares(_ z: [Double]) -> [Double] {
  let total = exp(z[0]) + exp(z[1]) + exp(z[2])
  return [exp(z[0]) / total, exp(z[1]) / total, exp(z[2]) / total]
}

func shareCost(_ z: [Double]) -> Double {
  -log(shares(z)[0])
}

let ps = shares(sums)
show("cost:", shareCost(sums))

var classes = Table("z", "p", "y", "p − y", "by nudging")
for i in 0..<3 {
  classes.add(
    sums[i], ps[i], wantedShares[i], ps[i] - wantedShares[i],
    slope(of: shareCost, at: sums, nudging: i))
}
show(classes)

//: p − y again, and this is why. Let S be the sum of the three powers of e; then −ln p₁ is
//: ln S − z₁. A power of e is its own slope, so when one z moves, the slope of S is that z's power
//: of e. The slope of ln S is the same divided by S, which is the share p. And z₁, the right one,
//: has −1 besides.

let byShares = compilerSlopes(ofShares: sums)

var rightOne = Derivation("∂C/∂z₁")
rightOne.add(Factor("p₁", ps[0]))
rightOne.add(Factor("−y₁", -wantedShares[0]))
rightOne.check(
  "nudging z₁ gives", slope(of: shareCost, at: sums, nudging: 0))
rightOne.check("the Swift compiler gives", byShares[0])
show(rightOne)

//: So softmax and its cross-entropy belong together, as the sigmoid and the binary one do. How dear
//: is an answer, with each cost? Take one output that should be 1:

var prices = Table("output", "squared (a − 1)²", "cross-entropy −ln a")
for a in [0.01, 0.1, 0.5, 0.9, 0.99] {
  prices.add(a, (a - 1) * (a - 1), -log(a))
}
show(prices)

//: The square never costs more than 1, however lost the answer. The cross-entropy has no upper end.

//: ## A neuron that starts out wrong
//:
//: What does the cancelling cure? One neuron, input 1, and it should learn to say 0. It starts once
//: at w = 0.6, b = 0.9, and once at w = b = 2, where it is quite sure of the wrong answer. It has
//: one of two costs, ½(a − 0)² or −ln(1 − a). With the one its delta is a · σ′, with the other a. As
//: the input is 1, that is the slope of w and of b. (The experiment is from chapter 3 of M. Nielsen's
//: book "Neural Networks and Deep Learning".)

func squareDelta(_ a: Double) -> Double {
  a * a * (1 - a)
}

func entropyDelta(_ a: Double) -> Double {
  a
}

var firstDeltas = Table("start", "a", "δ, squared", "δ, cross-entropy")
for start in [[0.6, 0.9], [2.0, 2.0]] {
  let a = sigmoid(start[0] + start[1])
  firstDeltas.add(start, a, squareDelta(a), entropyDelta(a))
}
show(firstDeltas)

//: Which of the two starts will learn faster, with which cost? Give them 300 steps at the rate
//: 0.15. (`run` makes the points of a curve, which are pairs: a step, and the activation there.
//: `Double(step)` makes a Double of a whole number.)

func run(
  _ start: [Double], _ delta: (Double) -> Double
) -> [(Double, Double)] {
  var w = start[0]
  var b = start[1]
  var points: [(Double, Double)] = []
  for step in 0...300 {
    let a = sigmoid(w + b)
    points.append((Double(step), a))
    w -= 0.15 * delta(a)
    b -= 0.15 * delta(a)
  }
  return points
}

var saturated = Plot(
  "A neuron that should learn to say 0", x: "step", y: "a",
  from: 0, to: 300, bottom: 0, top: 1,
  caption: "With the squared cost, the surer it is, the slower it learns.")
saturated.add("squared, 0.6 and 0.9", line: run([0.6, 0.9], squareDelta))
saturated.add("squared, 2 and 2", line: run([2, 2], squareDelta))
saturated.add("entropy, 0.6 and 0.9", line: run([0.6, 0.9], entropyDelta))
saturated.add("entropy, 2 and 2", line: run([2, 2], entropyDelta))
show(saturated)

//: In numbers, after the last step. (`.1` is the second of a pair.)

var ends = Table("start", "squared", "cross-entropy")
for start in [[0.6, 0.9], [2.0, 2.0]] {
  let slow = run(start, squareDelta)
  let fast = run(start, entropyDelta)
  ends.add(start, slow[300].1, fast[300].1)
}
show(ends)

//: A **saturated** neuron sits where the sigmoid is flat. With the squared cost, its delta is
//: multiplied by σ′, which is nearly 0 there. With cross-entropy only a − y is left, and a neuron
//: that is more wrong learns faster.
//:
//: ## A formula with a slip
//:
//: One set of lecture notes writes the cross-entropy as −(y ln p + (1 + y) ln(1 − p)), with a plus
//: where a minus belongs. Would you notice? Take y = 1 and p = 0.9, a good answer:

func right(_ p: Double) -> Double {
  -log(p)  // (1 − y) is 0
}

func slip(_ p: Double) -> Double {
  -(log(p) + 2 * log(1 - p))  // (1 + y) is 2
}

show("right:    ", right(0.9))
show("with slip:", slip(0.9))

//: A good answer is dear. And where is the bottom of the hill? Try 999 answers between 0 and 1:

var bestRight = 0.001
var bestSlip = 0.001
for i in 1..<1000 {
  let p = Double(i) / 1000
  if right(p) < right(bestRight) {
    bestRight = p
  }
  if slip(p) < slip(bestSlip) {
    bestSlip = p
  }
}
show("of the p tried, lowest when right:", bestRight)
show("of the p tried, lowest with slip: ", bestSlip)

var slipped = Plot(
  "The price of an answer p that should be 1", x: "p", y: "C",
  from: 0.02, to: 0.98, bottom: 0, top: 6,
  caption: "Descent on the wrong one stops at a third, and looks healthy.")
slipped.add("−ln p", right)
slipped.add("with the slip", slip)
show(slipped)

//: With a pencil: the slope is −1/p + 2/(1 − p), and that is 0 where 1 − p = 2p, at one third.
//:
//: > **Careful:** A network trained with the wrong formula does learn something: to answer one
//: > third where it should say 1. Nothing crashes. (With y = 0 the formula happens to be right.)
//: > Check a cost at a point where you know the answer.
//:
//: You have now computed every kind of slope that chapter 7 needs. There it happens thousands of
//: times in each pass over the digits, and takes a moment.

finish()
