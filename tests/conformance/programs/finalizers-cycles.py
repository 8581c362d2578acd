# Two objects that refer to each other: destroyed by the collector, here on request and at the end.
import gc


class Node:
    def __init__(self, name):
        self.name, self.other = name, self

    def __del__(self):
        print("destroyed", self.name)


Node("first")
print("collected", gc.collect() > 0)
gc.disable()
Node("second")
print("last line of the program")
