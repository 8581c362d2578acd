# The limit of a fresh interpreter.
import sys

print(sys.getrecursionlimit())
print(sys.getswitchinterval())
print(sys.int_info.default_max_str_digits, sys.get_int_max_str_digits())
