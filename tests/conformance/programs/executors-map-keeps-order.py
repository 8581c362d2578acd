# The results of map() come in the order of the arguments, whichever ends first.
import time
from concurrent.futures import ThreadPoolExecutor


def wait(hundredths):
    time.sleep(hundredths / 100)
    return hundredths


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(wait, [9, 1, 5])))
