# Python proposes names that are alike; it looks for them in the frame of the error.
import math

gradient = 1
try:
    math.sqr
except AttributeError as error:
    print(error)
print(gradeint)
