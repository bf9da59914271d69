//: # 5. Backpropagation
//:
//: The digit reader's gradient has 13,002 slopes. This chapter begins with what one digit asks of
//: the network. Then it earns the slopes by hand, in a chain of three neurons and in a small
//: network, and comes back to the digit. Every kind of slope is found a second time, by nudging.
//: (Sections 1 to 3 and 12 go with lesson 3 of 3Blue1Brown's series on neural networks, the
//: lectures of chapter 2; sections 4 to 8 with lesson 4, the calculus.)

import MNIST
import Network
import Notebook
import Tensor

//: ## What one digit wants
//:
//: Here is the digit reader, fresh and untrained, and one digit from MNIST, a famous collection of
//: 70,000. (Inside a text, `\(label)` stands for the value of `label`. The sign & hands over a
//: generator that is used up as it goes.)

let label = knob("digit", 2, "which digit goes in", from: 0, to: 9)
let digits = Digits.test
let example = Example(of: label, in: digits)
show(example.picture("The example", "a \(label)"))
var random = Generator(seed: seed())
let fresh = Network([784, 16, 16, 10], cost: .squared, using: &random)

//: The target y is 1 for the right digit and 0 for the nine others. `.squared` is the cost of
//: chapter 3: the square of a − y, summed over the ten outputs. What should each output do to make
//: it smaller? The slope of (a − y)² is 2(a − y), and a wish goes against the slope: 2(y − a).
//: Which outputs will want up? And whose wish will be the strongest: that of the {digit}, or that
//: of a digit which looks like it?

let image = example.image  // [1, 784]
let target = example.target  // [1, 10]
let answer = fresh(image)
let wish = 2 * (target - answer)

var wishes = Table("output", "a", "y", "2(y − a)", "wants", places: 3)
for j in 0..<10 {
  let way = wish[0, j] > 0 ? "up" : "down"
  wishes.add(j, answer[0, j], target[0, j], wish[0, j], way)
}
show(wishes)
show("strongest, by 2(y − a): output", (wish * wish).argmax())

//: Only the right digit's output wants up. How digits look plays no part: a wish depends on how far
//: its own output is off, and on nothing else. So any of the ten may have the strongest.
//:
//: ## Three levers
//:
//: Take the output that should say 1, by itself: one neuron, and the sixteen hidden neurons that
//: send to it. Three kinds of numbers make its weighted sum z: its **bias**, its **weights**, and
//: the **activations** that are sent. Nudge each to both sides, and see how the cost changes.
//: (`Nudging.swift` does it as chapters 3 and 4 did.) First the bias.

let senders = fresh.forward(image)[2].input
let row = fresh.layers[2].w.row(label).reshaped(to: [1, 16])
let bias = Tensor([fresh.layers[2].b[label]])
let neuron = Network(
  layers: [Layer(w: row, b: bias, activation: .sigmoid)], cost: .squared)
let lever = Nudging(network: neuron, x: senders, y: Tensor([[1]]))
let ofBias = lever.slope(ofBias: 0, inLayer: 0)
show("slope of the bias:", ofBias)

//: Now the weights w and the activations a. Which of them count most? ("of w" is the slope of w, by
//: nudging. The column beside each slope holds a guess, a product with the slope of the bias b.)

var levers = Table(
  "sender", "a", "of w", "a · of b", "w", "of a", "w · of b", places: 3)
for k in 0..<16 {
  let (a, w) = (Double(senders[0, k]), Double(row[0, k]))
  let ofWeight = lever.slope(ofWeight: k, to: 0, inLayer: 0)
  let ofInput = lever.slope(ofInput: k)
  levers.add(k + 1, a, ofWeight, a * ofBias, w, ofInput, w * ofBias)
}
show(levers)

