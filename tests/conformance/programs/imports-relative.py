# A program has no package: a relative import fails.
try:
    from . import helper
except ImportError as error:
    print(type(error).__name__, error)
print(__package__)
