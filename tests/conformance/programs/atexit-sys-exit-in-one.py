# varies: 0x[0-9a-f]+ -- the message holds the address of the handler
# sys.exit() in a handler is an exception like others; it does not change the status.
import atexit
import sys

atexit.register(print, "first registered")


@atexit.register
def leave():
    sys.exit(5)


print("last line of the program")
