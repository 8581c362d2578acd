# An uncaught exception keeps the frames, and the generators in them, until the traceback was printed.
import sys


def numbers():
    try:
        yield 1
    finally:
        print("closed", file=sys.stderr)


def work():
    generator = numbers()
    next(generator)
    raise LookupError("in work")


work()
