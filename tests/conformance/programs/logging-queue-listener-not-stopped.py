# A listener thread that is never stopped does not keep the program alive.
import logging
import logging.handlers
import queue

records = queue.Queue()
listener = logging.handlers.QueueListener(records, logging.StreamHandler())
listener.start()
logger = logging.getLogger("own")
logger.addHandler(logging.handlers.QueueHandler(records))
logger.warning("through a queue")
records.join() if hasattr(records, "shutdown") else None
while records.unfinished_tasks:
    pass
print("end")
