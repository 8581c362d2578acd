# The working folder is that of the program, its home too, and nothing but programs is in it.
import os
from pathlib import Path

print([name for name in os.listdir() if not name.endswith(".py")])
print(Path.cwd() == Path.home(), Path.cwd() == Path(os.path.expanduser("~")))
Path("own").mkdir()
os.chdir("own")
print(Path.cwd().name, Path.cwd().parent == Path.home())
