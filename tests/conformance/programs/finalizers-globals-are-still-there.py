# When globals that refer to each other are destroyed at the end, each can still see the others: order and names are kept.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "sees", [name for name in ("first", "middle", "last") if globals().get(name) is not None])


first, middle, last = Noisy("first"), "a text", Noisy("last")
print("last line of the program")
