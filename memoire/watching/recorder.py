"""Records a step for each statement of a program that has run."""

import json
import os
import sys
from types import FrameType
from typing import IO, Any

from memoire.watching.statements import Statement, Statements
from memoire.watching.step import Describing

MOST_STEPS = 2000
MOST_BYTES = 40_000_000
# Parts of a statement, which have no statements of their own.
EXPRESSIONS = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>", "<lambda>"}


class Recorder:
    """An observer that writes one line of JSON a step, so that a crash loses none.

    A frame is known by its address while it runs, and nothing of it is kept.
    """

    def __init__(self, file: str, statements: Statements, output: IO[str]) -> None:
        """Prepare.

        Args:
            file: The program, as its code objects name it.
            statements: Of the program.
            output: Where steps go.
        """
        self.is_done = False
        self._statements, self._output = statements, output
        self._describing = Describing(file)
        self._pending: dict[int, Statement] = {}
        self._raised: dict[int, str] = {}
        self._steps = self._bytes = 0

    def called(self, frame: FrameType) -> None:
        """Nothing: a step is written when a line has run."""

    def line(self, frame: FrameType) -> None:
        """Write the step of the statement before, unless this line is a part of the same one."""
        if frame.f_code.co_name in EXPRESSIONS or not (statement := self._statements.at(frame.f_lineno)):
            return
        before = self._pending.get(id(frame))
        if before is statement and statement.last > statement.line:
            return
        if before:
            self._write(frame, before)
        if before and statement.is_with and statement.has_in_body(before.line):
            self._pending.pop(id(frame), None)  # it only leaves the block
        else:
            self._pending[id(frame)] = statement
            self._describing.before(frame, statement)

    def returned(self, frame: FrameType, value: Any) -> None:
        """Write the step of the last statement of a function."""
        if statement := self._pending.pop(id(frame), None):
            self._write(frame, statement)
        self._raised.pop(id(frame), None)

    def raised(self, frame: FrameType, error: tuple[Any, Any, Any]) -> None:
        """Note which exception a statement ended with."""
        kind, value, _ = error
        if kind is not None and not issubclass(kind, StopIteration | StopAsyncIteration | GeneratorExit):
            self._raised[id(frame)] = f"{kind.__name__}: {value}" if kind.__module__ == "builtins" else kind.__name__

    def _write(self, frame: FrameType, statement: Statement) -> None:
        sys.stdout.flush()
        step: dict[str, Any] = {"line": statement.line, "last_line": statement.last, "function": _function(frame)}
        step |= self._describing.state(frame, statement)
        step["printed"] = os.fstat(1).st_size
        if error := self._raised.pop(id(frame), None):
            step["raised"] = error
        self._steps += 1
        if is_last := self._steps >= MOST_STEPS or self._bytes > MOST_BYTES:
            step["note"] = f"Only the first {self._steps} steps were recorded; the program ran on to its end."
        self._bytes += self._output.write(json.dumps(step, separators=(",", ":")) + "\n")
        self._output.flush()
        self.is_done = is_last

    def finish(self) -> None:
        """Nothing: each step was written in its time."""


def _function(frame: FrameType) -> str:
    return "" if frame.f_code.co_name == "<module>" else frame.f_code.co_qualname


observer = Recorder
