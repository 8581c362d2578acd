# Records go to a file in the folder of the program, and are read back.
import logging
from pathlib import Path

logging.basicConfig(filename="own.log", level="INFO", format="%(levelname)s %(message)s")
logging.info("gradient %s", "∂")
print(Path("own.log").read_text(), end="")
