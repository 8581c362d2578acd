# varies: True (function|builtin_function_or_method) -- os._exit is noted, so it is a function of Python
# The hooks of the interpreter are Python's own.
import builtins
import os
import sys
import threading
import warnings

print(sys.excepthook is sys.__excepthook__, sys.displayhook is sys.__displayhook__)
print(sys.unraisablehook is sys.__unraisablehook__, sys.breakpointhook is sys.__breakpointhook__)
print(threading.excepthook is threading.__excepthook__, type(os._exit).__name__, type(print).__name__)
print(warnings.showwarning.__module__, warnings.formatwarning.__module__, builtins.open.__module__)
