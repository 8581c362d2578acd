# Standard input is never a terminal.
import os
import sys

print(sys.stdin.isatty(), os.isatty(0))
try:
    os.ctermid() and open("/dev/tty")
except OSError as error:
    print(error.strerror)
