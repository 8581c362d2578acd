# The traceback module prints the same as the interpreter, to standard error or elsewhere.
import sys
import traceback


def fail():
    return [1, 2][5]


try:
    fail()
except IndexError:
    traceback.print_exc()
    traceback.print_exc(file=sys.stdout)
