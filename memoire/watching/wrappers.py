"""Reads tensors that only C++ holds, and leaves no Python object behind that the garbage collector would list.

Torch makes the Python object of a tensor when Python first asks for the tensor, and keeps that object as long as the
tensor lives. So reading `.grad` adds an object to `gc.get_objects()`.
"""

import ctypes
import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import takewhile
from typing import Any


class Wrappers:
    """Knows which Python objects of tensors exist only because of looking, by their address.

    An object that the program asks for itself must be listed again; `shown` does that.
    """

    def __init__(self) -> None:
        self._hidden: set[int] = set()
        self._untrack = ctypes.pythonapi.PyObject_GC_UnTrack
        self._track = ctypes.pythonapi.PyObject_GC_Track
        for call in (self._untrack, self._track):
            call.argtypes, call.restype = [ctypes.py_object], None

    @property
    def are_hidden(self) -> bool:
        """Whether there may be any."""
        return bool(self._hidden)

    def read(self, get: Callable[[], Any]) -> Any:
        """What a call returns; if that is an object that was not there before, the collector will not list it."""
        before: list[Any] = []
        allocated = gc.get_count()[0]
        value = get()
        # Nearly always nothing was made, and the objects need no looking through.
        if value is not None and gc.get_count()[0] != allocated and _is_younger(value, before):
            self._untrack(value)
            self._hidden.add(id(value))
        return value

    def shown(self, value: Any) -> None:
        """The program may have asked for this one too."""
        if id(value) in self._hidden:
            self._hidden.discard(id(value))
            if not gc.is_tracked(value):
                self._track(value)


def _is_younger(value: Any, other: Any) -> bool:
    """Whether an object was made after another one, while nothing is collected: the collector lists them by age."""
    later = takewhile(lambda one: one is not other, reversed(gc.get_objects(0)))
    return any(one is value for one in later)


@contextmanager
def uncollected() -> Generator[None]:
    """Let no garbage be collected because of what is made here."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
