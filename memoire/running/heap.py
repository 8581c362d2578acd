"""The heap of the fork server: a page of it that a child writes to is copied for this child (Linux)."""

import ctypes
import gc

LARGEST, MOST = 1024, 10_000  # bytes of a hole, and how many of each size are filled
ABOVE = 3  # in a row: then no hole of a size is left


def settle() -> None:
    """Leave children no reason to write to pages that they share with the server: a tenth of what a run costs.

    What exists is never collected: a collection in each of them, as at its end, would write to all of it. And the
    holes that importing left between objects are filled, so that children find room in pages that are theirs alone.
    """
    gc.collect()
    gc.freeze()
    malloc = ctypes.CDLL(None).malloc
    malloc.restype, malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    end = max(malloc(2**16) for _ in range(50))  # too large for most holes, too small for a mapping of its own
    for size in range(LARGEST, 0, -16):
        above = 0
        for _ in range(MOST):
            above = above + 1 if malloc(size - 8) > end else 0
            if above == ABOVE:
                break
