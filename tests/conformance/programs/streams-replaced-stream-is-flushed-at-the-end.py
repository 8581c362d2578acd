# A stream of the program in place of sys.stdout is flushed at the end as Python's own is.
import sys


class Noisy:
    def write(self, text):
        return sys.__stdout__.write(text)

    def flush(self):
        sys.__stdout__.write("[flush]\n")
        sys.__stdout__.flush()


sys.stdout = Noisy()
print("last line of the program")
