# The path of the folder is printed: differs between runs, so a page should not show it raw.
import os
from pathlib import Path

print(os.getcwd() == str(Path.cwd()))
print(Path("data.txt").resolve().relative_to(Path.cwd()))
print(os.getcwd())
