//: # 7. Stochastic gradient descent
//:
//: Everything so far comes together here. This page takes 60,000 handwritten digits, trains the
//: lectures' own network on them while you wait, and then opens it up to see what it learned.
//: Nothing is fetched: the digits came with the course.

import MNIST
import Network
import Notebook
import Tensor

begin(exercises)

//: ## The digits
//:
//: MNIST is a set of pictures, 28 × 28 pixels each, of digits that people wrote by hand. Each has
//: a **label** that says what it is. The network learns from the **training digits**. The **test
//: digits** are kept apart: it is never shown them while it learns, only examined on them.

let folder = knob(
  "data", "MNIST", "a folder with other digits in MNIST's form")
let limit = knob("train", 60000, "how many digits to learn from", from: 1)

let digits = trainingDigits(folder, limit)
let test = testDigits(folder, like: digits)

show("training digits:", digits.count)
show("test digits:    ", test.count)

var few = Picture("The first training digits")
for i in 0..<min(6, digits.count) {
  few.add("\(digits.labels[i])", digits.picture(i))
}
show(few)

//: The network learns a picture as one long row of pixels, from 0 for paper to 1 for ink. The
//: answer that is wanted is a row of ten numbers, with a 1 at the label and 0 elsewhere.

show("one picture, as a network gets it:", digits.image(0).shape)
show("the answer wanted for the digit", digits.labels[0])
show(digits.first(1).targets)

//: Two knobs name files of your own. Leave them for a second reading: `--save` keeps what was
//: learned (section 6), and `--digit` brings in a digit that you drew (section 9).

let saveTo = knob("save", "none", "a file to write the weights to")
let drawing = knob("digit", "none", "a PGM file with your own digit")
checkFiles(save: saveTo, drawing: drawing, like: digits)

//: ## The recipe
//:
//: All of deep learning is one recipe. Let us do each of its steps once, slowly.
//:
//: 1. **Choose the structure**: how many neurons in which layers.
//: 2. **Initialise**: draw the weights and biases at random.
//: 3. **Forward**: send some examples through.
//: 4. **Loss**: compute the cost, which says how wrong the answers are.
//: 5. **Backward**: compute how the cost changes with every weight and bias.
//: 6. **Update**: move each of them a little against its slope. Then again from 3, many times.
//:
//: **Choose the structure.** The lectures take two hidden layers of 16 sigmoid neurons.

let hidden = knob(
  "layers", [16, 16], "neurons in the hidden layers", from: 1, to: 1000)
let activation = knob(
  "activation", "sigmoid", "how the hidden neurons squish",
  choices: ["sigmoid", "tanh", "relu"])
let cost = knob(
  "cost", "cross-entropy", "how mistakes are counted",
  choices: ["cross-entropy", "binary", "squared", "half-squared"])

let sizes = [digits.rows * digits.columns] + hidden + [10]
show("neurons in each layer:", sizes)
show("hidden neurons:", activation, " cost:", cost)

//: (The lectures use sigmoid outputs and the squared cost. Chapter 6 showed why softmax outputs and
//: the cross-entropy learn faster, so this page uses those; section 10 compares them.)
//:
//: **Initialise.** "small" draws the weights from the bell curve and divides them by the square
//: root of the number of inputs, so that the sums z are neither tiny nor huge. (`--load` begins
//: with weights that were saved before.)

let start = knob(
  "start", "small", "how the weights are drawn",
  choices: ["small", "large", "he"])

var random = Generator(seed: seed())
var network = freshNetwork(
  sizes, activation: activation, cost: cost, start: start, using: &random)

show("weights and biases to learn:", network.parameterCount)

let load = knob("load", "none", "a file with weights to begin from")
if load != "none" {
  network = restored(network, from: load)
  show("weights and biases read from", load)
}

//: **Forward.** Take the first few digits as a small batch, and look at the answer to the first.

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

//: **Backward.** Backpropagation gives one slope for every weight and bias. This is how large
//: they are, layer by layer: the length of chapter 4, for as many numbers as there are.

func product(_ a: [Float], _ b: [Float]) -> Double {
  var sum = 0.0
  for i in 0..<a.count {
    sum += Double(a[i]) * Double(b[i])
  }
  return sum
}