//: A weight matters more where its sender is more active. An activation matters more where its
//: weight is larger, positive or negative. The bias counts in full.
//:
//: A positive weight brightens what it reaches, a negative one dims it. The {digit} is to be
//: brighter: so each sender with a positive weight to it is wished brighter, each with a negative
//: one dimmer. On every wire of the {digit} a wish is passed back with the sign of the weight.
//:
//: > **Careful:** The third lever is the *activation* of the neuron before; it should change in
//: > proportion to its weight. But no one can turn an activation directly. It is a wish, handed to
//: > the neuron before, and added there to the wishes of the nine other outputs.
//:
//: ## Fire together, wire together
//:
//: What becomes of a weight whose sender is silent? A pixel in the corner is paper, and sends 0.
//: Nudge its weight to the first neuron of the first layer, and then that of a pixel full of ink.

let nudging = Nudging(network: fresh, x: image, y: target)
var wires = Table("from", "it sends", "slope of the weight", places: 5)
for pixel in [0, image.argmax()] {
  let slope = nudging.slope(ofWeight: pixel, to: 0, inLayer: 0)
  wires.add("pixel \(pixel)", image[0, pixel], slope)
}
show(wires)

//: Only connections whose sender is active learn from an example. "Neurons that fire together wire
//: together" is an old saying about brains, **Hebb's rule**. Here it is arithmetic, with one
//: difference: what counts is not whether the receiver fires, but whether it should.
//:
//: ## A chain
//:
//: Nudging takes two passes for each number. Now by rule, and first where a pencil can follow: one
//: input, and three neurons in a row. Each has one weight and one bias. Raised numbers count
//: layers; they are not powers. Only a ² behind a bracket is a square.

func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(-z))
}

let w1 = knob("w1", 0.5, "weight of neuron 1", from: -10, to: 10)
let b1 = knob("b1", -0.5, "bias of neuron 1", from: -10, to: 10)
let w2 = knob("w2", 2.0, "weight of neuron 2", from: -10, to: 10)
let b2 = knob("b2", -1.0, "bias of neuron 2", from: -10, to: 10)
let w3 = knob("w3", -1.0, "weight of neuron 3", from: -10, to: 10)
let b3 = knob("b3", 0.5, "bias of neuron 3", from: -10, to: 10)
let a0 = knob("input", 1.0, "what goes into the chain", from: -10, to: 10)
let y = knob("target", 1.0, "what should come out", from: 0, to: 1)
var chain = Stepper.chain()
show(chain)

//: First **forward**: from the input to the output. The numbers in the file are chosen for a
//: pencil. Others make a fresh exercise for the board: `swift run chapter5 --w2 1 --input 0.5`.
//: For any layer L, zᴸ = wᴸ aᴸ⁻¹ + bᴸ and aᴸ = σ(zᴸ). Work out z¹ and a¹ before you look. (σ′ is
//: the slope of σ at z, which is a(1 − a).)

let z1 = w1 * a0 + b1
let a1 = sigmoid(z1)
let z2 = w2 * a1 + b2
let a2 = sigmoid(z2)
let z3 = w3 * a2 + b3
let a3 = sigmoid(z3)

var forward = Table("neuron", "w", "b", "z", "a", "σ′(z)", places: 6)
forward.add(1, w1, b1, z1, a1, a1 * (1 - a1))
forward.add(2, w2, b2, z2, a2, a2 * (1 - a2))
forward.add(3, w3, b3, z3, a3, a3 * (1 - a3))
show(forward)

//: The output should be y. The cost says how far it is off: C = (a³ − y)², with no ½ in front.

func squared(_ a: Double) -> Double {
  (a - y) * (a - y)
}
show("a³ =", decimal(a3, places: 9), " y =", y, " C =", squared(a3))

//: ## Three small questions
//:
//: How does C change when w³ changes? Not all at once. The weight changes z³, z³ changes a³, and a³
//: changes C. Ask each of these three by itself, and nudge to see whether the rule is right.

let nudge = 0.0001  // how far, to both sides
let zNudged = ((w3 + nudge) * a2 + b3) - ((w3 - nudge) * a2 + b3)
let aNudged = sigmoid(z3 + nudge) - sigmoid(z3 - nudge)
let cNudged = squared(a3 + nudge) - squared(a3 - nudge)

