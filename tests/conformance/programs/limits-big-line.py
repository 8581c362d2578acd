# One line of 200 KB, then another one.
import sys

sys.stdout.write("abcdefghij" * 20_000)
print()
print("end")
