//: # 4. Gradient descent, two dimensions
//:
//: On a line, a walker can go left or right. On a plane there is a whole circle of directions, and
//: on a slope one of them is the steepest. This chapter finds it, walks it, and meets what makes
//: walking hard: ravines, saddles, valleys. It ends with a real cost of two numbers, and one of
//: 13,002.

import Notebook
import Tensor

//: ## A cost of two numbers
//:
//: Let the cost depend on two numbers x and y, say two weights: C(x, y) = x² + 3y². A point in the
//: plane is a tensor with two numbers, p = (x, y); `p[0]` is x and `p[1]` is y. (`Float` is the
//: kind of number that a tensor holds. x and y are weights here, not an input and its answer.)

func bowl(_ p: Tensor) -> Float {
  p[0] * p[0] + 3 * p[1] * p[1]
}

let here = Tensor([2, 1])
show("C(2, 1) =", bowl(here))

//: Think of the cost as a height above each point of the plane. It is a landscape, here a bowl,
//: longer one way than the other. Seen from the side, and then from above, as on a hiking map:

var map = Map(
  "The bowl x² + 3y² from above", of: bowl, x: -3...3, y: -2...2,
  levels: [1, 4, 7, 10, 13, 16, 19],
  caption: "Each line joins points of equal cost. Close lines: steep.")
show(Surface("The bowl x² + 3y² from the side", of: map))
show(map)

//: ## One number at a time
//:
//: We stand at (2, 1). In chapter 3 we nudged the one number there was. Now nudge x and let y be,
//: then nudge y and let x be. Each to both sides, as before.

let h: Float = 0.01
func slopeByNudging(at p: Tensor, along direction: Tensor) -> Float {
  let ahead = bowl(p + h * direction)
  let behind = bowl(p - h * direction)
  return (ahead - behind) / (2 * h)
}

let east = Tensor([1, 0])
let north = Tensor([0, 1])
show("nudging x:", slopeByNudging(at: here, along: east))
show("nudging y:", slopeByNudging(at: here, along: north))

//: A slope for which all else is held still is a **partial derivative**. It is written with a
//: rounded d: ∂C/∂x. The rules are those of chapter 3, with the other number taken for a constant:
//: ∂C/∂x = 2x and ∂C/∂y = 6y. The list of all of them is the **gradient**, written ∇C ("nabla C"):
//: a list, not a method. (Gradient *descent* is the method.)

func bowlGradient(at p: Tensor) -> Tensor {
  Tensor([2 * p[0], 6 * p[1]])
}

var sides = Table(
  "x", "y", "∂C/∂x nudged", "rule", "∂C/∂y nudged", "rule", places: 3)
for p in [here, Tensor([-1, 1]), Tensor([0.5, -2]), Tensor([0, 0])] {
  let rule = bowlGradient(at: p)
  sides.add(
    p[0], p[1],
    slopeByNudging(at: p, along: east), rule[0],
    slopeByNudging(at: p, along: north), rule[1])
}
show(sides)

//: The gradient can be drawn as an arrow: ∂C/∂x to the right, ∂C/∂y up. Its length is the root of
//: the sum of the squares, says Pythagoras. (A root is `x.squareRoot()`, or `sqrt(x)`.)

func length(of arrow: Tensor) -> Float {
  (arrow * arrow).sum().squareRoot()
}

let gradient = bowlGradient(at: here)
show("∇C(2, 1) =", gradient)

let gx = Double(gradient[0])
let gy = Double(gradient[1])
var square = Derivation("length²")
square.add(Factor("∂C/∂x", gx), Factor("∂C/∂x", gx))
square.add(Factor("∂C/∂y", gy), Factor("∂C/∂y", gy))
show(square)
show("length of the gradient:", length(of: gradient))

//: > **Careful:** ΔC is not ∇C. ΔC is one number: how much the cost changed. ∇C is a list of
//: > slopes. They are related: for a small move, ΔC is nearly each slope times the move in its
//: > direction, added up. Watch "nearly" get better:

var delta = Table("move in x", "move in y", "ΔC", "∇C · move")
for size: Float in [1, 0.1, 0.01] {
  let move = size * Tensor([1, 2])
  let change = bowl(here + move) - bowl(here)
  delta.add(move[0], move[1], change, (gradient * move).sum())
}
show(delta)