var questions = Table("question", "rule", "value", "by nudging", places: 6)
questions.add("w³ to z³", "a²", a2, zNudged / (2 * nudge))
questions.add("z³ to a³", "σ′(z³)", a3 * (1 - a3), aNudged / (2 * nudge))
questions.add("a³ to C", "2(a³ − y)", 2 * (a3 - y), cNudged / (2 * nudge))
show(questions)

//: Now put them in a row. Move w³ by next to nothing: z³ moves by a² times that, a³ by σ′(z³) times
//: what z³ moved, and C by 2(a³ − y) times what a³ moved. So slopes in a row multiply. That is the
//: **chain rule**. Their product is written ∂C/∂w³, the slope of C when w³ moves. The sign ∂ says:
//: only this one thing is nudged, and all that does not depend on it stays.
//:
//: To test a product, nudge the weight itself and look at C. For that the whole chain must be one
//: function of its six numbers, here a list p. (w³ is `p[4]`: the first is `p[0]`.)

let p = [w1, b1, w2, b2, w3, b3]

func chainCost(_ p: [Double]) -> Double {
  let a1 = sigmoid(p[0] * a0 + p[1])
  let a2 = sigmoid(p[2] * a1 + p[3])
  let a3 = sigmoid(p[4] * a2 + p[5])
  return squared(a3)
}

//: Nudging is the same for every function f of a list, so it is written once. (`([Double]) ->
//: Double` says what kind f is: a list goes in, a number comes out.)

func slope(
  of f: ([Double]) -> Double, at list: [Double], nudging i: Int
) -> Double {
  var more = list
  var less = list
  more[i] += nudge
  less[i] -= nudge
  return (f(more) - f(less)) / (2 * nudge)
}

//: Where the Swift compiler can **differentiate** code, which is to find its slopes by itself, it
//: is asked too, by `Chain.swift`. The mark ✓ says that a second way gives the same, to one part in
//: ten thousand, or to ten places. (No nudge is exact: what should be 0 may come out as 1e−17, 1
//: divided by 10 seventeen times.) Multiply the three numbers first.

let compiler = chainSlopesByCompiler(at: p, input: a0, target: y)
var nudged: [Double] = []
for i in 0..<6 { nudged.append(slope(of: chainCost, at: p, nudging: i)) }

var dw3 = Derivation("∂C/∂w³", places: 6)
dw3.add(
  Factor("∂z³/∂w³", "a²", a2),
  Factor("∂a³/∂z³", "σ′(z³)", a3 * (1 - a3)),
  Factor("∂C/∂a³", "2(a³ − y)", 2 * (a3 - y)))
dw3.prove("w³", nudged[4], compiler[4])
show(dw3)

//: The last two factors will come again and again, so their product has a name: **delta**, the
//: slope of the cost when a weighted sum moves. δ³ = ∂C/∂z³. To nudge b³ is to nudge z³, because it
//: is added as it is: so δ³ is the slope of the bias too. The levers by rule, Hebb's in the middle:

let delta3 = a3 * (1 - a3) * 2 * (a3 - y)

func costOfSender(_ a: [Double]) -> Double {
  squared(sigmoid(w3 * a[0] + b3))
}

var three = Table("lever", "rule", "value", "by nudging", places: 6)
three.add("b³", "δ³", delta3, nudged[5])
three.add("w³", "a² δ³", a2 * delta3, nudged[4])
let nudgedA = slope(of: costOfSender, at: [a2], nudging: 0)
three.add("a²", "w³ δ³", w3 * delta3, nudgedA)
show(three)

//: ## Back through the chain
//:
//: The third lever is a wish for a². Hand it back: the slope of C when a² moves is w³ δ³. Times the
//: slope of neuron 2 it becomes that neuron's own delta. Then everything repeats, one layer down.
//: Work out δ² before you look, and ∂C/∂w², and then the same once more.

var d2 = Derivation("∂C/∂z² = δ²", places: 6)
d2.add(
  Factor("∂z³/∂a²", "w³", w3),
  Factor("∂a²/∂z²", "σ′(z²)", a2 * (1 - a2)),
  Factor("∂C/∂z³", "δ³", delta3))
