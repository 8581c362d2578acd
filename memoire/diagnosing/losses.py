"""Losses that never go backward, although parameters learn from nothing else."""

import ast
import re
from collections import Counter
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_lost
from memoire.diagnosing.values import leaves, nodes

LOSS = re.compile(r"loss|penalty|(^|_)(kl|ce|bce|mse|nll)(_|$)", re.I)
LOOKS = 3  # at a line; walking along the graph takes time
UNUSED = "this loss is computed and never goes backward, so what only it would train learns nothing"
OVERWRITTEN = "each pass of the loop overwrites this loss, and only the last one goes backward: add them up"


class Losses(Rule):
    """Lines that give a loss a name, by the numbers of the nodes that they made."""

    def __init__(self, graphs: Graphs, program: Program) -> None:
        self._graphs, self._program = graphs, program
        self._behind: dict[int, set[int]] = {}
        self._times: Counter[int] = Counter()
        self._new: dict[int, list[int]] = {}
        self._used: set[int] = set()
        self._overwritten: Counter[int] = Counter()
        self._single: set[int] = set()

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run, and maybe given a loss a name."""
        node = moment.syntax.nodes[0]
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if not isinstance(target, ast.Name) or not LOSS.search(target.id):
            return
        value = moment.value(target)
        if not isinstance(value, moment.torch.Tensor) or value.grad_fn is None or value.numel() != 1:
            return
        self._times[moment.line] += 1
        if self._times[moment.line] <= LOOKS:
            self._behind.setdefault(moment.line, set()).update(leaves(value))
        if hasattr(value.grad_fn, "_sequence_nr"):
            self._new.setdefault(moment.line, []).append(value.grad_fn._sequence_nr())

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Find out which of them it goes through."""
        reached = {node.number for node in self._graphs.nodes}
        for line, numbers in self._new.items():
            if reached & set(numbers):
                self._used.add(line)
                is_last = len(numbers) > 1 and reached & set(numbers) == {numbers[-1]}
                is_last = is_last and self._is_alone(line, numbers[-2], reached)
                self._overwritten[line] += is_last
                self._single |= set() if is_last else {line}
        self._new.clear()

    def differentiated(self, roots: list[Any], moment: Moment) -> None:
        """A loss of an inner step goes no other way."""
        reached = {one._sequence_nr() for root in roots for one in nodes(root) if hasattr(one, "_sequence_nr")}
        self._used |= {line for line, numbers in self._new.items() if reached & set(numbers)}

    def _is_alone(self, line: int, end: int, reached: set[int]) -> bool:
        """Whether backward reaches nothing that earlier passes of the loop have made, before this number."""
        lines = self._program.overwriting(line)
        return bool(lines) and not any(number <= end and self._graphs.line_of(number) in lines for number in reached)

    def conclude(self, run: Any) -> list[Finding]:
        """Losses that no backward went through, and those of which only the last one counts."""
        lost = all_lost(run.optimizers.states) - run.explained
        unused = [line for line, times in self._times.items() if times > 1 and line not in self._used]
        found = [Finding(line, UNUSED, "loss-unused") for line in unused if self._behind[line] & lost]
        lines = [line for line, times in self._overwritten.items() if times > 1 and line not in self._single]
        return found + [Finding(line, OVERWRITTEN, "loss-overwritten") for line in lines]
