# Text without a line end is flushed when the program ends by sys.exit().
import sys

print("no line end", end="")
sys.stdout.write(", and more")
sys.exit(0)
