# The stack of a running program starts at its module: nothing of what runs it is to be seen.
import sys
import traceback


def inner():
    traceback.print_stack(file=sys.stdout)
    frame, names = sys._getframe(), []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    print(names)


inner()
