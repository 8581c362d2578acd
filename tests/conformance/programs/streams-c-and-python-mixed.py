# Flushing both sides keeps the order of C and Python.
import ctypes

libc = ctypes.CDLL(None)
for number in range(3):
    print("Python", number, flush=True)
    libc.printf(b"C %d\n", number)
    libc.fflush(None)
