# The module __main__ is the namespace of the program; importing it gives the same.
import sys

value = 1
import __main__

print(__main__ is sys.modules["__main__"], __main__.value)
__main__.added = 2
print(added, __main__.__name__)
print("prog" in sys.modules)
