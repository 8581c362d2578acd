# Spawned workers import the program again as __mp_main__, from its file.
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def where(number):
    return number, __name__


if __name__ == "__main__":
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        print(list(pool.map(where, range(2))))
