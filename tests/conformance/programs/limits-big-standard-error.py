# Standard error and standard output, 100 KB each, so that a pipe that nobody empties would block.
import sys

for number in range(1000):
    print("out", number, "x" * 90)
    print("err", number, "x" * 90, file=sys.stderr)