//: ## Which way is steepest
//:
//: The gradient knows only two directions, along x and along y. Now try the whole compass: walk a
//: tiny way into each of sixteen winds, and measure the slope. East is to the right, north is up.
//: Along which wind does the ground rise most? Along which is it least steep?

var compass = Table(
  "direction", "in x", "in y", "slope, nudged", "∇C · direction", places: 3)
for wind in winds {
  compass.add(
    wind.name, wind.direction[0], wind.direction[1],
    slopeByNudging(at: here, along: wind.direction),
    (gradient * wind.direction).sum())
}
show(compass)

//: The last column needed no nudging. It is the sum from above: ∂C/∂x times the part in x, plus
//: ∂C/∂y times the part in y. The two winds that are best are neighbours. Is there a better one
//: between them? Try the gradient's own direction: the gradient, divided by its length.

let steepest = gradient / length(of: gradient)
show("direction of ∇C:", steepest)
show("slope that way: ", slopeByNudging(at: here, along: steepest))

//: No wind did better, and none can. Why? Write (a, b) for ∇C, and (d, e) for a direction of
//: length 1. The slope that way is s = a d + b e. Take a pencil and multiply out: s² + (a e − b d)²
//: is the same as (a² + b²)(d² + e²), and that is the square of the length of ∇C. So s is at most
//: this length, and reaches it only where a e = b d: along ∇C. The gradient points the **steepest
//: way up**, and the slope that way is its length; −∇C is the steepest way down. Half-way between,
//: at a right angle, the ground is level:

let level = Tensor([-steepest[1], steepest[0]])
let across = slopeByNudging(at: here, along: level)
show("slope straight back:   ", slopeByNudging(at: here, along: -steepest))
show("slope at a right angle:", fixed(Double(across), places: 2))

//: Level ground is where the line on the map runs: a gradient stands at a right angle to its line.

var arrows = Map(
  "The gradient at (2, 1)", of: bowl, x: -3...3, y: -2...2,
  levels: [1, 4, Double(bowl(here)), 10, 13, 16, 19],
  caption: "Up and down, at a tenth of the length, and level ground.")
arrows.add("steepest up", arrowFrom: here, along: 0.1 * gradient)
arrows.add("steepest down", arrowFrom: here, along: -0.1 * gradient)
arrows.add("level ground", arrowFrom: here, along: 0.7 * level)
show(arrows)

//: > **Careful:** The steepest way down need not lead to the bottom. It knows the slope here only.

show("to the bottom:", point(-here), " −∇C:", point(-gradient))

//: ## One step
//:
//: The step is chapter 3's, but now p is two numbers, and so is the gradient. With the rate 0.1:

var p = here
p -= 0.1 * bowlGradient(at: p)
show("new p =", p)

//: With a pencil, number by number:

var stepX = Derivation("new x")
stepX.add(Factor("x", 2))
stepX.add(Factor("−rate", -0.1), Factor("∂C/∂x", gx))
stepX.check("the line above gives", Double(p[0]))
show(stepX)

var stepY = Derivation("new y")
stepY.add(Factor("y", 1))
stepY.add(Factor("−rate", -0.1), Factor("∂C/∂y", gy))
stepY.check("the line above gives", Double(p[1]))
show(stepY)

show("cost before:", bowl(here), " after:", bowl(p))

//: What had the slope promised? If the ground stayed as steep, the slope times the step's length:

show("promised:", length(of: gradient) * length(of: here - p))
show("saved:   ", bowl(here) - bowl(p))

//: In a bowl the ground gets flatter on the way down. A slope is a promise for very short steps.
//:
//: ## The walk
//:
//: Repeat the step, on whatever gradient is given. (`Float(…)` turns a knob's number into the kind
//: that tensors hold, and `(Tensor) -> Tensor` is any function that makes a tensor from a tensor.)

func walk(
  down gradient: (Tensor) -> Tensor, from start: Tensor, rate: Float,
  steps: Int
) -> [Tensor] {
  var p = start
  var path = [p]
  for _ in 0..<steps {
    p -= rate * gradient(p)
    path.append(p)
  }
  return path
}

