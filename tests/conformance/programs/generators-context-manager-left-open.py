# A context manager that was entered and never left: its clean-up runs with the globals.
from contextlib import contextmanager


@contextmanager
def room():
    print("enter")
    try:
        yield "in the room"
    finally:
        print("leave")


manager = room()
print(manager.__enter__())
print("last line of the program")
