# If the hook itself fails, both tracebacks are shown.
import sys


def show(kind, error, traceback):
    raise RuntimeError("in the hook")


sys.excepthook = show
raise ValueError("original")
