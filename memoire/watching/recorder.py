"""Records a step for each statement of a program that has run."""

import json
import os
import sys
from types import FrameType
from typing import IO, Any

from memoire.watching.statement_observer import StatementObserver
from memoire.watching.statements import Statement, Statements
from memoire.watching.step import Describing

MOST_STEPS = 2000
MOST_BYTES = 40_000_000
QUIET = (StopIteration, StopAsyncIteration, GeneratorExit)  # how loops and generators end


class Recorder(StatementObserver):
    """Writes one line of JSON a step, so that a crash loses none."""

    def __init__(self, file: str, statements: Statements, output: IO[str]) -> None:
        """Prepare.

        Args:
            file: The program, as its code objects name it.
            statements: Of the program.
            output: Where steps go.
        """
        super().__init__(statements)
        self._output = output
        self._describing = Describing(file)
        self._raised: dict[int, str] = {}
        self._steps = self._bytes = 0

    def began(self, frame: FrameType, statement: Statement) -> None:
        """Let the program find what it may ask for as if nobody had looked."""
        self._describing.before(frame, statement)

    def raised(self, frame: FrameType, error: tuple[Any, Any, Any]) -> None:
        """Note which exception a statement ended with."""
        kind, value, _ = error
        if kind is not None and not issubclass(kind, QUIET):
            self._raised[id(frame)] = f"{kind.__name__}: {value}" if kind.__module__ == "builtins" else kind.__name__

    def returned(self, frame: FrameType, value: Any) -> None:
        """Forget what was raised in a function that has no statements; another may get its address."""
        super().returned(frame, value)
        self._raised.pop(id(frame), None)

    def ended(self, frame: FrameType, statement: Statement) -> None:
        """Write a step."""
        sys.stdout.flush()
        step: dict[str, Any] = {"line": statement.line, "last_line": statement.last, "function": _function(frame)}
        step |= self._describing.state(frame, statement)
        step["printed"] = os.fstat(1).st_size
        if error := self._raised.pop(id(frame), None):
            step["raised"] = error
        self._steps += 1
        if self._steps >= MOST_STEPS or self._bytes > MOST_BYTES:
            step["note"] = f"Only the first {self._steps} steps were recorded; the program ran on to its end."
            self.is_done = True
        self._bytes += self._output.write(json.dumps(step, separators=(",", ":")) + "\n")
        self._output.flush()


def _function(frame: FrameType) -> str:
    return "" if frame.f_code.co_name == "<module>" else frame.f_code.co_qualname


observer = Recorder
