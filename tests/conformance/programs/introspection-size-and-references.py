# Sizes of objects and the number of references to a new one.
import sys

value = object()
print(sys.getrefcount(value), sys.getsizeof(1), sys.getsizeof([]))
print(sys.intern("a b") is sys.intern("a b"))
print(sys.version_info[:2] >= (3, 10), sys.implementation.name)
