# Order at the end: exit handlers first, then the generators that are left.
import atexit


def numbers(name):
    try:
        yield name
    finally:
        print("closed", name)


atexit.register(print, "exit handler")
first, second = numbers("first"), numbers("second")
print(next(second), next(first))
print("last line of the program")
