//: # 7. Stochastic gradient descent
//:
//: Everything so far comes together here. 3Blue1Brown's lessons, *the lectures* of these pages, read
//: handwritten digits with a network. This page trains one while you wait, and then opens it up to
//: see what it learned. Nothing is fetched: MNIST's digits come with the course.

import MNIST
import Network
import Notebook
import Tensor

begin(turning: ["layers", "rate", "seed"])

//: ## The digits
//:
//: MNIST is a set of pictures, 28 × 28 pixels each, of digits that people wrote by hand. Each has
//: a **label** that says what it is. The network learns from the **training digits**. The **test
//: digits** are kept apart: it is examined on them, and learns nothing from them.

let folder = knob(
  "data", "MNIST", "a folder with other digits in MNIST's form")
let limit = knob("train", 60000, "how many digits to learn from", from: 1)

let digits = trainingDigits(folder, limit)
let test = testDigits(folder, like: digits)

//: Three knobs name files of your own. Leave them for a second reading: `--save` keeps what was
//: learned (section 6), `--load` begins with it (section 2), and `--digit` brings in a digit that you
//: drew (section 9).

let saveTo = knob("save", "none", "a file to write the weights to")
let load = knob("load", "none", "a file with weights to begin from")
let drawing = knob("digit", "none", "a PGM file with your own digit")
checkFiles(save: saveTo, load: load, drawing: drawing, like: digits)

//: So many digits there are, and the first of them look like this:

show("training digits:", digits.count)
show("test digits:    ", test.count)

var few = Picture("The first training digits")
for i in 0..<min(6, digits.count) {
  few.add("\(digits.labels[i])", digits.picture(i))
}
show(few)

//: A network gets a picture as one long row of pixels, from 0 for paper to 1 for ink. Its target y
//: is not the label but a list made of it: ten numbers, 1 at the label and 0 elsewhere. Such a list
//: is called **one-hot**. (With two classes, [1, 0] would be class 0.)

show("one picture, as a network gets it:", digits.image(0).shape)
show("label:", digits.labels[0], " target:")
show(digits.first(1).targets)

//: ## The recipe
//:
//: All networks of this course learn by one recipe. Let us do each of its steps once, slowly.
//:
//: 1. **Choose the structure**: how many neurons in which layers.
//: 2. **Initialise**: draw the weights and biases at random.
//: 3. **Forward**: send some examples through.
//: 4. **Loss**: compute the cost of the answers.
//: 5. **Backward**: compute how the cost changes with every weight and bias.
//: 6. **Update**: move each of them a little against its slope. Then again from 3, many times.
//:
//: **Choose the structure.** It is chosen; what is trained are the weights and biases. The lectures
//: take two hidden layers of 16 sigmoid neurons.

let hidden = knob(
  "layers", [16, 16], "neurons in the hidden layers", from: 1, to: 1000,
  stops: [[], [16], [16, 16], [100]])
let activation = knob(
  "activation", "sigmoid", "how the hidden neurons squish",
  choices: ["sigmoid", "tanh", "relu"])
let cost = knob(
  "cost", "cross-entropy", "how mistakes are counted",
  choices: ["cross-entropy", "binary", "squared", "half-squared"])

let sizes = [digits.rows * digits.columns] + hidden + [10]
show("neurons in each layer:", sizes)
let squish = hidden.isEmpty ? "none" : activation
show("hidden neurons:", squish, " cost:", cost)

//: (The lectures' own network has sigmoid outputs and the squared cost. For chapter 6's reasons this
//: page has softmax outputs and the cross-entropy, unless `--cost` says otherwise. Section 10 trains
//: the lectures' own, and compares.)
//:
//: **Initialise.** All starts draw from the bell curve of chapter 6. `large` takes the numbers as
//: they are. `small` divides the weights by √n, where n is how many inputs the neuron has, so that z
//: is neither tiny nor huge. `he`, made for ReLU, multiplies them by √(2/n), with biases of 0.
//: (`--load` begins with weights that were saved before.)

let start = knob(
  "start", "small", "how the weights are drawn",
  choices: ["small", "large", "he"])
