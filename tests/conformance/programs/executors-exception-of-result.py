# result() raises in the main thread, with the frames of the worker and of the library in the traceback.
from concurrent.futures import ThreadPoolExecutor


def fail():
    raise ValueError("in the pool")


with ThreadPoolExecutor(1) as pool:
    pool.submit(fail).result()
