# A callback of a weak reference runs when the object goes, if the reference is still alive.
import weakref


class Thing:
    pass


thing, other = Thing(), Thing()
reference = weakref.ref(thing, lambda _: print("thing is gone"))
kept = weakref.ref(other, lambda _: print("other is gone"))
del thing
print(reference(), kept() is other)
