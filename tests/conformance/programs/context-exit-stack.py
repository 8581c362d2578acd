# An ExitStack leaves in the reverse order, also if something fails.
from contextlib import ExitStack, contextmanager


@contextmanager
def room(name):
    print("enter", name)
    try:
        yield
    finally:
        print("leave", name)


with ExitStack() as stack:
    for name in "abc":
        stack.enter_context(room(name))
    stack.callback(print, "callback")
    raise ValueError("in the stack")