d2.prove("b²", nudged[3], compiler[3])
show(d2)
let delta2 = d2.result
var dw2 = Derivation("∂C/∂w²", places: 6)
dw2.add(Factor("∂z²/∂w²", "a¹", a1), Factor("∂C/∂z²", "δ²", delta2))
dw2.prove("w²", nudged[2], compiler[2])
show(dw2)

var d1 = Derivation("∂C/∂z¹ = δ¹", places: 6)
d1.add(
  Factor("∂z²/∂a¹", "w²", w2),
  Factor("∂a¹/∂z¹", "σ′(z¹)", a1 * (1 - a1)),
  Factor("∂C/∂z²", "δ²", delta2))
d1.prove("b¹", nudged[1], compiler[1])
show(d1)
let delta1 = d1.result

var dw1 = Derivation("∂C/∂w¹", places: 6)
dw1.add(Factor("∂z¹/∂w¹", "a⁰", a0), Factor("∂C/∂z¹", "δ¹", delta1))
dw1.prove("w¹", nudged[0], compiler[0])
show(dw1)

//: That is **backpropagation**, in full *backward propagation of errors*: the deltas, from the last
//: layer to the first, each from the one after it. A delta is the weight ahead times the delta
//: ahead times the neuron's own σ′. The slope of a bias is its neuron's delta. The slope of a
//: weight is the activation that comes in times that delta. Slopes may differ though all neurons
//: share one σ: each has its own z, its own sender, and its own way ahead. The **gradient** ∇C is
//: the list of all six slopes:

let six = [a0 * delta1, delta1, a1 * delta2, delta2, a2 * delta3, delta3]
var all = Table("w¹", "b¹", "w²", "b²", "w³", "b³", places: 6)
all.add(six[0], six[1], six[2], six[3], six[4], six[5])
show(all)

//: Now step through all of it, forward and back. On a terminal: `swift run chapter5 --section 6
//: --animate` and the arrow keys. In a browser: Step and Back, below the picture.

chain.work(
  p, z: [z1, z2, z3], a: [a0, a1, a2, a3], target: y, cost: squared(a3),
  deltas: [delta1, delta2, delta3], slopes: six, nudged: nudged)
show(chain)

//: > **Careful:** This takes the chain rule. The product rule, (u v)′ = u′ v + u v′, is for
//: > products in which both factors move. Of wᴸ aᴸ⁻¹ at most one does, whichever weight is nudged.
//:
//: ## Using it
//:
//: All six slopes are known. What does that do to the cost? And one step of gradient descent?

let rate = knob("rate", 0.5, "how far each step goes", from: 0, to: 10)
var stepped = p
for i in 0..<6 {
  stepped[i] -= rate * six[i]
}
show("cost, all six slopes known:", decimal(chainCost(p), places: 6))
show("cost after one step:       ", decimal(chainCost(stepped), places: 6))

//: > **Careful:** Backpropagation *computes* the gradient, and moves nothing. Gradient descent
//: > *uses* it, and moves every weight and bias against its slope.
//:
//: ## More than one path
//:
//: In a wider network a neuron reaches the cost by several paths. Here is a 2-2-2 network with much
//: copied numbers; its cost is C = ½(o₁ − y₁)² + ½(o₂ − y₂)².

let inputs = [0.05, 0.10]
let targets = [0.01, 0.99]
let biases = [0.35, 0.60]  // of both hidden neurons, of both outputs
let w = [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55]

var small = Stepper.small()
show(small)

//: Forward. (`Paths.swift` knows the same network in three parts, from w to h, from h to the sums z
//: of the outputs, from z to the cost, so that each can be nudged by itself.)

let zh = [
  w[0] * inputs[0] + w[1] * inputs[1] + biases[0],
  w[2] * inputs[0] + w[3] * inputs[1] + biases[0],
]
let h = [sigmoid(zh[0]), sigmoid(zh[1])]
let z = [
  w[4] * h[0] + w[5] * h[1] + biases[1],
  w[6] * h[0] + w[7] * h[1] + biases[1],
]
let o = [sigmoid(z[0]), sigmoid(z[1])]
let paths = Paths(inputs: inputs, targets: targets, biases: biases, w: w)

