# A context manager sees SystemExit and may stop it.
import sys
from contextlib import suppress


def leave():
    sys.exit(9)


with suppress(SystemExit):
    leave()
print("still here")
leave()
