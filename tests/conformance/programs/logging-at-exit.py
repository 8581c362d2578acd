# A log record from an exit handler: handlers are flushed after it if they were set up before it.
import atexit
import logging

logging.basicConfig(format="%(message)s")
atexit.register(logging.warning, "from an exit handler")
logging.warning("from the program")
