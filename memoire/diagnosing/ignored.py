"""Own functions whose `backward` does not use the gradient that comes in."""

from types import FrameType
from typing import Any

from memoire.diagnosing.calls import positional
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.values import is_zero, tensors_in
from memoire.watching.reach import names_of

WHAT = "backward ignores the incoming gradient, so all that follows in the graph does not count: multiply by it"


class Ignored(Rule):
    """Lines that returned a gradient.

    A gradient of ones may be left out, as the last operation of a loss does.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._lines: set[int] = set()

    def returned(self, frame: FrameType, value: Any, moment: Moment) -> None:
        """The `backward` of an own function returns."""
        names, given = names_of(frame), positional(frame.f_code)[1:]
        if moment.line in self._lines or not given or self._program.is_using(moment.line, set(given)):
            return
        incoming = tensors_in([names.get(one) for one in given], moment.torch)
        results = tensors_in(value, moment.torch)
        if any(map(_says_something, incoming)) and not all(map(is_zero, results)):
            self._lines.add(moment.line)

    def conclude(self, run: Any) -> list[Finding]:
        """These lines."""
        return [Finding(line, WHAT, "gradient-ignored") for line in sorted(self._lines)]


def _says_something(gradient: Any) -> bool:
    """Whether a gradient is not made of ones, nor of zeros."""
    return not is_zero(gradient) and not is_zero(gradient.detach() - 1)
