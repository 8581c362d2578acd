# varies: 0x[0-9a-f]+ -- the repr of a future holds its address
# A callback that raises is reported by logging, on standard error; the result stays.
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(abs, -3)
    future.add_done_callback(lambda done: 1 / 0)
print(future.result())
