# A name that is missing: the message holds the file of the module.
try:
    from math import gradient
except ImportError as error:
    print(error.name, str(error).partition("(")[0])
from json import lods
