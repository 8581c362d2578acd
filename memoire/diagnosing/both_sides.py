"""Losses that compare two outputs of one network with each other, each side with a gradient, so that they collapse."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from memoire.diagnosing.addends import addends, leaf_nodes
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.values import MOST_NODES

LOOKS = 3  # at a backward; walking along the graph takes time
COMPARING = {"Mul", "Sub", "MseLoss", "SmoothL1Loss"}
SCALING = {"Div", "Expand", "ClampMin", "View", "ToCopy"}  # what normalising is made of
WHAT = "both sides of this have a gradient, so all outputs can become equal: detach() the side that is no prediction"
Sides = tuple[Any, Any]


class BothSides(Rule):
    """Losses that are nothing but `sim(predict(a), b) + sim(predict(b), a)`, where `a` and `b` have a gradient too.

    Another term can keep the outputs apart, and so can predictors or encoders of which there are two.
    """

    def __init__(self, graphs: Graphs) -> None:
        self._graphs = graphs
        self._looks: Counter[int] = Counter()
        self._times: Counter[int] = Counter()

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins."""
        self._looks[moment.line] += 1
        if self._looks[moment.line] > LOOKS or moment.is_transformed:
            return
        terms = addends(roots)
        found = {node: pair for node in terms if (pair := _compared(node))}
        for node, sides in found.items() if len(found) == len(terms) else ():
            if any(_is_crossing(one, *other) for one in (sides, sides[::-1]) for other in found.values()):
                self._times[self._graphs.line_of(node._sequence_nr())] += 1

    def conclude(self, run: Any) -> list[Finding]:
        """The lines that compare."""
        return [Finding(line, WHAT, "both-sides") for line, times in self._times.items() if times > 1]


def _compared(node: Any) -> Sides | None:
    """What a node compares, without what only normalises it; None if one of the two has no gradient."""
    if _name(node) in ("Pow", "Abs") and _name(node.next_functions[0][0]) == "Sub":
        node = node.next_functions[0][0]
    behind = [one for one, _ in node.next_functions]
    is_comparing = _name(node) in COMPARING and len(behind) > 1 and all(behind[:2])
    sides = (_plain(behind[0]), _plain(behind[1])) if is_comparing else None
    return sides if sides and sides[0] is not sides[1] else None


def _is_crossing(sides: Sides, one: Any, other: Any) -> bool:
    """Whether a prediction is compared with what the other prediction is made from, and the other way round."""
    predicted, target = sides
    for again, source in ((one, other), (other, one)):
        is_new = again is not predicted and source is not target
        if is_new and _leads(predicted, source) and _leads(again, target) and _leaves(predicted) == _leaves(again):
            return True
    return False


def _leaves(node: Any) -> set[int]:
    return {id(one.variable) for one in leaf_nodes(node)}


def _leads(node: Any, source: Any) -> bool:
    """Whether a node is computed from another one."""
    return node is not source and any(one is source for one in _behind(node))


def _behind(node: Any) -> Iterator[Any]:
    seen, waiting = {node}, [node]
    while waiting and len(seen) < MOST_NODES:
        new = [one for one, _ in waiting.pop().next_functions if one is not None and one not in seen]
        yield from new
        seen.update(new)
        waiting += new


def _plain(node: Any) -> Any:
    """What a tensor was before it was normalised."""
    while _name(node) in SCALING and node.next_functions[0][0] is not None:
        node = node.next_functions[0][0]
    return node


def _name(node: Any) -> str:
    return type(node).__name__.partition("Backward")[0]
