"""States that are detached at each step of a sequence, so that nothing learns across steps."""

import ast
from bisect import bisect_right
from collections import Counter
from itertools import pairwise
from typing import Any

from memoire.diagnosing.cutting import cutting
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs, Node
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.tags import Tags

LEAST = 3  # steps of a sequence
KINDS = ("cut-detach", "cut-in-place", "cut-data", "cut-copy")
WHAT = "the state is detached at each step of the sequence, so no gradient gets past one step: detach() it between them"


class Recurrence(Rule):
    """Lines that detach what comes from the same line, by the numbers of the nodes that come next.

    A loss of the last step only shows that this is a mistake: the graphs of all other steps are for nothing. A loss of
    each step may mean to train each step for itself, but not if the network is recurrent.
    """

    def __init__(self, tags: Tags, graphs: Graphs) -> None:
        self._tags, self._graphs = tags, graphs
        self._times: dict[int, list[int]] = {}
        self._skips: Counter[int] = Counter()  # lines that detach what they add to a function of the same
        self._cells: set[int] = set()  # lines that call recurrent networks
        self._lines: set[int] = set()

    def began(self, moment: Moment, before: Before) -> None:
        """Note a line that detaches a value."""
        if not before.is_grad or not before.cuts:
            return
        self._skips[moment.line] += _skips(moment)
        lines = {mark.line for mark in before.cuts if mark.kind in KINDS}
        if moment.line in lines and (self._is_again(moment, before) or moment.line not in self._times):
            number = moment.torch._C._autograd._get_sequence_nr()
            self._times.setdefault(moment.line, []).append(number)

    def _is_again(self, moment: Moment, before: Before) -> bool:
        """Whether what is detached comes from what this line has detached before."""
        if any(isinstance(part, ast.comprehension) for part in moment.syntax.parts):
            return any(mark.line == moment.line for mark in before.marks)
        for kind, _, subject in cutting(moment.syntax.parts):
            inside: list[ast.expr] = [
                one for one in ast.walk(subject) if isinstance(one, ast.Name | ast.Attribute | ast.Subscript)
            ]
            marks = self._tags.read(moment.frame, inside, moment.names, moment.torch) if kind in KINDS else ()
            if any(mark.line == moment.line for mark in marks):
                return True
        return False

    def ended(self, moment: Moment, before: Before) -> None:
        """Note a line that calls a recurrent network."""
        if moment.line not in self._cells:
            kinds = (moment.torch.nn.RNNBase, moment.torch.nn.RNNCellBase)
            if any(isinstance(moment.value(one), kinds) for one in moment.syntax.called):
                self._cells.add(moment.line)

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Find out whether backward goes through the last step only, or through each step of a cell for itself."""
        nodes = [node for node in self._graphs.nodes if node.number < self._graphs.last]
        for line, times in self._times.items():
            if len(times) >= LEAST and (self._is_last_only(nodes, times) or self._is_apart(nodes, times)):
                self._lines.add(line)
        self._lines |= {line for line, times in self._skips.items() if times >= LEAST} & self._graphs.lines()
        self._times.clear()
        self._skips.clear()

    def _is_last_only(self, nodes: list[Node], times: list[int]) -> bool:
        reached = [node.number for node in nodes]
        if not reached or any(times[0] <= number < times[-1] for number in reached):
            return False
        before = self._graphs.lines_between(times[-2], times[-1])
        after = self._graphs.lines_between(times[-1], self._graphs.last)
        repeated = {one for one in before if after.count(one) == before.count(one) == 1}
        return bool(repeated & {self._graphs.line_of(number) for number in reached if number >= times[-1]})

    def _is_apart(self, nodes: list[Node], times: list[int]) -> bool:
        pairs = [self._graphs.lines_between(*pair) for pair in pairwise(times)]
        if any(lines.count(one) > 1 for lines in pairs for one in self._cells):
            return False
        return any(self._is_each_for_itself(nodes, line, times) for line in self._cells)

    def _is_each_for_itself(self, nodes: list[Node], line: int, times: list[int]) -> bool:
        """Whether many runs of a line have a gradient, and none has it from another run."""
        starts = self._graphs.starts(line)
        own = [one for one in nodes if one.number >= times[0] and self._graphs.line_of(one.number) == line]
        runs = {one.number: bisect_right(starts, one.number) for one in own}
        has_crossed = any(runs.get(below, runs[one.number]) != runs[one.number] for one in own for below in one.below)
        return len(set(runs.values())) >= len(times) and not has_crossed

    def conclude(self, run: Any) -> list[Finding]:
        """The lines that detach."""
        return [Finding(line, WHAT, "detached-each-step") for line in self._lines]


def _skips(moment: Moment) -> bool:
    """Whether a statement is `z = z.detach() + f(z)`, a step that keeps only a part of the way back."""
    node = moment.syntax.nodes[0]
    value = node.value if isinstance(node, ast.Assign) else None
    if not isinstance(node, ast.Assign) or not isinstance(value, ast.BinOp) or not isinstance(value.op, ast.Add):
        return False
    name, terms = ast.unparse(node.targets[0]), (value.left, value.right)
    cut = [one for one in terms if ast.unparse(one) in (f"{name}.detach()", f"{name}.data")]
    calls = [call for one in terms if one not in cut for call in ast.walk(one) if isinstance(call, ast.Call)]
    return len(cut) == 1 and any(ast.unparse(given) == name for call in calls for given in call.args)
