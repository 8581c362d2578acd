# When exit handlers run, pools take no work any more: the error is shown by the exit handler itself.
import atexit
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


@atexit.register
def late():
    try:
        pool.submit(print, "never")
    except RuntimeError as error:
        print("RuntimeError:", error)


print(pool.submit(abs, -1).result())
