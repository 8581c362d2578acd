# A pool with a with-statement: terminated at its end.
import multiprocessing


def cube(number):
    return number**3


with multiprocessing.get_context("fork").Pool(2) as pool:
    print(pool.map(cube, range(5)))
    print(pool.apply(cube, (9,)))
