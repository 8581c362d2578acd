# A process pool that nobody shuts down: its processes end with the program.
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def double(number):
    return 2 * number


pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork"))
print(pool.submit(double, 21).result())
print("end")
