# And -1 becomes 255.
import sys

print("-1")
sys.exit(-1)
print("never")
