# One argument: the name of the program as it was typed.
import sys

print(sys.argv, len(sys.argv))
print(sys.orig_argv[1:])
print(sys.argv[0] == sys.orig_argv[-1])
