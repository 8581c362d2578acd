# chdir() as a context manager, and a file whose with-statement fails.
import os
from contextlib import chdir
from pathlib import Path

Path("own").mkdir()
with chdir("own"):
    print(Path.cwd().name)
    Path("file.txt").write_text("text")
print(Path("own/file.txt").read_text(), os.listdir("own"))
