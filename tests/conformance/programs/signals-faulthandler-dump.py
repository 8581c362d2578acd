# varies: 0x[0-9a-f]+ -- the id of the thread
# The stack of the program, from the line of the call to the module, and nothing above.
import faulthandler
import sys


def inner():
    faulthandler.dump_traceback()


inner()
faulthandler.dump_traceback(sys.stderr, all_threads=True)
