# 20000 writes of one character.
import sys

for number in range(20_000):
    sys.stdout.write("\n" if number % 100 == 99 else "x")
    if number % 1000 == 0:
        sys.stdout.flush()
