# C's standard error has no buffer; fputs() to a stream that C owns.
import ctypes
import sys

libc = ctypes.CDLL(None)
stderr = ctypes.c_void_p.in_dll(libc, "stderr")
print("Python one", file=sys.stderr)
libc.fputs(b"C two\n", stderr)
print("Python three", file=sys.stderr)
