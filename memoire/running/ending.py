"""Ends a process as the interpreter ends it, but without the second that it takes to tear down torch."""

import atexit
import ctypes
import logging
import multiprocessing.util
import os
import sys
import threading
import weakref
from typing import NoReturn


class Ending:
    """The end of a program, which begins with what the process has imported before: the fork server's modules."""

    def __init__(self) -> None:
        self._imported = dict(sys.modules)
        self._leave = os._exit  # the program may replace it
        # Those of torch do nothing for a program that has printed its output, and take 50 ms.
        atexit._clear()
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

        What was imported before the program began is kept from that. The last that the interpreter destroys before it
        tears itself down, which nobody can see, is the module sys with all that it holds: there the process ends.
        """
        for name, module in self._imported.items():
            if name not in ("sys", "builtins", "threading") and sys.modules.get(name) is module:
                sys.modules[name] = None  # ty: ignore[invalid-assignment] # as the interpreter does for all
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(self._imported))  # for ever
        if os.name == "posix":
            sys.__last__ = _Last(status, self._leave)  # ty: ignore[missing-attribute]
        ctypes.pythonapi.Py_Exit(status)
        raise AssertionError("the interpreter has ended")


class _Last:
    """Ends the process when it is destroyed."""

    def __init__(self, status: int, leave: object) -> None:
        self.status, self.leave, self.flush = status, leave, ctypes.CDLL(None).fflush

    def __del__(self) -> None:
        self.flush(None)  # what C code printed
        self.leave(self.status)  # ty: ignore[not-callable]
