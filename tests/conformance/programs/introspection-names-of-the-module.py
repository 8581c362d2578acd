# The special names of the main module, as in a program that was started by its path.
print(__name__, __package__, __spec__, __doc__)
print(type(__loader__).__name__, __cached__, __annotations__)
print(type(__builtins__).__name__, __builtins__.__name__)
print(sorted(name for name in dir() if name.startswith("__")))