func length(_ a: [Float]) -> Double {
  product(a, a).squareRoot()
}

let gradient = network.gradient(x: sample.images, y: sample.targets)

var pull = Table("layer", "weights", "length of ∂C/∂w", "length of ∂C/∂b")
for l in 0..<network.layers.count {
  pull.add(
    l + 1, network.layers[l].w.shape, length(gradient.w[l].values),
    length(gradient.b[l].values))
}
show(pull)

//: **Update.** Every weight moves by −rate times its slope. Here is one of them: the bias of the
//: output that should have been brightest.

let rate = knob("rate", 0.05, "how far each step goes", from: 0, to: 1000)

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

//: All the others moved in the same way. What has become of the cost of these digits?

show("before the step:", before)
show("after the step: ", once.cost(x: sample.images, y: sample.targets))

//: That is one step. The rest of this page repeats it.
//:
//: ## A network that knows nothing
//:
//: What cost should a fresh network have? If it knows nothing, it gives each of the ten digits a
//: tenth of its belief. The cross-entropy is then −ln(1/10), which is ln 10, whatever the digit is.

show("ln 10 =", log(10))

//: Here are softmax networks with four starts, over all training digits. The last has nothing but
//: zeros in it. Which of them knows nothing? Which is worse than that?

var starts = Table("start", "cost", "% right")
for name in ["small", "large", "he", "zeros"] {
  var generator = Generator(seed: seed())
  var fresh = freshNetwork(
    sizes, activation: activation, cost: "cross-entropy",
    start: name == "zeros" ? "small" : name, using: &generator)
  if name == "zeros" {
    for l in 0..<fresh.layers.count {
      fresh.layers[l].w = 0 * fresh.layers[l].w
      fresh.layers[l].b = 0 * fresh.layers[l].b
    }
  }
  let mark = marks(fresh, digits)
  starts.add(name, mark.cost, mark.right)
}
show(starts)

//: A cost far above ln 10 means: not ignorant but wrong, and sure of it. Check this number first
//: when a network of your own will not learn.
//:
//: So why not begin with zeros? Because the neurons of a hidden layer would all be alike, get the
//: same slopes, move in the same way and stay alike for ever. Chance is what makes them differ.
//:
//: ## Shuffle, cut, step
//:
//: The true gradient is the mean over *all* training digits, and it buys one step. Must we really
//: look at all of them to know which way is down? The lectures say: shuffle the examples like
//: cards, cut them into small packs, and take one step for each pack. The packs are called
//: **mini-batches**. Once through all packs is an **epoch**. Here with ten examples and packs of 4:

