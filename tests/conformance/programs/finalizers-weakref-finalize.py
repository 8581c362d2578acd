# Objects alive at the end are finalised by an exit handler, the newest first; atexit=False keeps one out.
import weakref


class Thing:
    pass


one, two, three = Thing(), Thing(), Thing()
weakref.finalize(one, print, "one")
weakref.finalize(two, print, "two")
weakref.finalize(three, print, "three, not shown").atexit = False
print("last line of the program")
