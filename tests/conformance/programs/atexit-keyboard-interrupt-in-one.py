# varies: 0x[0-9a-f]+ -- the message holds the address of the handler
# Even KeyboardInterrupt in a handler does not stop the others.
import atexit

atexit.register(print, "first registered")


@atexit.register
def interrupt():
    raise KeyboardInterrupt


print("last line of the program")
