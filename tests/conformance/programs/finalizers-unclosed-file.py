# A file that was never closed: its text is on the disk only after it was destroyed.
from pathlib import Path

file = open("own.txt", "w")
file.write("written late")
print(repr(Path("own.txt").read_text()))
del file
print(repr(Path("own.txt").read_text()))