let rate = knob(
  "rate", 0.1, "a step is this times the gradient",
  stops: [-0.1, 0, 0.01, 0.1, 0.25, 0.3, 0.34, 1])
let startX = knob("x", 2.0, "the x of the start", from: -1e30, to: 1e30)
let startY = knob(
  "y", 1.0, "the y of the start", from: -1e30, to: 1e30, with: "x")
let count = knob("steps", 10, "how many steps", from: 0, to: 100_000)
let surface = knob(
  "surface", "bowl", "what to walk on",
  choices: ["bowl", "ravine", "saddle", "valleys"])
let ground = land(called: surface)
show("walking on", ground.formula)
let path = walk(
  down: ground.gradient, from: Tensor([Float(startX), Float(startY)]),
  rate: Float(rate), steps: count)

var steps = Table("step", "x", "y", "length of ∇C", "cost")
for k in 0...count {
  let p = path[k]
  steps.add(
    k, p[0], p[1], length(of: ground.gradient(at: p)), ground.cost(p))
}
show(steps)
for line in story(of: path, on: ground) {
  show(line)
}
var track = Map(
  "The walk on " + ground.formula, of: ground.cost,
  x: stretch(ground.x, axis: 0, of: path),
  y: stretch(ground.y, axis: 1, of: path),
  caption: "Steps are counted where there is room for a number.")
track.add("the walk", path: path)
show(track)

//: A step goes along ∇C, so it sets out at a right angle to the line of equal cost. On a round bowl
//: the bottom lies straight ahead or straight behind. On x² + 3y² a step multiplies x by 1 − 2 ·
//: rate and y by 1 − 6 · rate: with a rate between 0 and ¼, y is mended sooner than x.
//:
//: ## The ravine
//:
//: Make it worse: C = x² + 20y², a long, narrow ravine.

func ravine(_ p: Tensor) -> Float {
  p[0] * p[0] + 20 * p[1] * p[1]
}

func ravineGradient(at p: Tensor) -> Tensor {
  Tensor([2 * p[0], 40 * p[1]])
}

//: How fast a slope changes is the **curvature**: here the slope at 1, once along x, once along y.
//: A step multiplies x and y by 1 − rate · curvature. Below −1 that diverges: the rate must stay
//: below 2 / curvature, for y as well. Take nine tenths of that.

let curvature = ravineGradient(at: Tensor([1, 1]))
let ravineRate = 1.8 / curvature[1]
show("the rate:", ravineRate, " y diverges above", 2 / curvature[1])
show("factors of x and y:", point(1 - ravineRate * curvature))

//: The factor of y is below 0, so y changes its sign with every step: the walk zig-zags. That of x
//: is so close to 1 that x creeps. What is just small enough for y is far too small for x. The
//: curvature makes it so, and not the slope. On the bowl of section 1, at (1.6, 0.4), the slope
//: along x is the larger one, and yet it is y, with the larger curvature, that limits the rate:

show("slopes there:", point(bowlGradient(at: Tensor([1.6, 0.4]))))
show("curvature:   ", point(bowlGradient(at: Tensor([1, 1]))))

//: There is a remedy. Let the walker be heavy: keep a share of the last move, and add the new step
//: to it. The share is called **momentum**. Moves to and fro cancel; moves in one direction add up.

func walkRavine(momentum: Float) -> [Tensor] {
  var p = Tensor([-4, 1])
  var move = Tensor([0, 0])
  var path = [p]
  while ravine(p) > 0.001 {
    move = momentum * move - ravineRate * ravineGradient(at: p)
    p += move
    path.append(p)
  }
  return path
}

var zigzag = Map(
  "A ravine, with and without momentum", of: ravine,
  x: -4.5...1.5, y: -1.5...1.5,
  caption: "The same rate, once without momentum and once with it.")
zigzag.add("no momentum", path: walkRavine(momentum: 0))
zigzag.add("momentum 0.5", path: walkRavine(momentum: 0.5))
show(zigzag)

//: How many steps until the cost is below 0.001? Is more momentum always better?

var heavy = Table("momentum", "steps")
for momentum: Float in [0, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9] {
  heavy.add(momentum, walkRavine(momentum: momentum).count - 1)
}
show(heavy)

