# A worker that dies breaks the pool; the program is told and may go on.
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
    try:
        pool.submit(os._exit, 7).result()
    except BrokenProcessPool as error:
        print(type(error).__name__)
print("end")
