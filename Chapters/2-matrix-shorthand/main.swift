//: # 2. Matrix shorthand
//:
//: A neuron that looks at a picture has a weight for each of its pixels. Nobody writes them out one
//: by one. This chapter shows the shorthand in which a whole row of neurons is one line, and a
//: network is three.

import MNIST
import Notebook
import Tensor

//: ## A row times a column
//:
//: Take one neuron with three weights and three inputs. Write the weights as a **row** and the
//: inputs as a **column**. A row times a column means: multiply first by first, second by second,
//: and so on, and add up. That is chapter 1's z, before the bias. From here on the inputs are
//: called a, because they may be the activations of other neurons.

let row = Tensor([[2, 0, -1]])  // one row, three columns
let column = Tensor([3, 5, 4])  // a list of numbers is a column

show(row, "·", column, "=", matmul(row, column))

//: `matmul` is short for matrix multiplication. With a pencil (the row meets a *column*, element by
//: element):

var sum = Derivation("row · column")
sum.add(Factor("w₁", 2), Factor("a₁", 3))
sum.add(Factor("w₂", 0), Factor("a₂", 5))
sum.add(Factor("w₃", -1), Factor("a₃", 4))
show(sum)

//: ## Two neurons: a matrix
//:
//: A second neuron looks at the same inputs with weights of its own. Write its row below the
//: first. Rows under one another make a **matrix**; this one is 2 × 3, two rows and three columns.
//: Each row is one neuron. Multiply it out before you look: what are the two sums?

let W = Tensor([
  [2, 0, -1],
  [1, 1, 0.5],
])

show(W, "·", column, "=", matmul(W, column))

//: The first row gave the same number as before, and the second row is

var second = Derivation("row 2 · column")
second.add(Factor("w₁", 1), Factor("a₁", 3))
second.add(Factor("w₂", 1), Factor("a₂", 5))
second.add(Factor("w₃", 0.5), Factor("a₃", 4))
second.check("matmul gives", Double(matmul(W, column)[1]))
show(second)

//: ## Shapes must fit
//:
//: Each row needs one weight for every input. So the rule is: the **columns** of the left matrix
//: must be as many as the **rows** of the right one. The result has the rows of the left and the
//: columns of the right. The **shape** of a matrix is written [rows, columns]; [3] is a single
//: column of three. `shapeRule` says what `matmul` makes of two shapes.

show(shapeRule([2, 3], [3]))
show(shapeRule([1, 3], [3, 1]))
show(shapeRule([16, 784], [784, 10]))

//: And if they do not fit? The program stops. This is what it says as it stops:

show(shapeRule([2, 3], [4, 5]))

//: When your own program stops with such a sentence, read its first line and skip the rest. Look
//: whether one side is turned the wrong way: the two shapes often tell which.
//:
//: > **Careful:** `*` between tensors is not the matrix product. It multiplies element by element,
//: > and both sides need the same shape (or a size of 1, which is repeated). Compare:

let M = Tensor([[1, 2], [3, 4]])

show("M * M =       ", M * M)
show("matmul(M, M) =", matmul(M, M))

//: ## Who sends, and who receives
//:
//: The weight in row j and column k has the name w with two indices, jk. Row j is the neuron that
//: **receives**, column k the neuron that **sends**. (On paper both count from 1; in Swift from 0,
//: so w₂₃ is `W[1, 2]`.)

let lowered = ["₁", "₂", "₃"]

var names = Table("weight", "value", "sender k", "receiver j")
for j in 0..<2 {
  for k in 0..<3 {
    names.add("w" + lowered[j] + lowered[k], W[j, k], k + 1, j + 1)
  }
}
show(names)

var wires = Diagram(
  "Three senders, two receivers, six weights",
  caption: "Every a is wired to every z. Which wire is w₂₃?")
wires.add("a", 3, labels: ["a₁", "a₂", "a₃"])
wires.add("z", 2, labels: ["z₁", "z₂"])
show(wires)

//: > **Careful:** The receiver comes first: w₂₃ leads from 3 to 2. It looks backwards, and it is
//: > the price for writing W to the left of a.
//:
//: ## A layer in one line
//:
//: All neurons that look at the same inputs are a **layer**. Their biases make a column too, b.
//: The activations of the layer before are a⁰, those of this layer a¹. First the long way, one
//: neuron after the other. (`Float` is a shorter `Double`, the kind that a `Tensor` holds; `[]` is
//: an empty list, and `append` adds to its end.)

