# The traceback comes first, then the handlers; the status is 1.
import atexit
import sys

atexit.register(print, "exit handler", file=sys.stderr)
print("before")
raise ValueError("uncaught")
