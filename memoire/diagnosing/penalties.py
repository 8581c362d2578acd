"""Weights that a cut keeps from all data, so that they learn from a penalty only, as the sum of their logarithms."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from memoire.diagnosing.addends import addends, leaf_nodes
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_held
from memoire.diagnosing.tags import Mark
from memoire.diagnosing.values import MOST_NODES

LOOKS = 3  # at the losses of a line; walking along the graph takes time
WHAT = "the graph is cut here ({}), so what is behind it learns from a penalty only, and not from the data"
SUMS = ("AddBackward0", "SubBackward0")


@dataclass
class Addend:
    """A term of a loss in the graph.

    Attributes:
        leaves: Addresses of those that it depends on.
        factors: Numbers in it; those of a penalty are the same each time.
        has_data: Whether something else than these leaves and numbers is in it.
    """

    leaves: set[int] = field(default_factory=set)
    factors: list[float] = field(default_factory=list)
    has_data: bool = False


class Penalties(Rule):
    """Weights that only penalties reach, by the cuts that the loss comes from."""

    def __init__(self) -> None:
        self._times: Counter[int] = Counter()
        self._factors: dict[int, list[list[float]]] = {}
        self._found: Counter[Mark] = Counter()

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins at these tensors."""
        marks = run.optimizers.states[0].marks if run.optimizers.states else ()
        cuts = [mark for mark in marks if mark.is_cut and not mark.is_flat and mark.leaves]
        if not cuts or self._times[moment.line] >= LOOKS or moment.is_transformed:
            return
        self._times[moment.line] += 1
        found = [_addend(node, factors) for node, factors in addends(roots).items()]
        learning = set().union(*(one.leaves for one in found if one.has_data))
        penalties = [one for one in found if not one.has_data]
        only = set().union(*(one.leaves for one in penalties)) - learning
        lost = [mark for mark in cuts if mark.leaves & only]
        self._found.update(lost if learning else [])
        if lost:
            numbers = [number for one in penalties if one.leaves & only for number in one.factors]
            self._factors.setdefault(moment.line, []).append(sorted(numbers))

    def conclude(self, run: Any) -> list[Finding]:
        """The cuts, if no number in the penalties has changed."""
        if any(one != numbers[0] for numbers in self._factors.values() for one in numbers):
            return []
        held = all_held(run.optimizers.states)
        marks = [mark for mark, times in self._found.items() if times >= LOOKS and mark.leaves & held]
        return [Finding(one.line, WHAT.format(one.what), one.kind) for one in marks]


def _addend(node: Any, factors: list[float]) -> Addend:
    found, seen, waiting = Addend(factors=list(factors)), set(), [node]
    while waiting and not found.has_data:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        if type(one).__name__ == "AccumulateGrad":
            found.leaves.add(id(one.variable))
            continue
        behind = [following for following, _ in one.next_functions]
        found.has_data |= (type(one).__name__ in SUMS and None in behind) or len(seen) > MOST_NODES
        found.has_data |= not _numbers(one, found.factors)
        waiting += [following for following in behind if following is not None]
    if found.has_data:
        found.leaves |= {id(one.variable) for one in leaf_nodes(node)}
    return found


def _numbers(node: Any, factors: list[float]) -> bool:
    """Whether an operation has saved nothing but numbers and what has a gradient itself; adds these numbers."""
    for name in dir(node):
        if not name.startswith("_raw_saved_"):
            continue
        saved = getattr(node, name)
        if getattr(saved, "unpack_hook", None) is not None or isinstance(saved, list | tuple):
            return False
        tensor = getattr(node, name.replace("_raw", "", 1))
        if tensor is None or tensor.requires_grad:
            continue
        if tensor.numel() != 1:
            return False
        factors.append(float(tensor))
    return type(node).__module__ != "__main__" and not hasattr(node, "saved_tensors")
