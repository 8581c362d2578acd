# The repr of the main module holds its path; functions and classes hold __main__.
import re
import sys


class Own:
    pass


print(Own, Own.__module__, Own.__qualname__)
print(re.sub("'/.*/", "'…/", repr(sys.modules["__main__"])))
print((lambda: 1).__module__, (lambda: 1).__qualname__)
