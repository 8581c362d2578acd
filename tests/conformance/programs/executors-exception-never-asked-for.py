# An exception in a pool is kept in its future; if nobody asks, nothing is shown at all.
from concurrent.futures import ThreadPoolExecutor, wait

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(int, "x")
    wait([future])
print("nothing was shown")
print(repr(future.exception()))
