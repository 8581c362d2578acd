"""Weights whose name was given the result of an update, and whose `.grad` or graph is needed afterwards."""

import ast
import weakref
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State, all_addresses
from memoire.diagnosing.values import leaf_tensors

NEW = "this gives {0} a new tensor, which is no leaf and gets no .grad: write in place under no_grad, as by {0} -= …"
LEFT = "this gives {0} a new tensor, and the optimizer still has the old one: write in place, as by {0}.data.clamp_()"
LOOKS = 4  # at a line; walking along the graph takes time
GROWS = "each {} is computed from the one before, so the graph grows from step to step: write in place under no_grad"


@dataclass(frozen=True)
class Update:
    """What a statement has made of a weight that had a gradient.

    Attributes:
        line: The statement.
        name: What it is called there.
        tensor: A weak reference to the result.
    """

    line: int
    name: str
    tensor: Any


class Replaced(Rule):
    """Such statements.

    Attributes:
        findings: Those after which something was missing, by their lines.
        reads: Lines that read a `.grad` which is None for that reason.
    """

    def __init__(self, optimizers: Optimizers) -> None:
        self._optimizers = optimizers
        self._leaves: dict[int, tuple[Update, set[int]]] = {}  # new leaves, and what they stand for
        self._trained: dict[int, Update] = {}  # by the addresses of what optimizers still have
        self._looks: Counter[int] = Counter()
        self.findings: dict[int, Finding] = {}
        self.reads: set[int] = set()
        self._begun: dict[int, list[tuple[ast.expr, set[int]]]] = {}  # by the addresses of frames
        self._updates: dict[int, Update] = {}  # by the addresses of results

    def began(self, moment: Moment, before: Before) -> None:
        """A statement may need the gradient of a result, and may be such an update."""
        if self._updates:
            self._look(moment)
        targets = [one for one, value in _pairs(moment.syntax.nodes) if _is_updated(one, value)]
        held = all_addresses(self._optimizers.states) if targets else set()
        found = [(one, {id(tensor) for tensor in moment.tensors(one) if _is_used(tensor, held)}) for one in targets]
        self._begun[id(moment.frame)] = [(target, old) for target, old in found if old]
        for target in targets:
            again = [self._update(tensor) for tensor in moment.tensors(target) if _is_retained(tensor)]
            if any(update and update.line == moment.line for update in again):
                what = GROWS.format(ast.unparse(target))
                self.findings[moment.line] = Finding(moment.line, what, "rebound-retained")

    def _look(self, moment: Moment) -> None:
        tests = [one.left for one in moment.syntax.parts if isinstance(one, ast.Compare)]
        for part in moment.syntax.parts:
            if not isinstance(part, ast.Attribute) or part.attr != "grad" or part in tests:
                continue
            for tensor in moment.tensors(part.value):
                update = self._update(tensor)
                if update and isinstance(part.ctx, ast.Load) and tensor.grad is None:
                    self.reads.add(moment.line)
                    self._report(update)

    def _update(self, tensor: Any) -> Update | None:
        """The statement that made a tensor of a weight, unless it has become a leaf since."""
        update = self._updates.get(id(tensor))
        is_same = update is not None and update.tensor() is tensor
        return update if is_same and not (tensor.is_leaf and tensor.requires_grad) else None

    def _report(self, update: Update) -> None:
        self.findings[update.line] = Finding(update.line, NEW.format(update.name), "rebound")

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run."""
        for target, old in self._begun.pop(id(moment.frame), []):
            for tensor in moment.tensors(target):
                update = Update(moment.line, ast.unparse(target), weakref.ref(tensor))
                if not (tensor.is_leaf and tensor.requires_grad):
                    self._updates[id(tensor)] = update
                elif id(tensor) not in old and (held := old & all_addresses(self._optimizers.states)):
                    self._leaves[id(tensor)] = update, held

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins, perhaps at a loss of a leaf that no optimizer has."""
        self._looks[moment.line] += bool(self._leaves)
        if not self._leaves or self._looks[moment.line] > LOOKS:
            return
        behind = {id(one): one for root in roots for one in leaf_tensors(root)}
        held = all_addresses(self._optimizers.states)
        for address, tensor in behind.items():
            update, old = self._leaves.get(address, (None, set()))
            if update and update.tensor() is tensor and address not in held:
                self._trained |= dict.fromkeys(old, update)

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer steps, perhaps for a leaf that the loss no longer comes from."""
        for one in state.parameters():
            if update := self._trained.pop(id(one), None):
                self.findings[update.line] = Finding(update.line, LEFT.format(update.name), "rebound")

    def without_graph(self) -> bool:
        """Report what may be the reason that a loss does not require grad; whether there is something."""
        alive = [tensor for one in self._updates.values() if (tensor := one.tensor()) is not None]
        found = [one for tensor in alive if not tensor.requires_grad and (one := self._update(tensor))]
        for update in found:
            self._report(update)
        return bool(found)


def _pairs(nodes: Sequence[ast.stmt]) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Targets of assignments, each with what it is given."""
    for node in nodes:
        if not isinstance(node, ast.Assign):
            continue
        values = node.value.elts if isinstance(node.value, ast.Tuple | ast.List) else []
        for target in node.targets:
            targets = target.elts if isinstance(target, ast.Tuple | ast.List) else [target]
            is_each = len(targets) == len(values) and targets != [target]
            yield from zip(targets, values if is_each else [node.value] * len(targets), strict=True)


def _is_updated(target: ast.expr, value: ast.expr) -> bool:
    """Whether a value is made from what the target was before, or was made by another statement."""
    name = ast.unparse(target)
    return isinstance(value, ast.Name) or any(
        isinstance(one, ast.expr) and ast.unparse(one) == name for one in ast.walk(value)
    )


def _is_used(tensor: Any, held: set[int]) -> bool:
    return tensor.is_leaf and tensor.requires_grad and (tensor.grad is not None or id(tensor) in held)


def _is_retained(tensor: Any) -> bool:
    """Whether a result has a gradient that is no function itself."""
    is_result = tensor.requires_grad and not tensor.is_leaf and tensor.retains_grad
    return is_result and tensor.grad is not None and not tensor.grad.requires_grad
