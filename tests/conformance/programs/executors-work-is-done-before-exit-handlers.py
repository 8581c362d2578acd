# Order at the end: the work of pools, then exit handlers, though these were registered earlier.
import atexit
import time
from concurrent.futures import ThreadPoolExecutor

atexit.register(print, "exit handler")
pool = ThreadPoolExecutor(1)
pool.submit(lambda: (time.sleep(0.2), print("work")))
print("main")
