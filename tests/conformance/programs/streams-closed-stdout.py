# A program closes sys.stdout: printing is an error then, reported on standard error.
import sys

print("before")
sys.stdout.close()
print("after")
