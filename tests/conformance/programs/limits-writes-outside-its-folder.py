# refused: outside its own folder
# A file beside the folder of the program, which is removed again.
import os
from pathlib import Path

beside = Path("..", f"beside-{os.getpid()}.txt")
beside.write_text("not allowed")
beside.unlink()
print("written")
