# A program shows its uncaught exceptions in its own way; the status is still 1.
import sys


def show(kind, error, traceback):
    print(f"{kind.__name__} at line {traceback.tb_lineno}: {error}")


sys.excepthook = show
raise ValueError("shown by the program")
