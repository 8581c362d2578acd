# If something holds the module itself, its globals become None one by one: first the names with an underscore.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self, write=print):
        write("destroyed", self.name, "while", [n for n in ("zebra", "_private", "apple") if globals().get(n) is None], "are None")


sys.held = sys.modules["__main__"]
zebra, _private, apple = Noisy("zebra"), Noisy("_private"), Noisy("apple")
print("last line of the program")
