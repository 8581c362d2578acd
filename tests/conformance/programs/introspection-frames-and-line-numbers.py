# The frame of the module is the outermost one, and line numbers are those of the file.
import inspect
import sys

frame = sys._getframe()
print(frame.f_code.co_name, frame.f_lineno, frame.f_back)
print(frame.f_code.co_firstlineno, frame.f_globals is globals(), frame.f_builtins is vars(__builtins__))
print(len(inspect.stack()), inspect.stack()[0].code_context)
