# The order of all kinds at the end: thread, exit handler, weakref.finalize, generator, __del__.
import atexit
import threading
import time
import weakref


class Noisy:
    def __del__(self):
        print("__del__")


def numbers():
    try:
        yield
    finally:
        print("generator")


noisy, kept, generator = Noisy(), Noisy, numbers()
next(generator)
weakref.finalize(kept, print, "weakref.finalize")
atexit.register(print, "exit handler, registered last")
threading.Thread(target=lambda: (time.sleep(0.1), print("thread"))).start()
print("last line of the program")
