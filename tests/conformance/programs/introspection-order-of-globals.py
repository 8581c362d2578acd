# globals() holds the special names in a fixed order, then those of the program.
first = 1
import math

second = 2
print(list(globals()))
print(globals() is vars(), globals() is __import__("sys").modules["__main__"].__dict__, locals() is globals())
