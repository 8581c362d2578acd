# Text that C prints has a buffer of its own, which C flushes when the process ends.
import ctypes

libc = ctypes.CDLL(None)
libc.puts(b"written by C")
libc.printf(b"%d without a line end", 42)
