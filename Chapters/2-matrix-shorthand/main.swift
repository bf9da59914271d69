//: # 1. Test
//:
//: Hello **bold** world.

import Notebook
import Tensor

let rate = knob("rate", 0.5, "how far")
show("z", rate, Tensor([[1,2],[3,4]]), "·", Tensor([1,2]), "=", matmul(Tensor([[1,2],[3,4]]), Tensor([1,2])))

//: ## Second
//:
//: > **Careful:** hello `x` there.

var t = Table("x₁", "x")
for i in 0..<3 { t.add(i, 0.5 * Double(i)) 
 show("a", i) }
show(t)

func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
var plot = Plot("The sigmoid", x: "z", y: "σ(z)", from: -6, to: 6, caption: "Notice it.")
plot.add("sigmoid", sigmoid)
plot.add("tanh", tanh)
show(plot)

var pic = Picture("Pictures")
pic.add("a", Tensor([[0,0.5,1],[0.2,0.4,0.6]]))
pic.add("b", Tensor([[0,-0.5,1],[0.2,0.4,-0.6]]), signed: true)
show(pic)
var d = Diagram("Net")
d.add("in", 784)
d.add("hid", 16)
d.add("out", 10, labels: ["0","1"])
show(d)
var z = Derivation("z")
z.add(Factor("w₁", 2), Factor("x₁", "i", 3.25))
z.add(Factor("b", -1))
z.check("nudging gives", 5.5)
show(z)

//: The end.

finish()
