# varies: destroyed (attribute of a module|class attribute|default argument|closure)\n -- a module that torch has imported is never destroyed, nor what it holds
# Objects that are held by a class, by a default argument, by a module and by a closure at the end.
import math


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self, print=print):
        print("destroyed", self.name)


class Holder:
    held = Noisy("class attribute")


def function(argument=Noisy("default argument")):
    return argument


math.held = Noisy("attribute of a module")
closure = (lambda held: lambda: held)(Noisy("closure"))
print("last line of the program")
