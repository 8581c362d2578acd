# Records that wait in memory are written by logging's own exit handler.
import logging
import logging.handlers

target = logging.StreamHandler()
logger = logging.getLogger("own")
logger.addHandler(logging.handlers.MemoryHandler(100, target=target))
logger.warning("waits in memory")
print("last line of the program")
