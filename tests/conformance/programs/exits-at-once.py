# os._exit() skips what would come: nothing is flushed that was not flushed before.
import os

print("flushed", flush=True)
try:
    os._exit(4)
finally:
    print("never")
