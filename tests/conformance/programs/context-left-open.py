# An ExitStack that is never closed: what it holds is let go with the globals.
from contextlib import ExitStack


class Room:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("not shown")

    def __del__(self):
        print("room is gone")


stack = ExitStack()
stack.enter_context(Room())
print("last line of the program")
