# On its way out SystemExit runs finally blocks, and another one may take its place.
import sys

try:
    try:
        sys.exit(2)
    finally:
        print("inner finally")
except SystemExit as exit:
    print("caught", exit.code)
    sys.exit(exit.code + 5)
finally:
    print("outer finally")
