# When handlers run, the globals and modules are all there.
import atexit
import sys


@atexit.register
def handler():
    print(value, __name__, sys.modules["__main__"].value, type(sys.stdout).__name__)


value = "first"
print("last line of the program")
value = "second"
