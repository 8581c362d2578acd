# contextlib redirects Python's streams; what C writes goes past it.
import ctypes
import io
import sys
from contextlib import redirect_stderr, redirect_stdout

text = io.StringIO()
with redirect_stdout(text), redirect_stderr(sys.stdout):
    print("inside")
    ctypes.CDLL(None).puts(b"past it")
    ctypes.CDLL(None).fflush(None)
    print("error", file=sys.stderr)
print("outside", repr(text.getvalue()))
