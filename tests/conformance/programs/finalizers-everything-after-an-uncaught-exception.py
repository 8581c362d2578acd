# The whole end of a program that fails: traceback, thread, exit handler, generator, object.
import atexit
import sys
import threading
import time
from functools import partial

show = partial(print, file=sys.stderr)


class Noisy:
    def __del__(self):
        show("__del__")


def numbers():
    try:
        yield
    finally:
        show("generator")


noisy, generator = Noisy(), numbers()
next(generator)
atexit.register(show, "exit handler")
threading.Thread(target=lambda: (time.sleep(0.1), show("thread"))).start()
raise ValueError("uncaught")
