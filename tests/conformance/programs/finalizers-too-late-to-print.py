# An object that the module sys holds is destroyed after the streams: what it prints is lost, without an error.
import sys


class Late:
    def __del__(self):
        print("too late to be shown")


sys.held = Late()
print("last line of the program")
