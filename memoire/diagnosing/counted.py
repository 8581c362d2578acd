"""Gradients that are added once too often: a loss that goes backward again, and a backward for the input only."""

import ast
from collections import Counter
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State
from memoire.diagnosing.values import is_clear, leaf_tensors

OFTEN = 2
TWICE = "this goes through a loss that went backward already, so the gradient of that loss is counted twice"
ATTACK = "this backward for the input also fills the gradients of the model, and the step uses them: clear them before"


class Counted(Rule):
    """What went backward since gradients were cleared."""

    def __init__(self, graphs: Graphs) -> None:
        self._graphs = graphs
        self._roots: dict[int, set[int]] = {}  # numbers of nodes, and the leaves behind them
        self._pending: dict[int, set[int]] = {}
        self._twice: Counter[int] = Counter()
        self._last: tuple[int, set[int]] = (1, set())
        self._attacks: dict[int, set[int]] = {}
        self._filled: Counter[int] = Counter()

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Compare with the roots of earlier ones."""
        numbers = {node.number for node in self._graphs.nodes}
        if len(roots) == 1 and numbers & self._roots.keys():
            self._pending[moment.line] = set().union(*(self._roots[one] for one in numbers & self._roots.keys()))
        own = {id(leaf) for root in roots if root.requires_grad for leaf in leaf_tensors(root)}
        for root in roots if len(roots) == 1 else ():
            if hasattr(root.grad_fn, "_sequence_nr"):
                self._roots[root.grad_fn._sequence_nr()] = own
        self._last = moment.line, own

    def began(self, moment: Moment, before: Before) -> None:
        """A statement may read the gradient of an input, right after backward."""
        for part in moment.syntax.parts if ".grad" in moment.syntax.text else ():
            if isinstance(part, ast.Attribute) and part.attr == "grad" and isinstance(part.ctx, ast.Load):
                value = moment.value(part.value)
                is_input = isinstance(value, moment.torch.Tensor) and not isinstance(value, moment.torch.nn.Parameter)
                if is_input and value.is_leaf and value.requires_grad and id(value) in self._last[1]:
                    self._attacks[self._last[0]] = self._last[1] - {id(value)}

    def cleared(self, addresses: set[int], line: int) -> None:
        """Gradients of parameters with these addresses are about to be cleared."""
        self._roots = {number: own for number, own in self._roots.items() if not own & addresses}
        self._pending = {line: own for line, own in self._pending.items() if not own & addresses}
        self._attacks = {line: own for line, own in self._attacks.items() if not own & addresses}

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer is about to step."""
        filled = {id(one) for one in state.parameters() if not is_clear(one)}
        held = state.addresses()
        for line, own in list(self._attacks.items()):
            if held & own:
                self._filled[line] += bool(own & filled) and line != self._last[0] and bool(self._last[1] & own & held)
                del self._attacks[line]
        self._twice.update(line for line, own in self._pending.items() if own & held)
        self._pending.clear()
        self._roots.clear()

    def conclude(self, run: Any) -> list[Finding]:
        """The lines of backward."""
        is_known = run.found("retain-graph")
        twice = [] if is_known else [line for line, times in self._twice.items() if times >= OFTEN]
        found = [Finding(line, TWICE, "counted-twice") for line in twice]
        return found + [Finding(one, ATTACK, "attack-fills") for one, times in self._filled.items() if times >= OFTEN]
