# A stream whose flush() fails when the interpreter ends: a note, and the exit status 120.
import sys


class Bad:
    def write(self, text):
        return sys.__stdout__.write(text)

    def flush(self):
        raise OSError("cannot flush")

    def __repr__(self):
        return "<Bad stream>"


sys.stdout = Bad()
print("last line of the program")
