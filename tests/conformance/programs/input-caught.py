# The same, caught; the prompt stays without a line end.
import sys

try:
    input("Your name: ")
except EOFError as error:
    print(type(error).__name__, error)
print(repr(sys.stdin.read()), sys.stdin.fileno())
