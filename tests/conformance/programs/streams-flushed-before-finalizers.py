# Standard output is flushed before the globals are destroyed and again after it.
import os
import sys


class Late:
    def __del__(self, write=os.write):
        write(1, b"by the system, in __del__\n")
        print("by print, in __del__")


late = Late()
print("last line of the program")