let a0 = Tensor([0.5, 1, 0.25])
let b = Tensor([-1, 0.75])

var byLoops: [Float] = []
for j in 0..<2 {
  var z: Float = 0
  for k in 0..<3 {
    z += W[j, k] * a0[k]
  }
  byLoops.append(z + b[j])
}
show("z, by loops:", Tensor(byLoops))
show("a¹, by loops:", sigmoid(Tensor(byLoops)))

//: (`sigmoid` squishes each element by itself.) Now the short way, the line this chapter is
//: about. Will it give the same numbers?

let a1 = sigmoid(matmul(W, a0) + b)

show("a¹ = σ(W a⁰ + b) =", a1)
show("equal, to the last digit:", a1 == sigmoid(Tensor(byLoops)))

//: (With longer numbers the very last digit may differ: a computer rounds after each operation, and
//: `matmul` rounds less often.) Here is every part of it in its place:

show("σ(", W, "·", a0, "+", b, ") =", a1)

//: > **Careful:** The raised numbers count layers. They are not powers: a² is the second layer's
//: > activations, not a times a.
//:
//: ## Layers make a network
//:
//: The first layer is the **input**: it computes nothing, it is where the numbers come in. The last
//: is the **output**. Those between are **hidden**: they are far from both, and an example says
//: what comes in and what should come out, but not what *they* should do. A network is called
//: **deep** from two hidden layers on. One in which each neuron looks at all of the layer before is
//: a **multilayer perceptron**, even where nothing steps any more.
//:
//: Chapter 1 built XOR from three neurons. As a network it has two inputs, two hidden neurons and
//: one output: 2-2-1, one hidden layer, not deep. The weights are chapter 1's, times five.

var small = Diagram("2-2-1: a network that can do XOR")
small.add("input", 2, labels: ["x₁", "x₂"])
small.add("hidden", 2, labels: ["or", "nand"])
small.add("output", 1, labels: ["xor"])
show(small)

let W1 = Tensor([[10, 10], [-10, -10]])
let b1 = Tensor([-5, 15])
let W2 = Tensor([[10, 10]])
let b2 = Tensor([-15])

var xor = Table("x₁", "x₂", "OR", "NAND", "XOR")
for x in [Tensor([0, 0]), Tensor([0, 1]), Tensor([1, 0]), Tensor([1, 1])] {
  let hidden = sigmoid(matmul(W1, x) + b1)
  let output = sigmoid(matmul(W2, hidden) + b2)
  xor.add(x[0], x[1], hidden[0], hidden[1], output[0])
}
show(xor)

//: With weights this large the sigmoid is close to a step: rounded, these are chapter 1's 0 and 1.
//:
//: The lectures read handwritten digits with a deep network: 784 inputs, one for each pixel of a
//: picture of 28 × 28, two hidden layers (of 16 neurons in the lectures, of {hidden} here), and 10
//: outputs, one for each digit. Their hope: the first hidden layer makes edges of pixels, the next
//: one patterns of edges, and the output digits of patterns. Chapter 7 looks whether it does.

let hidden = knob(
  "hidden", 16, "neurons in each hidden layer", from: 1, to: 1000,
  stops: [1, 2, 4, 8, 16, 30, 100])

let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]

var large = Diagram(
  "The digit reader",
  caption: "Every neuron looks at every one of the layer before.")
large.add("input", 784)
large.add("hidden", hidden)
large.add("hidden", hidden)
large.add("output", 10, labels: digits)
show(large)

//: Four columns of circles, but three layers of weights: the input has none.
//:
//: ## How many numbers to learn
//:
//: Between two layers there is one weight for every pair of neurons; each neuron that computes has
//: one bias, however many inputs it has. Count them for the digit reader before you read on.

var weightCount = Derivation("weights")
weightCount.add(Factor("input", 784), Factor("hidden", hidden))
weightCount.add(Factor("hidden", hidden), Factor("hidden", hidden))
weightCount.add(Factor("hidden", hidden), Factor("output", 10))
show(weightCount)