var dealer = Generator(seed: seed())
let order = dealer.shuffled([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

show("shuffled:", order)
for first in stride(from: 0, to: 10, by: 4) {
  show("a step with", Array(order[first..<min(first + 4, 10)]))
}

//: The last pack is short. Each step takes the **mean** over its own pack, so the short one is
//: divided by 2, not by 4. Suppose its two examples had the slopes 3 and 5:

show("divided by its own size:", (3.0 + 5.0) / 2)
show("divided by 4:           ", (3.0 + 5.0) / 4)

//: > **Careful:** Some books take the sum over the pack instead of the mean. Their rate must then
//: > be smaller by the size of the pack. Always ask which one is meant.
//:
//: Why shuffle? Sort the digits instead, all zeros first, then all ones, up to the nines, and go
//: through them once. This is the whole loop, written out. What will the network have learned?

var sorted: [Int] = []
for digit in 0..<10 {
  for i in 0..<digits.count where digits.labels[i] == digit {
    sorted.append(i)
  }
}

let targets = digits.targets
var forgetful = network
for first in stride(from: 0, to: sorted.count, by: batch) {
  let pack = sorted[first..<min(first + batch, sorted.count)]
  let x = digits.images.rows(pack)
  let y = targets.rows(pack)
  forgetful.descend(forgetful.gradient(x: x, y: y), rate: Float(rate))
}

let habit = forgetful.guesses(test.images)
var there = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
var said = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
for i in 0..<test.count {
  there[test.labels[i]] += 1
  said[habit[i]] += 1
}

var habits = Table("digit", "test digits", "taken for it")
for digit in 0..<10 {
  habits.add(digit, there[digit], said[digit])
}
show(habits)
show("% of the test digits right:", marks(forgetful, test).right)

//: Look at the column on the right. What came last has pushed out what came before: the nines were
//: all it heard of for a tenth of the time. Shuffled packs hold a bit of everything.
//:
//: ## How good is a small batch?
//:
//: A mini-batch gives a rough idea of the true gradient. How rough? The **cosine** of two
//: directions is 1 if they are the same, 0 if they are at right angles, and negative if one
//: undoes the other. Multiply number by number, add up, and divide by both lengths.

func cosine(_ a: [Float], _ b: [Float]) -> Double {
  product(a, b) / (length(a) * length(b))
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

//: Now the price. The work of a step grows with the size of its batch: a batch of 1,000 costs a
//: hundred times the work of one of 10. Is its direction a hundred times as good?
//:
//: So let three ways of walking do the same work: each may look at every digit once. The **batch**
//: takes all digits for a single step. The **mini-batch** takes ten for each step, and the last way
//: goes one by one: once with steps as long, and once a tenth as long. Who will get how far?

let ways = ["batch", "mini-batch", "one by one", "one by one"]
let packs = [digits.count, 10, 1, 1]
let rates = [rate, rate, rate, rate / 10]

var race = Table(
  "way", "digits a step", "rate", "steps", "cost", "% right")
for i in 0..<4 {
  let walker = trained(
    ways[i], network, on: digits, epochs: 1, batch: packs[i],
    rate: rates[i], seed: seed())
  let mark = marks(walker, test)
  let steps = (digits.count + packs[i] - 1) / packs[i]
  race.add(ways[i], packs[i], rates[i], steps, mark.cost, mark.right)
}
show(race)

//: One careful step cannot keep up with thousands of hasty ones. One by one takes ten times as many
//: steps as the mini-batch. If they are as long, it gets further; now compare the second row with
//: the last. Ten steps that are a tenth as long, each for one digit, come to nearly the same as one
//: step for the mean of the ten.
//:
//: So what speaks for mini-batches? Time. Computers are quicker with ten digits at once than with
//: one digit ten times. (On a terminal this page says how many seconds each way took.)
//:
//: > **Careful:** "Stochastic gradient descent" is used both for one example at a time and for
//: > mini-batches. When somebody says SGD, ask for the size of the batch.
//:
//: ## Training
//:
//: Now train on all of them, again and again. Three more numbers to choose: how many epochs, how
//: much **momentum** (the share of the last move that each step keeps, as in chapter 4), and how
//: much **weight decay** λ. (Decay pulls every weight a little towards 0 at each step, so that only
//: those stay large which are needed.)

let epochs = knob(
  "epochs", 20, "how often to go through all", from: 0, to: 100000)
let momentum = knob(
  "momentum", 0.0, "the share of a move that is kept", from: 0, to: 0.999)
let lambda = knob("lambda", 0.0, "weight decay λ", from: 0, to: 1000)

let school = School(
  digits, epochs: epochs, batch: batch, rate: rate,
  momentum: momentum, lambda: lambda)

//: This is the training loop, as it stands in the course's library. You know it: shuffle, cut,
//: step. What a step does is in the comment. `trainer` does the same, to the last bit, but reuses
//: its memory and passes over pixels that are blank; that is why it takes seconds and not minutes.

show(Listing("Sources/Network/Training.swift", "func train("))

//: One row an epoch: the cost, and how many of 100 digits are right. Test digits teach it nothing.

let untrained = network
let lessons = school.teach(&network, test: test, using: &random)

show(lessons.table)
if Interruption.isRequested {
  show("Ctrl-C ended the training in epoch", lessons.count, "of", epochs)
}

//: Section 3 has the cost before the first step. Of the way from there to the last row, how much
//: did the first epoch go?

let end = Double(max(lessons.count, 1))

var fall = Plot(
  "The cost falls", x: "epoch", y: "mean cost of a training digit",
  from: 0, to: end)
fall.add("", line: lessons.costs)
show(fall)

var rise = Plot(
  "The share of right answers rises", x: "epoch", y: "% right",
  from: 0, to: end,
  caption: "What it learns from, it knows a little better than the rest.")
rise.add("training digits", line: lessons.onTraining)
rise.add("test digits", line: lessons.onTest)
show(rise)

//: The gap between the two curves is called **overfitting**: what was learned of the training
//: digits and does not help with others. Only the test digits say how good the network is.

if saveTo != "none" {
  save(network, to: saveTo)
  show("weights and biases written to", saveTo)
}
show("% of the test digits right:", marks(network, test).right)

//: > **Careful:** The lectures say that their network of this form gets about 96% right. Its own
//: > published weights get 93.63%. `docs/results.md` holds such figures against ours, seed by seed.
//:
//: ## A look inside
//:
//: First the mistakes. Here are some test digits that the network gets wrong, with what it thought
//: and how sure it was. Would you have known them all?

let outputs = network(test.images)
let guesses = network.guesses(test.images)

var wrong: [Int] = []
for i in 0..<test.count where guesses[i] != test.labels[i] {
  wrong.append(i)
}
show("test digits wrong:", wrong.count, "of", test.count)

var missed = Picture("Digits that it gets wrong")
for i in wrong.prefix(6) {
  let sure = fixed(Double(100 * outputs[i, guesses[i]]), places: 0)
  missed.add(
    "\(test.labels[i]); it says\n\(guesses[i]), \(sure)% sure",
    test.picture(i))
}
show(missed)

//: Which digits does it mix up? Each row of this table is what the digits are, each column what
//: the network says. What is right stands on the diagonal. It is called the **confusion matrix**.

var confusion = [[Int]](
  repeating: [Int](repeating: 0, count: 10), count: 10)
for i in 0..<test.count {
  confusion[test.labels[i]][guesses[i]] += 1
}

var mixed = Table(
  "is", "says 0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
for digit in 0..<10 {
  let row = confusion[digit]
  mixed.add(
    digit, row[0], row[1], row[2], row[3], row[4], row[5], row[6],
    row[7], row[8], row[9])
}
show(mixed)

var worst = (is: 0, says: 1)
for digit in 0..<10 {
  for other in 0..<10 where other != digit {
    if confusion[digit][other] > confusion[worst.is][worst.says] {
      worst = (digit, other)
    }
  }
}
show("the most frequent mistake:", worst.is, "taken for", worst.says)

//: Now the neurons of the first hidden layer. Each has one weight for every pixel, so its weights
//: can be drawn as a picture. When the lectures introduce the network, they hope that these
//: neurons find little edges and strokes, and the next layer loops and lines. What do you expect?

let first = network.layers[0]

var weights = Picture(
  "What the neurons of the first layer look for",
  caption: "Ink on a positive weight excites, on a negative one it calms.")
for j in 0..<min(16, first.b.count) {
  weights.add(
    "\(j + 1)",
    first.w.row(j).reshaped(to: [digits.rows, digits.columns]),
    signed: true)
}
show(weights)

//: Here and there, something like a stroke. Mostly not: blotches that touch many strokes at once,
//: and that nobody would have thought of. The network was asked for right answers, and not for
//: reasons that we would like. It found *some* weights that do it. `--seed 2` finds others.
//:
//: The borders have no shape at all. Some pixels are paper in every training digit: senders that are
//: always silent. Chapter 5 said what their weights learn. Count how many of them moved:

let dark = darkPixels(digits)
var changed = 0
for pixel in dark {
  for j in 0..<first.b.count {
    if first.w[j, pixel] != untrained.layers[0].w[j, pixel] {
      changed += 1
    }
  }
}
show("pixels that no training digit lights:", dark.count)
show("weights on them:", dark.count * first.b.count)
show("of these, changed by the training:", changed)

//: Only weight decay (`--lambda`) can move those weights. They are what they were at the start.
//:
//: ## Pictures of nothing
//:
//: Feed the network noise: every pixel drawn at random. A sensible reader would say "that is no
//: digit". How sure will the network be?

var noise = Generator(seed: seed())
let snow = noise.uniform(shape: [1000, sizes[0]])
let opinions = network(snow)

var nonsense = Picture("Noise, and what the network says")
for i in 0..<2 {
  let guess = opinions.row(i).argmax()
  let sure = fixed(Double(100 * opinions[i, guess]), places: 0)
  nonsense.add(
    "\(guess), \(sure)% sure",
    snow.row(i).reshaped(to: [digits.rows, digits.columns]))
}
show(nonsense)

//: Two may be chance. Here are a thousand of them, beside the test digits.

var certainty = Table("pictures", "how many", "% sure, on average")
certainty.add("noise", 1000, sureness(opinions))
certainty.add("test digits", test.count, sureness(outputs))
show(certainty)

var given = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
for guess in network.guesses(snow) {
  given[guess] += 1
}

var favourites = Table("answer", "given to noise")
for digit in 0..<10 {
  favourites.add(digit, given[digit])
}
show(favourites)

//: It knows ten answers, and "none of them" is not among them. In all its life it has seen nothing
//: but digits. Its answer means "of the ten, most like this one", and no more than that.
//:
//: ## A digit of your own
//:
//: You draw a digit, and the network misreads it. Mostly that is not the network's fault. MNIST's
//: digits all have one form: bright on dark, 20 pixels tall or wide, with their centre of mass in
//: the middle. Move the test digits to the right by a few pixels. Will the network notice?

var shifted = Table("moved by", "% of the test digits right")
for pixels in 0...6 {
  shifted.add(pixels, marks(network, moved(test, right: pixels)).right)
}
show(shifted)

//: To this network a digit is a row of pixels. It never learned that one which lies further to the
//: right is the same digit. So a drawing must be brought to MNIST's form first. Draw a digit in any
//: program, save it as PGM ("portable grey map") and say `swift run chapter7 --digit FILE`.

if drawing != "none" {
  let own = ownDigit(drawing, like: digits)
  let asDrawn = network(own.sheet.reshaped(to: [1, 784]))
  let asMNIST = network(own.picture.reshaped(to: [1, 784]))

  var form = Picture("Your digit")
  form.add("the sheet, made small", own.sheet)
  form.add("in MNIST's form", own.picture)
  show(form)

  var reading = Table("digit", "of the sheet", "in MNIST's form")
  for digit in 0..<10 {
    reading.add(digit, asDrawn[0, digit], asMNIST[0, digit])
  }
  show(reading)
  show("the drawing is dark on light:", own.isDarkOnLight)
  show("of the sheet, the network says", asDrawn.argmax())
  show("in MNIST's form, it says", asMNIST.argmax())
}
show("the drawing given with --digit:", drawing)

//: ## What makes it better
//:
//: The lectures' network has sigmoid outputs, the squared cost and (in the program that goes with
//: it) a large start. Change one thing at a time, and train each for a few epochs: what helps most?

let rounds = knob(
  "rounds", 4, "epochs for each network of section 10", from: 0, to: 100)

let trials = [
  Trial("the lectures' network", [16, 16], "squared", "large", 1.5),
  Trial("the same, small start", [16, 16], "squared", "small", 1.5),
  Trial("the same, cross-entropy", [16, 16], "cross-entropy", "small", 0.1),
  Trial("the same, one layer of 30", [30], "cross-entropy", "small", 0.1),
  Trial("the same, one layer of 100", [100], "cross-entropy", "small", 0.1),
  Trial("the same, longer steps", [100], "cross-entropy", "small", 0.5),
  Trial("with momentum 0.9", [100], "cross-entropy", "small", 0.05, 0.9),
]

if Interruption.isRequested {
  show("left out, because Ctrl-C ended the training")
} else {
  var better = Table("network", "rate", "% of test digits right")
  for trial in trials {
    let pupil = trial.trained(on: digits, epochs: rounds, seed: seed())
    better.add(trial.name, trial.rate, marks(pupil, test).right)
  }
  show(better)
}

//: Each row keeps what the row above it changed. A cost needs a rate of its own: the slopes of the
//: cross-entropy are larger, because no σ′ makes them small. So does momentum: where nine tenths of
//: a move are kept, ten of them add up, and a tenth of the rate makes moves as long as in the row
//: above. What the last row is ahead of that one is momentum's own doing.
//:
//: That is the whole course: a neuron, a layer, a slope, the chain rule, and a shuffled pack of
//: examples. Now turn the knobs: `swift run chapter7 --help` lists them. Can you beat 98%?

finish()
