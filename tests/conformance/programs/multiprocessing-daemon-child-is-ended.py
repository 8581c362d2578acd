# A daemon child is terminated by the exit handler of multiprocessing: it is not left running.
import multiprocessing
import time


def never():
    time.sleep(30)
    print("never shown", flush=True)


process = multiprocessing.get_context("fork").Process(target=never, daemon=True)
process.start()
print("alive:", process.is_alive())
