# Trace functions: none at the start, and lines are reported as they are in the file.
import sys

print(sys.gettrace(), sys.getprofile())


def tracer(frame, event, arg):
    print(event, frame.f_lineno, frame.f_code.co_name)
    return tracer


def f():
    x = 1
    return x


sys.settrace(tracer)
f()
sys.settrace(None)
