"""Gradients of a first loss that are cleared before the backward of the second one, so that no step ever uses them."""

from collections import Counter
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State, all_parameters
from memoire.diagnosing.values import leaves, version

OFTEN = 2
LOOKS = 4  # at a line that calls backward; walking along the graph takes time
READS = (".grad", "clip_grad")
WHAT = "this clears the gradients of another loss before step() has used them: clear once, before the first backward"
Thrown = tuple[int, int]  # the line of a backward, and the line that cleared all that it had left


class FirstLosses(Rule):
    """Losses whose gradients were thrown away each time.

    Those of an attack, which fill the parameters only by the way, and those that the program looks at are meant.
    """

    def __init__(self, program: Program, optimizers: Optimizers) -> None:
        self._program, self._optimizers = program, optimizers
        self._line = self._first = 0  # of the last backward, and of the first clearing after it
        self._left: dict[int, int] = {}  # what backward has filled: addresses and versions
        self._thrown: set[Thrown] = set()
        self._times: Counter[Thrown] = Counter()
        self._looks: Counter[int] = Counter()
        self._used: set[int] = set()

    def began(self, moment: Moment, before: Before) -> None:
        """A statement may look at gradients."""
        if self._left and any(one in moment.syntax.text for one in READS):
            self._left = {}

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins."""
        self._line, self._first, self._left = moment.line, 0, {}
        self._looks[moment.line] += 1
        if self._looks[moment.line] > LOOKS:
            return
        behind, versions = set().union(*map(leaves, roots)), self._versions()
        if behind <= versions.keys():
            self._left = {one: versions[one] for one in behind}

    def _versions(self) -> dict[int, int]:
        return {id(one): version(one) for one in all_parameters(self._optimizers.states)}

    def cleared(self, addresses: set[int], line: int) -> None:
        """Gradients are about to be cleared; whoever has moved the weights before has used them."""
        versions = self._versions() if self._left else {}
        self._left = {one: was for one, was in self._left.items() if versions.get(one) == was}
        if self._left.keys() & addresses:
            self._first = self._first or line
        if self._left and self._left.keys() <= addresses and self._first != self._line:
            self._thrown.add((self._line, self._first))
        self._left = {one: was for one, was in self._left.items() if one not in addresses}

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer uses the gradients of the last backward."""
        self._used.add(self._line)
        self._times.update(self._thrown)
        self._thrown, self._left = set(), {}

    def conclude(self, run: Any) -> list[Finding]:
        """Where they are cleared, if nothing else can have seen them."""
        if run.hooks.is_any or self._program.mentions("retain_grad("):
            return []
        often = [thrown for thrown, times in self._times.items() if times >= OFTEN and thrown[0] not in self._used]
        return [Finding(line, WHAT, "cleared-unused") for line in sorted({line for _, line in often})]
