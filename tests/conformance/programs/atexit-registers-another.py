# A handler that is registered by a handler runs too, at once after it.
import atexit


def outer():
    print("outer")
    atexit.register(print, "inner")


atexit.register(print, "first registered")
atexit.register(outer)
print("last line of the program")
