# varies: handler is closed\n -- torch has imported logging before, so its handler is the oldest
# Libraries register exit handlers when they are imported: what is imported later is run earlier.
import atexit

atexit.register(print, "registered before logging was imported")
import logging


class Handler(logging.Handler):
    def emit(self, record):
        print("record:", record.getMessage())

    def close(self):
        print("handler is closed")


logging.getLogger().addHandler(Handler())
atexit.register(logging.warning, "registered after")
print("last line of the program")
