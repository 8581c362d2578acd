"""Gradients of a network that judges, which also have those of the loss of what it judges when its optimizer steps."""

from collections import Counter
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State
from memoire.diagnosing.turns import LEFT
from memoire.diagnosing.values import is_clear, leaves

OFTEN = 2
LOOKS = 3  # at a backward; walking along the graph takes time
AT_THE_END = "this adds to the gradients of the network that judges, before its own step: step before it, or freeze it"


class Mixed(Rule):
    """The last backward through each network and its input, and the last one that ends at the network."""

    def __init__(self) -> None:
        self._looks: Counter[int] = Counter()
        self._reached: dict[int, set[int]] = {}
        self._number = 0
        self._through: dict[int, tuple[int, int]] = {}  # by states: how many backwards there were, and the line
        self._alone: dict[int, tuple[int, int]] = {}
        self._held: dict[int, set[int]] = {}
        self._found: Counter[Finding] = Counter()

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins."""
        for state in run.optimizers.states:
            if id(state) in self._held and all(map(is_clear, state.parameters())):
                self._forget(id(state))  # by hand, as by p.grad = None
        self._number += 1
        self._looks[moment.line] += 1
        if self._looks[moment.line] <= LOOKS:
            self._reached.setdefault(moment.line, set()).update(*map(leaves, roots))
        reached = self._reached[moment.line]
        holders = {id(state): state.addresses() for state in run.optimizers.states}
        for known, own in holders.items():
            if not own & reached or not run.judging.has_detached(own):
                continue
            fed = set().union(*(one.behind for one in run.networks.recent if one.own & own)) - own
            others = set().union(*(held for other, held in holders.items() if other != known)) - own
            kept = self._through if fed & others & reached else self._alone
            kept[known], self._held[known] = (self._number, moment.line), own

    def cleared(self, addresses: set[int], line: int) -> None:
        """Gradients are cleared."""
        for state in [state for state, held in self._held.items() if held & addresses]:
            self._forget(state)

    def _forget(self, state: int) -> None:
        self._through.pop(state, None)
        self._alone.pop(state, None)

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer is about to step."""
        through, alone = self._through.get(id(state)), self._alone.get(id(state))
        if through and alone:
            is_later = alone > through
            line, what, kind = (alone[1], LEFT, "left-by-another") if is_later else (through[1], AT_THE_END, "mixed")
            self._found[Finding(line, what, kind)] += 1
        self._forget(id(state))

    def conclude(self, run: Any) -> list[Finding]:
        """The later one of the two backwards."""
        return [one for one, times in self._found.items() if times >= OFTEN]
