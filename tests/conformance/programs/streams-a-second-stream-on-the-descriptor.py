# Another text stream on the same descriptor, with a buffer of its own.
import os

other = os.fdopen(1, "w", closefd=False)
print("print", flush=True)
other.write("other, flushed when it is destroyed\n")
del other
print("print again")
