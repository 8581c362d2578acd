# Standard output is turned into a file at the level of the system, and back.
import os
import sys

sys.stdout.flush()
saved, file = os.dup(1), os.open("own.txt", os.O_RDWR | os.O_CREAT)
os.dup2(file, 1)
os.system("echo from a command")
print("from Python", flush=True)
os.dup2(saved, 1)
print(repr(open("own.txt").read()))
