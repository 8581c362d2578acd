# A program without output.
import math

value = math.sqrt(2)
assert value > 1
