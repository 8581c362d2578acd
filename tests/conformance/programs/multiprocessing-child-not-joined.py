# The interpreter joins children that are not daemons, in an exit handler.
import multiprocessing
import time


def late():
    time.sleep(0.3)
    print("child", flush=True)


multiprocessing.get_context("fork").Process(target=late).start()
print("last line of the program", flush=True)
