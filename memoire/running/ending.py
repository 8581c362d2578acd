"""Ends a process as the interpreter ends it, but without the second that it takes to tear down torch."""

import atexit
import ctypes
import logging
import multiprocessing.util
import os
import sys
import threading
import weakref
from functools import partial
from itertools import takewhile
from types import ModuleType
from typing import NoReturn

from greenlet import greenlet


class Ending:
    """The end of a program, which begins with what the process has imported before: the fork server's modules."""

    def __init__(self) -> None:
        self._last_imported = next(reversed(sys.modules))
        self._leave = os._exit  # the program may replace it
        # Those of torch do nothing for a program that has printed its output, and take 50 ms.
        atexit._clear()
        self._finalizers = weakref.finalize._registry  # ty: ignore[missing-attribute]
        weakref.finalize._registry = {}  # ty: ignore[missing-attribute]
        weakref.finalize._registered_with_atexit = False  # ty: ignore[missing-attribute]

    def run_handlers(self) -> None:
        """Wait for threads, then run the exit handlers, the newest first; the standard library has the oldest."""
        threading._shutdown()  # ty: ignore[missing-attribute]
        atexit._run_exitfuncs()
        multiprocessing.util._exit_function()  # ty: ignore[missing-attribute]
        logging.shutdown()

    def leave(self, status: int) -> NoReturn:
        """Let the interpreter end: it collects garbage and destroys what the program made, in its own order.

        The last that it destroys before it tears itself down, which nobody can see, is the module sys with all that
        it holds: there the process ends.
        """
        kept = self._without_old_modules(), self
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(kept))  # for ever
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:
                status = 120  # as the interpreter, which flushes again and reports it
        if os.name == "posix":
            sys.__last__ = _Last(status, self._leave)  # ty: ignore[missing-attribute]
        greenlet(partial(ctypes.pythonapi.Py_Exit, status)).switch()  # without a frame of the engine below it
        raise AssertionError("the interpreter has ended")

    def _without_old_modules(self) -> dict[str, ModuleType]:
        """Keep what was imported before the program began from being destroyed.

        The dictionaries are exchanged as blocks of memory: to touch a thousand modules one by one, or just their names,
        would copy as many pages of the fork server, in 10 ms.
        """
        new = list(takewhile(lambda name: name != self._last_imported, reversed(sys.modules)))
        modules = {name: sys.modules[name] for name in ("sys", "builtins")}
        modules |= {name: sys.modules.pop(name) for name in ("__main__", *reversed(new)) if name in sys.modules}
        start, size = object.__basicsize__, dict.__basicsize__ - object.__basicsize__
        here, there = id(sys.modules) + start, id(modules) + start
        content = ctypes.string_at(here, size)
        ctypes.memmove(here, there, size)
        ctypes.memmove(there, content, size)
        return modules


class _Last:
    """Ends the process when it is destroyed."""

    def __init__(self, status: int, leave: object) -> None:
        self.status, self.leave, self.flush = status, leave, ctypes.CDLL(None).fflush

    def __del__(self) -> None:
        self.flush(None)  # what C code printed
        self.leave(self.status)  # ty: ignore[not-callable]
