"""Makes a process look like `python NAME.py` to the program that it is about to run."""

import builtins
import gc
import multiprocessing.process
import os
import sys
import tempfile
import threading
import types
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path

# Set by torch or for the fork server alone.
NOT_FOR_PROGRAMS = ("GLIBC_TUNABLES", "PYTHONMALLOC", "TORCHINDUCTOR_CACHE_DIR")


def main_module(file: Path) -> types.ModuleType:
    """The module `__main__` of a program, with all that depends on where the program is.

    Args:
        file: The program, in the folder that the process is in.
    """
    main = types.ModuleType("__main__")
    loader = SourceFileLoader("__main__", str(file))
    main.__dict__.update(__package__=None, __loader__=loader, __annotations__={}, __builtins__=builtins)
    main.__dict__.update(__file__=str(file), __cached__=None)
    sys.modules["__main__"] = main
    sys.argv = [file.name]
    sys.orig_argv = [sys.executable, file.name]
    sys.path[0] = str(file.parent)  # it was the folder from which the build was started
    sys.path_importer_cache.pop(str(file.parent), None)
    for name in NOT_FOR_PROGRAMS:
        os.environ.pop(name, None)
    tempfile.tempdir = None
    multiprocessing.process.ORIGINAL_DIR = str(file.parent)  # ty: ignore[missing-attribute] # spawn starts there
    threading.main_thread()._set_native_id()  # ty: ignore[missing-attribute] # a fork leaves it as it was
    _hide_what_is_frozen()
    _reseed()
    return main


def _hide_what_is_frozen() -> None:
    """Let the collector say that nothing is frozen but by the program; counting takes 30 ms, so only if it asks."""
    count, freeze = gc.get_freeze_count, gc.freeze
    before = cache(count)
    gc.get_freeze_count = lambda: count() - before()  # ty: ignore[invalid-assignment]
    gc.freeze = lambda: (before(), freeze())[1]  # ty: ignore[invalid-assignment]


def _reseed() -> None:
    """Begin the streams of unseeded draws anew: a fork inherits them, while Python reseeds its own at a fork."""
    if torch := sys.modules.get("torch"):
        torch.default_generator.seed()
    if drawing := sys.modules.get("numpy.random"):
        drawing.seed()
