# sys.exit() in a function: its locals are destroyed on the way, the globals at the end.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("destroyed", self.name)


everywhere = Noisy("global")


def leave():
    local = Noisy("local")
    sys.exit(2)


leave()
