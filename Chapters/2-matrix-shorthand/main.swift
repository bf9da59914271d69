//: # 2. Matrix shorthand

import Notebook
import Tensor

show("W")

finish()
