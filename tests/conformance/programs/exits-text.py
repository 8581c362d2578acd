# A text goes to standard error, and the status is 1.
import sys

print("before")
sys.exit("the reason: ∂")
print("never")
