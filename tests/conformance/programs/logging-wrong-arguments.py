# A record that cannot be formatted: logging prints an error with the call stack and goes on.
import logging

logging.basicConfig(format="%(message)s")
logging.warning("%d", "text")
print("end")
