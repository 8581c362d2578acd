# varies: 0x[0-9a-f]+ -- the message holds the address of the handler
# A handler that raises is reported on standard error; the others run, the status stays 0.
import atexit

atexit.register(print, "first registered")


@atexit.register
def bad():
    raise ValueError("in a handler")


atexit.register(print, "last registered")
print("last line of the program")