//: > **Careful:** Momentum is not a rate, and more of it is not always better: a walker that is too
//: > heavy rolls past the bottom and back again.
//:
//: ## What a component says
//:
//: Each **component** of the gradient, that is each number in its list, says how **sensitive** the
//: cost is to the x or the y it belongs to. Take C = 1.6x² + 0.05y² at (1, 1).

func uneven(_ p: Tensor) -> Float {
  1.6 * p[0] * p[0] + 0.05 * p[1] * p[1]
}

func unevenGradient(at p: Tensor) -> Tensor {
  Tensor([3.2 * p[0], 0.1 * p[1]])
}

let slopes = unevenGradient(at: Tensor([1, 1]))
show("∇C(1, 1) =", slopes)

//: Change x by a hundredth, then y. How much does the cost change? How many times as much for x?

let base = uneven(Tensor([1, 1]))
let byX = uneven(Tensor([1 + h, 1])) - base
let byY = uneven(Tensor([1, 1 + h])) - base
show("changing x:", byX)
show("changing y:", byY)
show("so many times as much:", decimal(Double(byX / byY), places: 0))
show("the gradient says:    ", slopes[0] / slopes[1])

//: At (1, 1) x matters that many times as much as y. In a network each component belongs to one
//: weight or bias. Nudging those with large ones does most; descent turns each in proportion.
//:
//: > **Careful:** This holds at (1, 1), and elsewhere it may be the other way round. At (0.02, 1):

show("∇C(0.02, 1) =", unevenGradient(at: Tensor([0.02, 1])))

//: ## A saddle
//:
//: Where the gradient is (0, 0), descent stops. Chapter 3 knew two such places, the bottom of a
//: valley and the top of a hill. In two dimensions there is a third: C = x² − y².

func saddle(_ p: Tensor) -> Float {
  p[0] * p[0] - p[1] * p[1]
}

func saddleGradient(at p: Tensor) -> Tensor {
  Tensor([2 * p[0], -2 * p[1]])
}

show("gradient at (0, 0):", saddleGradient(at: Tensor([0, 0])))
show("a little along x:  ", saddle(Tensor([0.1, 0])))
show("a little along y:  ", saddle(Tensor([0, 0.1])))

//: Up along x, down along y: a bottom one way, a top the other way. Two walkers set out, one
//: exactly on the ridge y = 0, one beside it, at y = 0.01. Where is each after 30 steps?

let onTheRidge = walk(
  down: saddleGradient, from: Tensor([1.5, 0]), rate: 0.1, steps: 30)
let besideIt = walk(
  down: saddleGradient, from: Tensor([1.5, 0.01]), rate: 0.1, steps: 30)
var ridge = Table("step", "on the ridge: x", "y", "beside it: x", "y")
for k in stride(from: 0, through: 30, by: 5) {
  ridge.add(
    k, onTheRidge[k][0], onTheRidge[k][1], besideIt[k][0], besideIt[k][1])
}
show(ridge)

var horse = Map("The saddle", of: saddle, x: -2...2, y: -2...2)
horse.add("on the ridge", path: onTheRidge)
horse.add("beside it", path: besideIt)
show(Surface("A saddle, and two walkers", of: horse))

//: The first walker is coming to rest at a place that is no bottom: that descent ends in a minimum
//: is no law. The smallest push along y sends it down. With thousands of numbers, level places that
//: are a bottom along *every* one are thought to be rare, and saddles common; random starts and
//: random batches (chapter 7) give the push.
//:
//: ## Two valleys
//:
//: Chapter 3's curve with two valleys, with y² added: C = x⁴ − 3x² + x + y². Four walkers start in
//: four places. Which of them will meet?

func valleys(_ p: Tensor) -> Float {
  let x = p[0]
  return x * x * x * x - 3 * x * x + x + p[1] * p[1]
}

func valleysGradient(at p: Tensor) -> Tensor {
  let x = p[0]
  return Tensor([4 * x * x * x - 6 * x + 1, 2 * p[1]])
}

let starts = [
  Tensor([0.1, 1.2]), Tensor([0.2, 1.2]),
  Tensor([-0.3, -1.2]), Tensor([1.8, -1]),
]

