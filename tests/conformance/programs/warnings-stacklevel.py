# stacklevel=2 blames the caller.
import warnings


def old(x):
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)
    return x


print(old(1))
print(old(2))
