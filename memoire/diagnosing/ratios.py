"""Ratios of a probability with itself, which are always 1 and have no gradient."""

import ast
from collections import Counter
from typing import Any

from memoire.diagnosing.addends import saved
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.values import nodes

LOOKS = 3  # at the losses of a line; walking along the graph takes time
WHAT = "this also has a gradient, and cancels that of what it is compared with: take it from no_grad, or detach() it"


class Ratios(Rule):
    """Looks for `(a - b).exp()` of two values that are equal each time, and have a gradient both."""

    def __init__(self, graphs: Graphs, stores: Stores) -> None:
        self._graphs, self._stores = graphs, stores
        self._old: dict[int, int] = {}  # where the second value of a difference was made, by the line of the difference
        self._steps: dict[int, int] = {}  # before the last look; two numbers that start with zeros differ after a step
        self._times: Counter[int] = Counter()
        self._found: Counter[int] = Counter()

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run, and maybe computed a difference of two names."""
        for part in moment.syntax.parts:
            is_difference = isinstance(part, ast.BinOp) and isinstance(part.op, ast.Sub)
            old = part.right if is_difference and isinstance(part.right, ast.Name) else None
            if old is not None and (store := self._stores.made(old, moment)):
                self._old[moment.line] = store.line

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins at these tensors."""
        steps = sum(state.steps for state in run.optimizers.states)
        if moment.is_transformed or self._times[moment.line] >= LOOKS or self._steps.get(moment.line) == steps:
            return
        self._steps[moment.line] = steps
        self._times[moment.line] += 1
        behind = {node for root in roots for node in nodes(root) if type(node).__name__ == "ExpBackward0"}
        for node in behind:
            difference = node.next_functions[0][0]
            both = [one for one, _ in difference.next_functions] if type(difference).__name__ == "SubBackward0" else []
            if len(both) == 2 and all(hasattr(one, "_sequence_nr") for one in both) and _is_one(node):
                line = self._graphs.line_of(difference._sequence_nr())
                self._found[self._old.get(line, line)] += 1

    def conclude(self, run: Any) -> list[Finding]:
        """The lines that made the second one of the two."""
        return [Finding(line, WHAT, "ratio") for line, times in self._found.items() if times >= LOOKS]


def _is_one(node: Any) -> bool:
    result = saved(node, "result")
    return result is not None and bool((result == 1).all())
