# logging.warning() on the root sets up a handler by itself, with another format than the last resort.
import logging

print(len(logging.root.handlers))
logging.warning("first")
print(len(logging.root.handlers))
logging.getLogger("own").warning("second")
