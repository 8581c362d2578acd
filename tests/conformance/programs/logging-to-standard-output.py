# A handler on the standard output, mixed with print().
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s: %(message)s", level="INFO")
print("print one")
logging.info("log two")
print("print three")
