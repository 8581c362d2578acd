# Without handlers the last resort shows warnings and worse, the bare message, on standard error.
import logging

logging.info("not shown")
logging.getLogger("own").warning("shown: %s", "warning")
logging.getLogger("own").error("shown: error")
print(logging.getLogger().handlers, logging.lastResort.level)