var random = Generator(seed: seed(stops: [1, 2, 3]))
var network = freshNetwork(
  sizes, activation: activation, cost: cost, start: start, using: &random)

show("weights and biases to learn:", network.parameterCount)

if load != "none" {
  network = restored(network, from: load)
  show("weights and biases read from", load)
}

//: **Forward.** Take the first digits as a batch, and look at the answer to the first of them.

let batch = knob(
  "batch", 10, "how many digits share one step", from: 1, to: 100000)

let sample = digits.first(batch)
let answers = network(sample.images)

var answer = Table("output", "the network says", "wanted")
for digit in 0..<10 {
  answer.add(digit, answers[0, digit], sample.targets[0, digit])
}
show(answer)

//: **Loss.** How wrong is that? Each digit has its cost, and the cost of the batch is their mean.

let before = network.cost(x: sample.images, y: sample.targets)
show("mean cost of these", sample.count, "digits:", before)

//: **Backward.** Backpropagation gives one slope for every weight and bias, the mean over the batch.
//: This is how large they are, layer by layer: the length of chapter 4, for so many numbers.

let gradient = network.gradient(x: sample.images, y: sample.targets)

var pull = Table("layer", "weights", "length of ∂C/∂w", "length of ∂C/∂b")
for l in 0..<network.layers.count {
  pull.add(
    l + 1, network.layers[l].w.shape, length(gradient.w[l].values),
    length(gradient.b[l].values))
}
show(pull)

//: **Update.** Every weight and bias moves by −rate times its slope. Here is the bias of the output
//: that should be brightest for the first digit:

let rate = knob(
  "rate", 0.05, "how far each step goes", from: 0, to: 1000,
  stops: [0.005, 0.05, 0.5, 5])

let last = network.layers.count - 1
let label = digits.labels[0]
let oldBias = network.layers[last].b[label]
let slope = gradient.b[last][label]

var once = network
once.descend(gradient, rate: Float(rate))

var update = Derivation("new b", places: 6)
update.add(Factor("b", Double(oldBias)))
update.add(Factor("−rate", -rate), Factor("∂C/∂b", Double(slope)))
update.check("in the network it is", Double(once.layers[last].b[label]))
show(update)

//: All the others move in the same way. What becomes of the cost of these digits?

show("before the step:", before)
show("after the step: ", once.cost(x: sample.images, y: sample.targets))

//: ## A network that knows nothing
//:
//: What cost should a fresh network have? If it knows nothing, it gives each of the ten digits the
//: same probability, a tenth. The cross-entropy is −ln of that, which is ln 10, whatever the digit.

show("ln 10 =", log(10))

//: Here are softmax networks with four starts, and their mean cost over all training digits. Guess
//: first: which of them knows nothing? Which is worse than that?

var starts = Table("start", "cost", "% right")
for name in ["small", "large", "he", "zeros"] {
  var generator = Generator(seed: seed())
  var fresh = freshNetwork(
    sizes, activation: activation, cost: "cross-entropy",
    start: name == "zeros" ? "small" : name, using: &generator)
  if name == "zeros" {
    fresh = allZero(fresh)
  }
  let mark = marks(fresh, digits)
  starts.add(name, mark.cost, mark.right)
}
show(starts)

//: With nothing but zeros all outputs are alike, and it is ln 10. A fresh network far above that is
//: not ignorant: it is sure, without a reason. Check this number first when one will not learn.
//:
//: So why not begin with zeros? Because the neurons of a hidden layer would all be alike, get the
//: same slopes, move in the same way and stay alike for ever. Chance is what makes them differ.
//:
//: ## Shuffle, cut, step
//:
//: The true gradient is the mean over *all* training digits, and it buys one step. Must we really
//: look at all of them to know which way is down? The lectures say: shuffle the examples like
//: cards, cut them into small packs, and take one step for each pack. The packs are called
//: **mini-batches**, a step is also called an iteration. Once through all packs is an **epoch**.
//: Here with ten examples and packs of 4, and then for the training of this page:

