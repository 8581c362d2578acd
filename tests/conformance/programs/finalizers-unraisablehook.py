# Exceptions that nobody can catch go to sys.unraisablehook, which a program may replace.
import sys


class Bad:
    def __del__(self):
        1 / 0


sys.unraisablehook = lambda args: print("ignored:", args.exc_type.__name__, args.exc_value)
bad = Bad()
del bad
print("end")
