# The usual set-up, with the default format.
import logging

logging.basicConfig(level=logging.DEBUG)
logging.debug("debug")
logging.getLogger("own.part").info("info %d", 7)
logging.critical("critical")
