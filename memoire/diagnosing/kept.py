"""Sums, lists and averages that keep whole graphs."""

import ast
from collections import Counter
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.tags import Mark, Marks
from memoire.diagnosing.values import is_growing, nodes, tensors_in

OFTEN = 3  # so many graphs kept by one line are no accident
LOOKS = 6  # at an average; walking along its graph takes time
KINDS = {"graphs-collected", "graphs-kept", "average-kept"}
ADVICE = "keeps its whole graph: add .item() or .detach(), or use no_grad"


class Kept:
    """Lines that add values with a graph to something."""

    def __init__(self) -> None:
        self._times: Counter[Mark] = Counter()
        self._sizes: dict[Mark, dict[int, int]] = {}
        self._within: dict[Mark, set[Mark]] = {}  # what has kept the graphs of an added value already

    def added(self, moment: Moment, values: list[Any], read: Marks, backward: int) -> set[Mark]:
        """The mark of a statement that adds such a value.

        Args:
            moment: Of the statement.
            values: What it has written.
            read: The marks of what it has read.
            backward: Stands for the last backward.
        """
        if moment.syntax.accumulates is None or not values:
            return set()
        results = tensors_in(values[0], moment.torch)
        kept = results[-1:] if isinstance(values[0], list) else results
        growing = [one for one in kept if one.requires_grad and not one.is_leaf]
        if not growing:
            return set()
        kind = "graphs-collected" if isinstance(values[0], list) else "graphs-kept"
        is_average = any(_is_parameter(one, moment) for one in moment.syntax.loaded)
        mark = Mark("average-kept" if is_average else kind, moment.line, ast.unparse(moment.syntax.accumulates))
        self._times[mark] += 1
        self._within.setdefault(mark, set()).update(one for one in read if one.kind in KINDS and one != mark)
        if is_average:
            sizes = self._sizes.setdefault(mark, {})
            if len(sizes) < LOOKS:
                sizes[backward] = max(sizes.get(backward, 0), *(len(nodes(one)) for one in growing))
        return {mark}

    def conclude(self, consumed: set[Mark]) -> list[Finding]:
        """The lines whose values no loss has used; `consumed` are the marks of all losses."""
        unused = [mark for mark, times in self._times.items() if times >= OFTEN and mark not in consumed]
        found = [
            mark for mark in unused if mark not in self._sizes or is_growing(list(self._sizes[mark].values()), OFTEN)
        ]
        found = [mark for mark in found if not self._within[mark] & set(found)]
        return [Finding(mark.line, f"each value added to {mark.what} {ADVICE}", mark.kind) for mark in found]


def _is_parameter(expression: ast.expr, moment: Moment) -> bool:
    value = moment.value(expression)
    return isinstance(value, moment.torch.nn.Parameter) and value.requires_grad
