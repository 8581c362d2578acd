# The text of sys.exit() comes before the handlers run.
import atexit
import sys

atexit.register(print, "exit handler", file=sys.stderr)
sys.exit("the text of sys.exit")
