# Work that was submitted but not waited for is finished before the interpreter ends, in order.
import time
from concurrent.futures import ThreadPoolExecutor


def work(number):
    time.sleep(0.05)
    print("done", number)


pool = ThreadPoolExecutor(1)
for number in range(4):
    pool.submit(work, number)
time.sleep(0.01)
print("last line of the program")
