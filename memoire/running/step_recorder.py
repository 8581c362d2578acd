"""Records the state after each statement of a program that runs beside its plain run."""

import ctypes
import json
import os
import random
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

from memoire.watching.recorder import Recorder
from memoire.watching.statements import Statement, Statements
from memoire.watching.tracing import Tracing

# So often the state after one statement is described; later rounds of a loop are only counted.
ROUNDS = 4
M_PERTURB = -6  # malloc.h: the complement of this byte fills memory that is allocated, the byte itself what is freed


def trace_steps(file: Path, statements: Statements, steps: int) -> Tracing:
    """Prepare the tracing of a program.

    Args:
        file: The program, as its code names it.
        statements: Of the program.
        steps: File descriptor that the steps are written to, one JSON object a line.
    """
    _seed()
    output = os.fdopen(steps, "w", encoding="utf-8", closefd=False)
    return Tracing(str(file), StepRecorder(str(file), statements, output))


def _seed() -> None:
    """Let what the program does not seed or write be the same in each build, as the values of tensors are shown."""
    ctypes.CDLL(None).mallopt(M_PERTURB, 0xFF)  # new memory is zeros, as of torch.empty
    random.seed(0)
    if torch := sys.modules.get("torch"):
        torch.default_generator.manual_seed(0)
    if drawing := sys.modules.get("numpy.random"):
        drawing.seed(0)


class StepRecorder(Recorder):
    """Writes each tensor and each graph once, as most stay as they are from step to step.

    A step has the properties of `Recorder`, but in `tensors` and `graph` there are numbers: positions in the list that
    all `new` of the steps make. `printed` counts bytes and lines, and `skipped` the statements before this one of which
    nothing is known.
    """

    def __init__(self, file: str, statements: Statements, output: Any) -> None:
        super().__init__(file, statements, output)
        self._rounds: Counter[int] = Counter()
        self._numbers: dict[str, int] = {}
        self._known: dict[int, tuple[Any, int]] = {}  # by address; what is kept has one to itself
        self._graph: dict[str, Any] = {"nodes": {}}
        self._new: list[str] = []
        self._encode = json.JSONEncoder(separators=(",", ":")).encode  # json.dumps would make an encoder at each call
        self._skipped = self._read = self._lines = 0

    def ended(self, frame: FrameType, statement: Statement) -> None:
        """Write a step, unless it is one of too many rounds."""
        self._rounds[statement.line] += 1
        if self._rounds[statement.line] > ROUNDS:
            self._raised.pop(id(frame), None)
            self._skipped += 1
            return
        sys.stdout.flush()
        is_main = frame.f_code.co_name == "<module>"
        step: dict[str, Any] = {
            "line": statement.line,
            "last": statement.last,
            "in": "" if is_main else frame.f_code.co_qualname,
        }
        step |= self._numbered(self._describing.state(frame, statement))
        step |= {"printed": self._printed(), "raised": self._raised.pop(id(frame), ""), "skipped": self._skipped}
        self._skipped = 0
        # What is new is text already.
        text = self._encode({name: value for name, value in step.items() if value})
        self._output.write(f'{text[:-1]},"new":[{",".join(self._new)}]}}\n')
        self._output.flush()
        self._new = []

    def finish(self, error: BaseException | None) -> None:
        """Write how many statements at the end were skipped."""
        if self._skipped:
            self._output.write(f'{{"skipped":{self._skipped},"new":[]}}\n')
            self._output.flush()

    def _numbered(self, state: dict[str, Any]) -> dict[str, Any]:
        tensors = {name: self._number(tensor) for name, tensor in state["tensors"].items()}
        graph = state.get("graph")
        if not graph or not graph["nodes"]:
            return state | {"tensors": tensors, "graph": None}
        if graph != self._graph or list(graph["nodes"]) != list(self._graph["nodes"]):
            self._graph = graph
        return state | {"tensors": tensors, "graph": self._number(self._graph)}

    def _number(self, value: Any) -> int:
        if known := self._known.get(id(value)):
            return known[1]
        text = self._encode(value)
        if text not in self._numbers:
            self._numbers[text] = len(self._numbers)
            self._new.append(text)
        self._known[id(value)] = value, self._numbers[text]
        return self._numbers[text]

    def _printed(self) -> tuple[int, int]:
        size = os.fstat(1).st_size
        self._lines += os.pread(1, size - self._read, self._read).count(b"\n")
        self._read = size
        return size, self._lines