var sent = Table("neuron", "z", "a", places: 9)
sent.add("h₁", zh[0], h[0])
sent.add("h₂", zh[1], h[1])
sent.add("o₁", z[0], o[0])
sent.add("o₂", z[1], o[1])
show(sent)
let before = paths.cost(ofWeights: w)
show("cost:", decimal(before, places: 9))

//: > **Careful:** The ½ takes the 2 from the slope: it is o − y here, and was 2(a − y) in the
//: > chain. The same step then takes twice the rate. Always say which.
//:
//: The deltas of the outputs, as before: that of o₁, and then you that of o₂. A sigmoid's slope is
//: o(1 − o).

let bySums = paths.slopesByCompiler(ofSums: z)
var do1 = Derivation("δ of o₁", places: 9)
do1.add(
  Factor("∂C/∂o₁", "o₁ − y₁", o[0] - targets[0]),
  Factor("∂o₁/∂z", "o₁(1 − o₁)", o[0] * (1 - o[0])))
do1.prove("z", slope(of: paths.cost(ofSums:), at: z, nudging: 0), bySums[0])
show(do1)
let deltaO1 = do1.result
let deltaO2 = (o[1] - targets[1]) * o[1] * (1 - o[1])
show("δ of o₂ =", decimal(deltaO2, places: 9))

//: Now h₁. It feeds both outputs, so a nudge to it reaches the cost by two paths. Do the two
//: effects add, or multiply? And do both outputs want the same of h₁?

let byH = paths.slopesByCompiler(ofHidden: h)
var dh1 = Derivation("∂C/∂h₁", places: 9)
dh1.add(Factor("w₅", w[4]), Factor("δ of o₁", deltaO1))
dh1.add(Factor("w₇", w[6]), Factor("δ of o₂", deltaO2))
dh1.prove("h₁", slope(of: paths.cost(ofHidden:), at: h, nudging: 0), byH[0])
show(dh1)
let dh2 = w[5] * deltaO1 + w[7] * deltaO2
show("∂C/∂h₂ =", decimal(dh2, places: 9))

//: The effects **add up**, and this sum over paths is all that is new. o₁ wants h₁ one way, o₂ the
//: other. From there on it is a chain again. A weight of the first layer, w₁:

let byW = paths.slopesByCompiler(ofWeights: w)
var dwOne = Derivation("∂C/∂w₁", places: 9)
dwOne.add(
  Factor("∂z/∂w₁", "x₁", inputs[0]),
  Factor("∂h₁/∂z", "h₁(1 − h₁)", h[0] * (1 - h[0])),
  Factor("∂C/∂h₁", dh1.result))
dwOne.prove(
  "w₁", slope(of: paths.cost(ofWeights:), at: w, nudging: 0), byW[0])
show(dwOne)

//: The last two factors are the delta of h₁. So each of the eight slopes is what the sender sends,
//: times the delta of the receiver. All eight, and one step with the rate ½. (The example moves its
//: weights only; the biases stay.)

let deltaH1 = dh1.result * h[0] * (1 - h[0])
let deltaH2 = dh2 * h[1] * (1 - h[1])
show("δ of h₁ =", decimal(deltaH1, places: 9))
show("δ of h₂ =", decimal(deltaH2, places: 9))

let slopes = [
  inputs[0] * deltaH1, inputs[1] * deltaH1,
  inputs[0] * deltaH2, inputs[1] * deltaH2,
  h[0] * deltaO1, h[1] * deltaO1,
  h[0] * deltaO2, h[1] * deltaO2,
]

var moved = w
var nudgedW: [Double] = []
var eight = Table(
  "weight", "value", "slope", "by nudging", "after", places: 8)
for i in 0..<8 {
  moved[i] = w[i] - 0.5 * slopes[i]
  nudgedW.append(slope(of: paths.cost(ofWeights:), at: w, nudging: i))
  eight.add("w" + lowered(i + 1), w[i], slopes[i], nudgedW[i], moved[i])
}
show(eight)
let after = paths.cost(ofWeights: moved)
show("cost after one step:", decimal(after, places: 9))

