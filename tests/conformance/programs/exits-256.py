# The system keeps eight bits of the status: 256 becomes 0.
import sys

print("256")
sys.exit(256)
print("never")