var two = Map(
  "Four walkers", of: valleys, x: -2...2, y: -1.5...1.5,
  levels: [-3, -2, -1, 0, 1, 2, 3, 4, 5])
var ends = Table("start", "end", "cost there")
for start in starts {
  let path = walk(
    down: valleysGradient, from: start, rate: 0.05, steps: 200)
  two.add("walker", path: path)
  ends.add(point(start), point(path[200]), valleys(path[200]))
}
show(ends)
show(two)
show(Surface("The same from the side", of: two))

//: The divide of chapter 3 is a line here, and what counts is the side of it where a walker starts.
//:
//: ## A cost that somebody needs
//:
//: Eight students, the hours they studied, and whether they passed: 1 for yes, 0 for no. Which
//: number of hours parts those who pass from those who do not? Does any do it perfectly?

var students = [
  (1.0, 0.0), (2, 0), (3, 0), (4, 1), (5, 0), (6, 1), (7, 1), (8, 1),
]

//: One neuron of chapter 1 can learn it: a = σ(w · hours + b) is how sure it is that a student
//: passes. This is called **logistic regression**. A point is now its weight and bias, p = (w, b).
//:
//: The cost of one student is −log a for one who passed, and −log(1 − a) for one who did not.
//: (`log` is the natural logarithm: it undoes `exp`. Of 1 it is 0, and of less it is negative,
//: without end.) The cost is small if the neuron was right and sure, and has no upper end if it was
//: sure and wrong. Chapter 6 says why it suits a sigmoid better than a square.

var logs = Table("a", "−log a", "−log(1 − a)")
for a in [0.9, 0.5, 0.1, 0.01] {
  logs.add(a, -log(a), -log(1 - a))
}
show(logs)

func sure(_ p: Tensor, _ x: Double) -> Double {
  let z = Double(p[0]) * x + Double(p[1])
  return 1 / (1 + exp(-z))
}

func examCost(_ p: Tensor) -> Float {
  var sum = 0.0
  for (x, y) in students {
    let a = sure(p, x)
    sum -= log(y == 1 ? a : 1 - a)
  }
  return Float(sum / 8)
}

//: Its gradient has a simple rule. Write x for a student's hours, y for the 1 or 0; then a − y is
//: how far off the answer is. ∂C/∂b is the average of a − y, and ∂C/∂w the average of (a − y) · x.
//: Chapter 6 proves it. Here, nudging must do:

func examGradient(at p: Tensor) -> Tensor {
  var byW = 0.0
  var byB = 0.0
  for (x, y) in students {
    let error = sure(p, x) - y
    byW += error * x
    byB += error
  }
  return Tensor([Float(byW / 8), Float(byB / 8)])
}

var proof = Table(
  "w", "b", "∂C/∂w nudged", "rule", "∂C/∂b nudged", "rule", places: 3)
for p in [Tensor([0, 0]), Tensor([1, -2]), Tensor([2, -8])] {
  let rule = examGradient(at: p)
  let dw = examCost(p + h * east) - examCost(p - h * east)
  let db = examCost(p + h * north) - examCost(p - h * north)
  proof.add(p[0], p[1], dw / (2 * h), rule[0], db / (2 * h), rule[1])
}
show(proof)

//: Start with w = 0 and b = 0, which says ½ to everybody, and go down. The last column of the table
//: is where the neuron parts those who pass from those who do not: where w · hours + b is 0.

let lesson = walk(
  down: examGradient, from: Tensor([0, 0]), rate: 0.1, steps: 10_000)
var learned = Table("step", "w", "b", "cost", "parts at −b/w")
for k in [0, 10, 100, 1000, 10_000] {
  let p = lesson[k]
  learned.add(k, p[0], p[1], examCost(p), -p[1] / p[0])
}
show(learned)

//: At step 0 there is no such place yet: 0 divided by 0 is NaN, "not a number". On the map:

var exam = Map(
  "The cost of the examination", of: examCost, x: -0.5...2.5, y: -8...2,
  xName: "w", yName: "b", equal: false,
  levels: [0.35, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6, 8, 10],
  caption: "A ravine: quickly down its side, slowly along its floor.")
exam.add("descent", path: lesson)
show(exam)

//: And among the students: right of the line at −b/w the neuron expects a pass, left of it none.

