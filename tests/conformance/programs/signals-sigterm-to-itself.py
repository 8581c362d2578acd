# SIGTERM without a handler: the exit status tells the signal; no exit handler runs.
import atexit
import os
import signal

atexit.register(print, "not shown")
print("before", flush=True)
os.kill(os.getpid(), signal.SIGTERM)
print("never")
