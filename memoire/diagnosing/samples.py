"""Samples that are judged by another network, whose gradient cannot get back through them."""

from collections import Counter
from typing import Any

from memoire.diagnosing.addends import addends, leaf_nodes
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State

OFTEN = 2
LOOKS = 4  # at a line; walking along the graph takes time
WHAT = "the loss also judges this sample, but no gradient gets through sample(): use rsample()"


class Samples(Rule):
    """Terms of the loss of a policy that reach only what another optimizer has.

    A term for the other network is meant if its optimizer uses the gradients of this backward too.
    """

    def __init__(self) -> None:
        self._looks: Counter[int] = Counter()
        self._times: Counter[int] = Counter()
        self._now: dict[int, tuple[set[int], set[int]]] = {}  # lines of samples, what the terms reach, by states
        self._stepped: set[int] = set()

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins."""
        self._commit()
        self._looks[moment.line] += 1
        if self._looks[moment.line] > LOOKS or moment.is_transformed:
            return
        holders = [(state, state.addresses()) for state in run.optimizers.states]
        for state, held in holders:
            lines = {mark.line for mark in state.marks if mark.kind == "cut-sample" and mark.leaves & held}
            others = set().union(*(other for one, other in holders if one is not state)) - held
            if lines and others:
                reached = [{id(leaf.variable) for leaf in leaf_nodes(node)} for node in addends(roots)]
                apart = set().union(*(one for one in reached if one <= others))
                if apart and any(one & held for one in reached):
                    self._now[id(state)] = lines, apart

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer uses the gradients."""
        own = state.addresses()
        self._stepped.add(id(state))
        self._now = {one: (lines, apart) for one, (lines, apart) in self._now.items() if not apart & own}

    def _commit(self) -> None:
        for state, (lines, _) in self._now.items():
            self._times.update(lines if state in self._stepped else ())
        self._now, self._stepped = {}, set()

    def conclude(self, run: Any) -> list[Finding]:
        """The samples."""
        self._commit()
        return [Finding(line, WHAT, "cut-sample") for line, times in self._times.items() if times >= OFTEN]
