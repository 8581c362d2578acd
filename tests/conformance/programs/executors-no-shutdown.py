# A pool that nobody shuts down: its idle threads must not keep the program alive.
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)
future = pool.submit(pow, 2, 5)
print(future.result())
print("end")
