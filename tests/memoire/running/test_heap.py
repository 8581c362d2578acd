"""The heap of the fork server (Linux with glibc)."""

import platform
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="its allocator decides where objects are")
HOLES = """
import ctypes, gc
from memoire.running.heap import LARGEST, settle

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
blocks = [libc.malloc(size) for size in range(24, LARGEST, 16) for _ in range(40)]
for block in blocks[::2]:
    libc.free(block)  # not beside another hole, with which it would become a larger one
if {settled}:
    settle()
    assert gc.get_freeze_count() > 0
print(sum(libc.malloc(size) < max(blocks) for size in range(24, LARGEST, 16)))
"""


def in_holes(settled: bool) -> int:
    """How many blocks of a process, of one each size, are allocated in holes between others."""
    found = subprocess.run(
        [sys.executable, "-c", HOLES.replace("{settled}", str(settled))], capture_output=True, text=True, check=True
    )
    return int(found.stdout)


def test_a_settled_heap_has_no_holes_that_children_would_write_into() -> None:
    assert in_holes(settled=False) > 40
    assert in_holes(settled=True) == 0