//: Step through this one too (`--section 8`). On the way back, see where two wires are lit at once.

small.work(
  paths, z: zh + z, a: h + o, cost: before, ofHidden: [dh1.result, dh2],
  deltas: [deltaH1, deltaH2, deltaO1, deltaO2], slopes: slopes,
  nudged: nudgedW)
show(small)

//: ## Which weights move first?
//:
//: The page that this example comes from (M. Mazur, "A Step by Step Backpropagation Example", 2015)
//: takes every slope at the original weights, and its eight new weights are those above. Only the
//: cost that it prints after this step, 0.291027924, is another. Where could it come from? Change
//: the output weights *first*, and compute the hidden deltas with the changed ones:

var early = w
for i in 4..<8 {
  early[i] -= 0.5 * slopes[i]
}
let halfWay = paths.cost(ofWeights: early)
let late1 = (early[4] * deltaO1 + early[6] * deltaO2) * h[0] * (1 - h[0])
let late2 = (early[5] * deltaO1 + early[7] * deltaO2) * h[1] * (1 - h[1])
early[0] -= 0.5 * late1 * inputs[0]
early[1] -= 0.5 * late1 * inputs[1]
early[2] -= 0.5 * late2 * inputs[0]
early[3] -= 0.5 * late2 * inputs[1]

show("w₅ to w₈ moved:   ", decimal(halfWay, places: 9))
show("then w₁ to w₄:    ", decimal(paths.cost(ofWeights: early), places: 9))
show("all eight at once:", decimal(after, places: 9))

//: There it is. The costs are close together. But is what w₁ followed the slope of C?

var followed = Derivation("what w₁ followed", places: 9)
followed.add(Factor("x₁", inputs[0]), Factor("late δ of h₁", late1))
followed.check(
  "nudging w₁ gives", slope(of: paths.cost(ofWeights:), at: w, nudging: 0))
show(followed)
show("followed, divided by the slope:", late1 * inputs[0] / slopes[0])

//: About a sixth is missing, and a larger rate would take away more. The cost hides this, because
//: here w₁ to w₄ hardly count: moving the other four has done nearly all that the step does.
//:
//: > **Careful:** All deltas first, then all updates. A gradient belongs to one place on the hill.
//:
//: ## The same with matrices
//:
//: With W [receivers, senders], chapter 2's shorthand works backwards too. Row j of W has the
//: weights through which neuron j receives, column k those through which neuron k sends. So the sum
//: over paths is a product with Wᵀ, W transposed. On paper:
//:
//: - at the output: δ² is (a² − y) times σ′(z²), neuron by neuron; this has the ½ in the cost, and
//:   without it there is a 2 in front
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

//: Four statements, for any number of neurons. The course's own library says it the same way, for
//: any number of layers and a whole batch of examples. They are rows here, as at the end of chapter
//: 2, so W and Wᵀ have changed places. `forward` keeps what came into each layer, its z and its a.
//: `delta` is δ, first of the last layer, then of the one before it: `reversed()` counts layers
//: down. `slope` tells σ′(z) from a, here a(1 − a). Shapes stand in square brackets. This is the
//: file as it is, and then where δ begins: divided by the number of examples, whose mean C is.

show(
  Listing("Sources/Network/Backpropagation.swift", "public func gradient"))
show(Listing("Sources/Network/Cost.swift", "public func delta"))

//: Does it agree with what we did by hand, and with the matrices? (`.halfSquared` is the cost with
//: ½ in front. `values` are a tensor's numbers, row after row.)

let first = Layer(w: W1, b: bias1, activation: .sigmoid)
let second = Layer(w: W2, b: bias2, activation: .sigmoid)
let library = Network(layers: [first, second], cost: .halfSquared)
let found = library.gradient(
  x: x.reshaped(to: [1, 2]), y: wanted.reshaped(to: [1, 2]))
