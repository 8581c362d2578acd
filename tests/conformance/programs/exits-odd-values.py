# What is no integer is printed to standard error; True is the integer 1.
import sys

try:
    sys.exit(True)
except SystemExit as exit:
    print(exit.code)
sys.exit(("a", "tuple", 1.5))
