# File errors with number and name.
import errno

for path in ("no-such-file", "."):
    try:
        open(path)
    except OSError as error:
        print(type(error).__name__, errno.errorcode[error.errno], error)
open("no/such/folder.txt")
