# A loop over the lines of the standard input ends at once.
import sys

for line in sys.stdin:
    print("never", line)
print(sum(1 for _ in sys.stdin.buffer), sys.stdin.readline() == "")
print("end")
