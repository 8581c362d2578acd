# exit() and quit() are meant for the prompt; exit() closes standard input first.
import sys

print(exit)
try:
    quit(4)
except SystemExit as leaving:
    print(leaving.code, sys.stdin.closed)
exit("goodbye")
