"""Calls back at each line of a program, without the traces that `sys.settrace` leaves.

Until Python 3.12, the interpreter copies all local variables of a function into a dict before it calls a function that
was given to `sys.settrace`, so that a tensor lives on after `del`. A function given to `PyEval_SetTrace` of the C API
is called without that, and `sys.gettrace()` stays None.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, Protocol

# Parts of a statement, which have no statements of their own.
EXPRESSIONS = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>", "<lambda>"}
CALL, EXCEPTION, LINE, RETURN = range(4)  # PyTrace_CALL and so on, in Include/cpython/pystate.h
CALLBACK = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.py_object, ctypes.c_int, ctypes.c_void_p)


class Observer(Protocol):
    """What is told about a run; exceptions that it raises end the tracing, not the program.

    One that has a method `called` is also told of each function that is called, of the program or of a library.

    Attributes:
        is_done: Whether it wants to be told no more.
    """

    is_done: bool

    def line(self, frame: FrameType) -> None:
        """A line of the program is about to run."""

    def returned(self, frame: FrameType, value: Any) -> None:
        """A function of the program ends or yields; None is also the value if an exception ends it."""

    def raised(self, frame: FrameType, error: tuple[Any, Any, Any]) -> None:
        """An exception passes through a frame of the program."""

    def finish(self, error: BaseException | None) -> None:
        """The program has ended, with this exception if it failed."""


class Tracing:
    """Tells an observer about the lines of one file, in the thread that begins it."""

    def __init__(self, file: str, observer: Observer) -> None:
        self.file, self.observer = file, observer
        self.failure: BaseException | None = None
        self._set = ctypes.pythonapi.PyEval_SetTrace
        self._set.argtypes, self._set.restype = [CALLBACK, ctypes.c_void_p], None
        self._callback = CALLBACK(self._event())  # ctypes keeps none, and the interpreter calls it until the end
        self._nothing = CALLBACK()
        os.register_at_fork(after_in_child=self.end)  # such as a worker of a DataLoader

    def begin(self) -> None:
        """Trace from the next call on."""
        self._set(self._callback, None)

    def end(self) -> None:
        """Trace no more; the program runs on at full speed."""
        self._set(self._nothing, None)

    def _event(self) -> Callable[[int | None, FrameType, int, int | None], int]:
        """What the interpreter calls: millions of times for functions of libraries, so with nothing to look up."""
        file, own, called = self.file, self._own, getattr(self.observer, "called", None)

        def event(_: int | None, frame: FrameType, what: int, argument: int | None) -> int:
            if frame.f_code.co_filename == file:
                own(frame, what, argument)
            elif what == CALL:
                frame.f_trace_lines = False  # lines of libraries would be most events
            if called and what == CALL:
                self._tell(called, frame)
            return 0

        return event

    def _own(self, frame: FrameType, what: int, argument: int | None) -> None:
        if what == LINE:
            self._tell(self.observer.line, frame)
        elif what == CALL:
            frame.f_trace_lines = frame.f_code.co_name not in EXPRESSIONS
        elif what == RETURN:
            self._tell(self.observer.returned, frame, _object(argument))
        elif what == EXCEPTION:
            self._tell(self.observer.raised, frame, _object(argument))

    def _tell(self, method: Callable[..., None], *about: Any) -> None:
        try:
            method(*about)
            if self.observer.is_done:
                self.end()
        except BaseException as error:
            self.failure = error.with_traceback(None)
            print(f"memoire: {type(error).__name__}: {error}; the rest is not recorded.", file=sys.__stderr__)
            self.end()


def _object(address: int | None) -> Any:
    return ctypes.cast(address, ctypes.py_object).value if address else None
