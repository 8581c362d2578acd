# Standard error becomes the same as standard output for commands and for Python.
import os
import sys

os.dup2(1, 2)
print("out", flush=True)
print("err", file=sys.stderr, flush=True)
os.system("echo command >&2")
