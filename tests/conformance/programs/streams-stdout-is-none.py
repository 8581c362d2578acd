# Without a stream print() does nothing, in silence.
import sys

print("before")
stream, sys.stdout = sys.stdout, None
print("not shown")
sys.stdout = stream
print("after")