var biasCount = Derivation("biases")
biasCount.add(Factor("hidden", hidden))
biasCount.add(Factor("hidden", hidden))
biasCount.add(Factor("output", 10))
show(biasCount)

//: The same count, from the matrices themselves. A generator of random numbers fills them; it
//: starts from a **seed**, here {seed}, so that everybody gets the same ones. `normal` draws
//: numbers around 0, few of them far away.

let sizes = [784, hidden, hidden, 10]

var random = Generator(seed: seed())
var weights: [Tensor] = []
var biases: [Tensor] = []
var parameters = 0

for layer in 1...3 {
  let w = random.normal(shape: [sizes[layer], sizes[layer - 1]])
  let b = random.normal(shape: [sizes[layer]])
  show("layer", layer, "has W", w.shape, "and b", b.shape)
  weights.append(w)
  biases.append(b)
  parameters += w.count + b.count
}
show("numbers to learn:", parameters)

//: Think of each as a **dial**. Learning will mean: turning all of them, a little each, again and
//: again.
//:
//: ## The network is one function
//:
//: A digit goes in as 784 numbers, ten numbers come out. The **brightest** output is the network's
//: guess. Here is a real digit, one of those that chapter 7 learns from.

let digit = Digits.train.picture(12)  // counted from 0

var picture = Picture("A digit as the network gets it")
picture.add("28 × 28 numbers", digit)
show(picture)

//: The rows of pixels are laid end to end to make one long column; `reshaped` does it. Then three
//: lines, one a layer. The weights are random: this network has learned nothing. What will it say?
//: (`argmax` finds where the brightest stands, counted from 0: just what the digits need.)

func network(_ x: Tensor) -> Tensor {
  let a1 = sigmoid(matmul(weights[0], x) + biases[0])
  let a2 = sigmoid(matmul(weights[1], a1) + biases[1])
  return sigmoid(matmul(weights[2], a2) + biases[2])
}

let x = digit.reshaped(to: [784])
show("a⁰ has shape", x.shape, "and a³ is")

let answer = network(x)
var guess = Table("digit", "activation")
for d in 0..<10 {
  guess.add(d, answer[d])
}
show(guess)
show("the network's guess:", answer.argmax())
show("the digit:", Digits.train.labels[12])

//: This network has not seen a digit before: its guess is chance, even where it is right, and a
//: bright output is no sign that it is. All ten outputs are drawn alike, so over many seeds about
//: one guess in ten is right. Try `swift run chapter2 --section 8 --seed 2`, or `--seed 12`. The
//: next chapters are about finding weights for which the brightest output is the right one.
//:
//: ## Many examples at once
//:
//: Put several inputs side by side, each as a column, and the same product computes them all. A
//: set of examples that are computed together is called a **batch**. Here are the four cases of
//: XOR as one matrix. The bias is written as a matrix of one column, and that column is repeated.

let batch = Tensor([
  [0, 0, 1, 1],
  [0, 1, 0, 1],
])
let z1 = matmul(W1, batch) + b1.reshaped(to: [2, 1])

show(W1, "·", batch, "+", b1, "=", z1)

//: And so through the whole network, for all four at once.

let hiddenBatch = sigmoid(z1)
let outputBatch = sigmoid(matmul(W2, hiddenBatch) + b2.reshaped(to: [1, 1]))

show("hidden:", hiddenBatch)
show("output:", outputBatch)

//: Does each column hold what its example would give alone? `column(k)` picks one out.

for k in 0..<4 {
  let alone = sigmoid(matmul(W1, batch.column(k)) + b1)
  show("column", k + 1, "equal:", alone == hiddenBatch.column(k))
}

//: Some books and many programs write examples as rows instead. Turn everything over, rows to
//: columns, and the two factors change places: what was W · A becomes Aᵀ · Wᵀ. The raised T says
//: **transposed**.

let turned = matmul(batch.transposed(), W1.transposed())

show(batch.transposed(), "·", W1.transposed(), "=", turned)
show("equal:", turned == matmul(W1, batch).transposed())

//: That is all the matrix algebra this course needs. What is missing is a way to find W and b. It
//: begins in chapter 3, with a single number that walks downhill.

finish()