var dealer = Generator(seed: seed())
let order = dealer.shuffled([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

show("shuffled:", order)
for first in stride(from: 0, to: 10, by: 4) {
  show("a step with", Array(order[first..<min(first + 4, 10)]))
}
show("steps in an epoch:", (digits.count + batch - 1) / batch)

//: The last pack is short. Each step takes the **mean** over its own pack, so the short one is
//: divided by 2, not by 4. Suppose its two examples had the slopes 3 and 5:

show("divided by its own size:", (3.0 + 5.0) / 2)
show("divided by 4:           ", (3.0 + 5.0) / 4)

//: The same with two real digits, and the slope of section 2's bias:

let targets = digits.targets
for pack in [[0], [1], [0, 1]] where digits.count > 1 {
  let both = network.gradient(
    x: digits.images.rows(pack), y: targets.rows(pack))
  show("slope from the digits", pack, "is", both.b[last][label])
}

//: > **Careful:** The sum over a pack, in place of the mean, makes steps as many times as long as
//: > there are examples in it. Ask which one is meant.
//:
//: Why shuffle? Sort the digits instead, all zeros first, then all ones, up to the nines, and go
//: through them once. This is the whole loop, written out. What will the network have learned?

let sorted = placesByLabel(digits.labels)
var forgetful = network
for first in stride(from: 0, to: sorted.count, by: batch) {
  let pack = sorted[first..<min(first + batch, sorted.count)]
  let x = digits.images.rows(pack)
  let y = targets.rows(pack)
  forgetful.descend(forgetful.gradient(x: x, y: y), rate: Float(rate))
}

let there = tally(test.labels)  // how often each digit occurs
let said = tally(forgetful.guesses(test.images))
var habits = Table("digit", "test digits", "taken for it")
for digit in 0..<10 {
  habits.add(digit, there[digit], said[digit])
}
show(habits)
show("% of the test digits right:", marks(forgetful, test).right)

//: Look at the column on the right. What comes last can push out what came before: small packs,
//: sorted, hold one digit only, and nothing in the last of them pulls back. Shuffled, all digits have
//: their say up to the end.
//:
//: ## How good is a small batch?
//:
//: A mini-batch gives a rough idea of the true gradient. How rough? The **cosine** of two
//: directions is 1 if they are the same, 0 if they are at right angles, and −1 if they are opposite.
//: Multiply number by number, add up, and divide by both lengths.

func cosine(_ a: [Float], _ b: [Float]) -> Double {
  let both = length(a) * length(b)
  return both == 0 ? 0 : product(a, b) / both  // zeros have no direction
}

//: Compare batches of several sizes with the gradient over all digits. (`slopes` lays all slopes of
//: a gradient in one row.) Guess first: what will the cosine be for a single digit? For ten?

let full = slopes(network.gradient(x: digits.images, y: targets))
var roughness = Table("digits in the batch", "cosine, mean of 20 batches")
for size in [1, 10, 100, 1000] {
  var total = 0.0
  for _ in 0..<20 {
    var pack: [Int] = []
    for _ in 0..<size {
      pack.append(dealer.below(digits.count))
    }
    let x = digits.images.rows(pack)
    let y = targets.rows(pack)
    total += cosine(slopes(network.gradient(x: x, y: y)), full)
  }
  roughness.add(size, total / 20)
}
roughness.add(digits.count, cosine(full, full))
show(roughness)

//: Now the price. The work of a step is in proportion to its batch: a batch of 1,000 costs a hundred
//: times the work of one of 10. Is its direction a hundred times as good?
//:
//: So let three ways of walking do the same work: each may look at every digit once. The **batch**
//: takes all digits for a single step. The **mini-batch** takes ten for each step, and the last way
//: goes one by one: once at the same rate, and once at a tenth of it. Who will get how far?

var race = Table(
  "way", "digits a step", "rate", "steps", "cost", "% right")
for (way, pack, rate) in [
  ("batch", digits.count, rate), ("mini-batch", 10, rate),
  ("one by one", 1, rate), ("one by one", 1, rate / 10),
] {
  let walker = trained(
    way, network, on: digits, epochs: 1, batch: pack, rate: rate,
    seed: seed())
  let mark = marks(walker, test)
  let steps = (digits.count + pack - 1) / pack
  race.add(way, pack, rate, steps, mark.cost, mark.right)
}
show(race)

//: Compare the second row with the last: as long as steps are short, ten at a tenth of the rate, each
//: for one digit, come to about as much as one for the mean of the ten. So what speaks for
//: mini-batches? Time. Each step is a move of all weights and biases. How many moves in an epoch?

let moves = digits.count * network.parameterCount
show("one by one:", moves, " in tens, about:", moves / 10)

//: (And computers are quicker with ten digits at once than with one digit ten times. On a terminal
//: this page says how many seconds each way took.)
//:
//: > **Careful:** "Stochastic gradient descent" is used both for one example at a time and for
//: > mini-batches. When somebody says SGD, ask for the size of the batch.
//:
//: ## Training
//:
//: Now train on all of them. Three more numbers to choose: how many epochs, how much **momentum**
//: (the share of the last move that each step keeps, as in chapter 4), and how much **weight decay**
//: λ, which pulls every weight towards 0 at each step: only what is needed stays large.

let epochs = knob(
  "epochs", 20, "how often to go through all", from: 0, to: 100000)
let momentum = knob(
  "momentum", 0.0, "the share of a move that is kept", from: 0, to: 0.999)
let lambda = knob("lambda", 0.0, "weight decay λ", from: 0, to: 1000)
let school = School(
  digits, epochs: epochs, batch: batch, rate: rate,
  momentum: momentum, lambda: lambda)

//: This is the training loop, as it stands in the course's library: shuffle, cut, step. What a step
//: does is in the comment. `trainer` does the same, to the last bit, but reuses its memory and passes
//: over pixels that are blank; so it takes seconds and not minutes.

show(Listing("Sources/Network/Training.swift", "func train("))

//: One row an epoch: the mean cost of the training digits, and which share of the digits is right. Of
//: all the way down, how much will the first epoch go? And will the cost fall in every epoch?

let untrained = network
let lessons = school.teach(&network, test: test, using: &random)

show(lessons.table)
if Interruption.isRequested {
  show("Ctrl-C ended the training in epoch", lessons.count, "of", epochs)
}

//: In numbers:

let atFirst = marks(untrained, digits).cost
show("cost before the first step:", atFirst)
show("% of the way in the first epoch:", lessons.firstShare(from: atFirst))
show("epochs in which the cost rose:", lessons.uphill(from: atFirst))

//: Each step follows its own pack, and what is good for that may be bad for the rest.

let end = Double(max(lessons.count, 1))
var costs = Plot(
  "The cost, epoch by epoch", x: "epoch",
  y: "mean cost of a training digit", from: 0, to: end)
costs.add("", line: lessons.costs)
show(costs)

var shares = Plot(
  "The share of right answers", x: "epoch", y: "% right", from: 0, to: end,
  caption: "Does one curve leave the other behind?")
shares.add("training digits", line: lessons.onTraining)
shares.add("test digits", line: lessons.onTest)
show(shares)
show("gap in %, after the first epoch and the last:", lessons.gaps)

//: To **generalise** is to be right about digits that were not learned from. The **generalisation
//: gap** is how far the test digits stay behind the training digits. **Overfitting** is something
//: else: the digits that it learns from still gain, and others lose.

if saveTo != "none" {
  save(network, to: saveTo)
  show("weights and biases written to", saveTo)
}
show("% of the test digits right:", marks(network, test).right)

//: > **Careful:** The lectures say that their network gets about 96% right. Its own published
//: > weights get 93.63%. `docs/results.md` holds such figures against ours, seed by seed.
//:
//: ## A look inside
//:
//: First the mistakes: the test digits that the network misreads, and how sure it is of what it says.
//: Six at most are drawn. Would you have known them all?

let outputs = network(test.images)
let guesses = network.guesses(test.images)

var wrong: [Int] = []
for i in 0..<test.count where guesses[i] != test.labels[i] {
  wrong.append(i)
}
show("test digits wrong:", wrong.count, "of", test.count)

var missed = Picture("Digits that it gets wrong")
for i in wrong.prefix(6) {
  missed.add(
    "\(test.labels[i]); it says\n\(opinion(outputs, i))", test.picture(i))
}
show(missed)

//: Which digits does it mix up? Each row of this table is what the digits are, each column what
//: the network says; what is right stands on the diagonal. It is called the **confusion matrix**.
//: This one and the next picture can be watched from before the training to its end: in a browser
//: by the slider below them, on a terminal with `swift run chapter7 --section 7 --animate`.

func confusion(_ guesses: [Int]) -> [[Int]] {
  var counts = [[Int]](
    repeating: [Int](repeating: 0, count: 10), count: 10)
  for i in 0..<test.count {
    counts[test.labels[i]][guesses[i]] += 1
  }
  return counts
}

var mixed = Confusion()
for moment in lessons.moments {
  let guesses = moment.network.guesses(test.images)
  mixed.add(moment.name, frame: confusion(guesses))
}
show(mixed)

show("the most frequent mistake:", commonest(confusion(guesses)))

//: Now the neurons of the first layer. Each has one weight for every pixel, so its weights can be
//: drawn as a picture. When the lectures introduce their network, they hope that its first hidden
//: layer finds little edges and strokes, and the next one loops and lines. What do you expect?

let first = network.layers[0]
var weights = Picture(
  "What the neurons of the first layer look for",
  caption: "Ink on a positive weight excites, on a negative one it calms.")
for (j, look) in looks(network, like: digits).enumerated() {
  weights.add("\(j + 1)", look, signed: true)
}
for moment in lessons.moments {
  weights.add(moment.name, frame: looks(moment.network, like: digits))
}
show(weights)

//: Strokes, or blotches that touch many strokes at once? The network was asked for right answers, and
//: not for reasons that we would like. Another `--seed` finds other weights. A second hidden layer
//: has no pixels to draw. So ask: for which digits is each of its neurons brightest, on average?

show("hidden layers:", hidden.count)
if hidden.count > 1 {
  show(favourites(network.forward(test.images)[1].a, test.labels))
}

//: Back to the pictures, and to their borders. A pixel that is paper in every training digit is a
//: silent sender. Chapter 5 said what its weights learn. How many of them moved?

let blank = blankPixels(digits)
var changed = 0
for pixel in blank {
  for j in 0..<first.b.count
  where first.w[j, pixel] != untrained.layers[0].w[j, pixel] {
    changed += 1
  }
}
show("pixels without ink in all training digits:", blank.count)
show("weights on them:", blank.count * first.b.count)
show("of these, changed by the training:", changed)

//: A slope is the sender times δ, and here the sender is 0. What moves such a weight all the same is
//: weight decay (`--lambda`).
//:
//: ## Pictures of nothing
//:
//: Feed the network noise: every pixel drawn at random. A sensible reader would say "that is no
//: digit". How sure will the network be?

var noise = Generator(seed: seed())
let snow = noise.uniform(shape: [1000, sizes[0]])
let answersToSnow = network(snow)
var nonsense = Picture("Noise, and what the network says")
for i in 0..<2 {
  let picture = snow.row(i).reshaped(to: [digits.rows, digits.columns])
  nonsense.add(opinion(answersToSnow, i), picture)
}
show(nonsense)

//: Two may be chance. Here are a thousand of them, beside the test digits.

var certainty = Table("pictures", "how many", "% sure, on average")
certainty.add("noise", 1000, sureness(answersToSnow))
certainty.add("test digits", test.count, sureness(outputs))
show(certainty)

show("noise taken for 0, 1, … 9:", tally(network.guesses(snow)))

//: It has ten answers, and "none of them" is not among them; training shows it nothing but digits.
//: Its answer means "of the ten, rather this one", and no more. That softmax outputs add up to 1,
//: like probabilities, does not mean that they deserve to be believed.
//:
//: ## A digit of your own
//:
//: If the network misreads a digit that you drew, that need not be its fault. MNIST's digits have
//: one form: ink 1 on paper 0, the longer side 20 pixels, the centre of mass in the middle. All of
//: them? And if the test digits are moved to the right by a few pixels, will the network notice?

show("digits:", digits.count + test.count)
show("longer side not 20 pixels:", oddSized(digits) + oddSized(test))

var shifted = Table("moved by", "% of the test digits right")
for pixels in 0...6 {
  shifted.add(pixels, marks(network, moved(test, right: pixels)).right)
}
show(shifted)

//: To this network a digit is a row of pixels. Nothing told it that one further to the right is the
//: same. So a drawing must be brought to MNIST's form first. Draw in any program, or on the sheet that
//: `swift run book` makes, save it as a grey map (PGM) and say `swift run chapter7 --digit FILE`.

if drawing != "none" {
  let own = ownDigit(drawing, like: digits)
  let asDrawn = network(own.sheet.reshaped(to: [1, 784]))
  let asMNIST = network(own.picture.reshaped(to: [1, 784]))

  var form = Picture("Your digit")
  form.add("the sheet, made small", own.sheet)
  form.add("in MNIST's form", own.picture)
  show(form)

  show(readings(asDrawn, asMNIST))
  show("the drawing is dark on light:", own.isDarkOnLight)
  show("of the sheet, the network says", asDrawn.argmax())
  show("in MNIST's form, it says", asMNIST.argmax())
}
show("the drawing given with --digit:", drawing)

//: ## What makes it better
//:
//: The lectures' network has sigmoid outputs, the squared cost and (in the program that goes with
//: it) a large start. Change that, idea by idea, and train each for a few epochs: what helps? Who
//: chooses by the test digits begins to learn from them. So hold back the last sixth of the training
//: digits, a **validation split**, and choose by these. Then examine the chosen network on the test
//: digits, once.

let rounds = knob(
  "rounds", 4, "epochs for each network of section 10", from: 0, to: 100)

let cut = digits.count * 5 / 6
let kept = digits.part(0..<cut)
let validation = digits.part(cut..<digits.count)
show("to learn from:", kept.count, " for validation:", validation.count)

let trials = [
  Trial("the lectures' network", [16, 16], "squared", "large", 1.5),
  Trial("the same, small start", [16, 16], "squared", "small", 1.5),
  Trial("the same, cross-entropy", [16, 16], "cross-entropy", "small", 0.1),
  Trial("the same, one layer of 30", [30], "cross-entropy", "small", 0.1),
  Trial("the same, one layer of 100", [100], "cross-entropy", "small", 0.1),
  Trial("the same, longer steps", [100], "cross-entropy", "small", 0.5),
  Trial("with momentum 0.9", [100], "cross-entropy", "small", 0.05, 0.9),
  Trial("16 and 16, start he", [16, 16], "cross-entropy", "he", 0.05),
  Trial("the same, ReLU", [16, 16], "cross-entropy", "he", 0.05, 0, "relu"),
]

if Interruption.isRequested {
  show("left out, because Ctrl-C ended the training")
} else {
  var better = Table("network", "rate", "% of validation digits right")
  var chosen = (name: "", right: -1.0, network: network)
  for trial in trials {
    let pupil = trial.trained(on: kept, epochs: rounds, seed: seed())
    let right = marks(pupil, validation).right
    better.add(trial.name, trial.rate, right)
    if right > chosen.right {
      chosen = (trial.name, right, pupil)
    }
  }
  show(better)
  show("chosen:", chosen.name)
  show("% of test digits right:", marks(chosen.network, test).right)
}

//: Each row changes one idea of the row above, and what hangs on it (the last two are a pair of their
//: own). Cross-entropy comes with softmax outputs, and with a rate of its own, as no σ′ makes its
//: slopes small. So does momentum: where nine tenths of a move are kept, ten add up, and a tenth of
//: the rate makes moves as long as before. And ReLU has the slope 1 where it is on, a sigmoid ¼ at
//: most: less is lost on the way back.
//:
//: That is the whole course: a neuron, a layer, a slope, the chain rule, and a shuffled pack of
//: examples. Now turn the knobs: `swift run chapter7 --help` lists them. Can you beat 98%?

finish()