let best = lesson[10_000]
let line = Double(-best[1] / best[0])
func bestSure(_ x: Double) -> Double {
  sure(best, x)
}

var decision = Plot(
  "Who passes", x: "hours", y: "passed", from: 0, to: 9,
  bottom: -0.15, top: 1.15,
  caption: "The curve: how sure the neuron is. The line: where that is ½.")
decision.add("σ(w · hours + b)", bestSure)
decision.add("decision line", line: [(line, -0.15), (line, 1.15)])
decision.add("students", points: students)
show(decision)

//: How many students are on the right side of that line? And would another line do better?

var cuts = Table("line at", "students on the right side")
for cut in [3.5, line, 5.5] {
  var right = 0
  for (x, y) in students where (x > cut) == (y == 1) {
    right += 1
  }
  cuts.add(cut, right)
}
show(cuts)

//: > **Careful:** The bottom of this cost is not where most answers are right. The cost asks how
//: > sure each answer was, and with the line in the middle nobody is far on the wrong side. The
//: > number of right answers cannot be descended: move the line a little, and it stays or jumps by
//: > a whole one. Where it has a slope, that is 0, as for the step of chapter 1. So a smooth cost
//: > is descended in its place, called a **surrogate loss**.
//:
//: Ten thousand steps for two numbers is a lot. The ravine is to blame, and here there is a cure.
//: All hours are positive: a larger w lifts w · hours + b for everybody, a smaller b takes most of
//: that back, and the cost hardly changes: that way runs the floor. Count the hours from 4 instead:
//: a larger w lifts some and lowers others, and no b takes that back. So the same cost becomes a
//: rounder bowl. Where is the line after 200 steps, at three rates?

func lineAfter200Steps(rate: Float) -> Float {
  let p = walk(
    down: examGradient, from: Tensor([0, 0]), rate: rate, steps: 200)[200]
  return -p[1] / p[0]
}

let rates: [Float] = [0.1, 0.3, 1]
let plain = rates.map(lineAfter200Steps)  // the line for each rate
for i in 0..<8 {
  students[i].0 -= 4  // the hours
}

var cure = Table("rate", "hours from 0", "hours from 4")
for k in 0..<3 {
  cure.add(rates[k], plain[k], 4 + lineAfter200Steps(rate: rates[k]))
}
show(cure)
show("after 10,000 steps, hours from 0:", line)

//: Counted from 4 it is nearer at every rate. From 0, the rate 1 is too large for the steep side.
//:
//: ## From two to thirteen thousand
//:
//: Nothing in `p -= rate * gradient(p)` says how many numbers p has. Take the plainest bowl, a sum
//: of squares, and a start at random. Against it stands another way to learn: try a thousand points
//: at random, and keep the lowest. Which does better for one number? For ten? For 13,002?

var random = Generator(seed: seed())
var race = Table(
  "numbers", "cost at the start", "best of 1000 tries", "20 steps down")
for n in [1, 2, 10, 100, 13_002] {
  var p = random.uniform(shape: [n], in: -1...1)
  let start = (p * p).sum()
  var best = start
  for _ in 1...1000 {
    let tried = random.uniform(shape: [n], in: -1...1)
    best = min(best, (tried * tried).sum())
  }
  for _ in 1...20 {
    p -= 0.1 * (2 * p)
  }
  race.add(n, start, best, (p * p).sum())
}
show(race)

//: > **Careful:** "The computer tries many weights until they fit" is not what learning is. Trying
//: > works for one number or two. With every number more, the good points are harder to hit, until
//: > a thousand tries are hardly better than one. The slope still says which way.
//:
//: Where does the gradient come from? Here there was a rule. Nudging would do too, but each number
//: needs two of them, each a pass through all examples. Chapter 5 does it for a few passes in all.

show("nudges for one step of the digit reader:", 2 * 13_002)

//: ## Try it
//:
//: - `swift run chapter4 --section 5 --animate --speed 2`, to watch it
//: - `swift run chapter4 --section 5 --rate 0.3`, then 0.34: what changes, and why at a third?
//: - `swift run chapter4 --section 5 --surface saddle --y 0.001 --steps 60`
//: - `swift run chapter4 --section 5 --surface ravine --x -4 --rate 0.045 --steps 50`

finish()
