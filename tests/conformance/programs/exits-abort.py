# os.abort() ends the process with SIGABRT; what was flushed is kept.
import os

print("before", flush=True)
os.abort()
print("never")
