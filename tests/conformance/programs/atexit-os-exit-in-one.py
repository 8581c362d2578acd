# os._exit() in a handler ends everything at once, with its status.
import atexit
import os

atexit.register(print, "not shown")


@atexit.register
def leave():
    print("leaving", flush=True)
    os._exit(6)


print("last line of the program")
