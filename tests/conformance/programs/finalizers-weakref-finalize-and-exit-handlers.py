# All weakref.finalize together are one exit handler, registered with the first of them.
import atexit
import weakref


class Thing:
    pass


thing = Thing()
atexit.register(print, "registered before")
weakref.finalize(thing, print, "finalize one")
atexit.register(print, "registered between")
weakref.finalize(thing, print, "finalize two")
print("last line of the program")
