# refused: called os._exit(0) before its end
# os._exit() runs no handler and flushes nothing.
import atexit
import os

atexit.register(print, "not shown")
print("flushed", flush=True)
os._exit(0)