var bothWays = Table("weight", "by hand", "by the library", places: 7)
let byLibrary = found.w[0].values + found.w[1].values
for i in 0..<8 {
  bothWays.add("w" + lowered(i + 1), slopes[i], byLibrary[i])
}
show(bothWays)
show("∂C/∂W¹, library == matrices:", found.w[0] == slopes1)
show("∂C/∂W², library == matrices:", found.w[1] == slopes2)

//: ## Back to the digit
//:
//: So `gradient` finds every slope of the digit reader, with one pass forward and one back. Here
//: are the δ of its ten outputs, each held against a nudge to that output's bias. In section 1 the
//: outputs had wishes for a. Against δ, each z is to move. Has the same output the strongest wish?

let slopesOfFresh = fresh.gradient(x: image, y: target)
let delta = slopesOfFresh.delta[2]  // [1, 10]
var proofs = Table("output", "δ", "by nudging", places: 3)
for j in 0..<10 {
  proofs.add(j, delta[0, j], nudging.slope(ofBias: j, inLayer: 2))
}
show(proofs)
show("strongest, by 2(y − a): output", (wish * wish).argmax())
show("strongest, by δ:        output", (delta * delta).argmax())
show("slopes in the gradient:", fresh.parameterCount)

//: Both are right: the one says what would help most if a could be set, the other what helps most
//: where z is nudged. Between them stands σ′, and an output near 0 or 1 hardly answers to its z.

//: The slopes of the weights that lead to one hidden neuron make a picture. What will it look like?
//: Remember: sender times delta, and the senders are pixels. Here are two of the sixteen neurons.

var pulls = Picture(
  "How the cost changes with the weights of two hidden neurons",
  caption: "Each is on a scale of its own.")
for j in [0, 2] {
  let pull = slopesOfFresh.w[0].row(j).reshaped(to: [28, 28])
  pulls.add("neuron \(j + 1)", pull, signed: true)
  show("δ of neuron", j + 1, "=", slopesOfFresh.delta[0][0, j])
}
show(pulls)

//: Each is the digit, times its δ.
//:
//: ## One example alone
//:
//: Descend on this one digit alone, a hundred steps. (`descend` moves every weight and bias against
//: its slope, as section 7 did. The digit is one of MNIST's *test* digits. What has been trained on
//: one can no longer be graded on it, so chapter 7 keeps them apart; here nothing is graded.)

var pupil = fresh
for _ in 1...100 {
  let gradient = pupil.gradient(x: image, y: target)
  pupil.descend(gradient, rate: Float(rate))
}
show("cost before:", fresh.cost(x: image, y: target))
show("cost after: ", pupil.cost(x: image, y: target))
show("the \(label) was read as", fresh.guesses(image)[0])
show("and now is read as", pupil.guesses(image)[0])

//: Has it learned to read? Give it another digit. Then a thousand.

let other = (label + 3) % 10
let stranger = Example(of: other, in: digits)
let said = pupil.guesses(stranger.image)[0]
let title = "Another digit for the network that saw only one"
show(stranger.picture(title, "a \(other), read as \(said)"))
let thousand = digits.first(1000)
let calls = times(label, in: pupil.guesses(thousand.images))
show("of 1000 digits, called a \(label):", calls)

//: The cost of one example asks for one answer, and nothing in it speaks for the nine others. What
//: matters is the **average** cost of many examples, and its gradient is the average of theirs. The
//: slopes of the ten output biases for two examples, their mean, and the library's for both:

let slopesOfOther = fresh.gradient(x: stranger.image, y: stranger.target)
let places = [example.place, stranger.place]
let pair = fresh.gradient(
  x: digits.images.rows(places), y: digits.targets.rows(places))

var means = Table(
  "output", "the \(label)", "the \(other)", "mean", "both at once")
for j in 0..<10 {
  let (one, two) = (slopesOfFresh.b[2][j], slopesOfOther.b[2][j])
  means.add(j, one, two, (one + two) / 2, pair.b[2][j])
}
show(means)

//: Mean over examples, sum over outputs. Is the square the right cost at all? Chapter 6 asks.

finish()
