# unregister() removes every registration of a function.
import atexit


def goodbye(name):
    print("goodbye", name)


atexit.register(goodbye, "one")
atexit.register(print, "kept")
atexit.register(goodbye, "two")
atexit.unregister(goodbye)
print("last line of the program")
