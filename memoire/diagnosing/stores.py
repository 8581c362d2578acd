"""Which line wrote what."""

import ast
from dataclasses import dataclass
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.tags import MODULE
from memoire.diagnosing.values import parameters, tensors_in, version


@dataclass(frozen=True)
class Store:
    """The last time that a name was written.

    Attributes:
        line: Where.
        text: The source of that statement.
        times: How often the same line has written it in a row.
        is_inference: Whether an inference tensor was written.
        is_difference: Whether the statement is written as `name = a - b`.
        is_sum: Whether it adds to a number.
        origin: Where the name got the value that the statement has changed, as by `name = name / 2`.
    """

    line: int
    text: str
    times: int
    is_inference: bool
    is_difference: bool = False
    is_sum: bool = False
    origin: int = 0


@dataclass(frozen=True)
class Write:
    """A tensor was changed in place: its version counter rose."""

    line: int
    shape: tuple[int, ...]
    before: int
    after: int
    is_step: bool = False


class Stores:
    """Last writes to names, all writes in place.

    Attributes:
        written: Lines that changed tensors in place last, by their addresses.
        replaced: Lines that gave a module a new part after an optimizer was made, by the addresses of its parameters.
    """

    def __init__(self) -> None:
        self.of: dict[tuple[int, str], Store] = {}
        self.writes: list[Write] = []
        self.replaced: dict[int, int] = {}
        self.written: dict[int, int] = {}
        self._stepping: list[tuple[int, Any, int]] = []

    def ended(self, moment: Moment, before: Before, values: list[Any], has_optimizer: bool) -> None:
        """Note what a statement has written."""
        is_backward = any(ast.unparse(one).endswith(".backward") for one in moment.syntax.called_alone)
        for target, value in () if is_backward else zip(moment.syntax.stored, values, strict=False):
            place, line = moment.place(target), moment.line
            last = self.of.get(place)
            times = last.times + 1 if last and last.line == line else 1
            is_inference = any(one.is_inference() for one in tensors_in(value, moment.torch))
            is_difference = _is_difference(moment.syntax.nodes[0])
            is_sum = moment.syntax.accumulates is target and getattr(value, "ndim", None) == 0
            is_changed = last is not None and last.line < line and _is_read(target, moment)
            origin = last.origin or last.line if last and is_changed else line
            self.of[place] = Store(line, moment.syntax.text, times, is_inference, is_difference, is_sum, origin)
            is_other = place[0] == MODULE and last is not None and last.line != line
            is_again = isinstance(target, ast.Attribute) or (is_other and _is_made(moment.syntax.nodes[0]))
            if has_optimizer and is_again and moment.frame.f_code.co_name != "__init__":
                self.replaced |= dict.fromkeys(_addresses(value, moment.torch), line)
        for one in moment.syntax.loaded + moment.syntax.stored:
            was, value = before.versions.get(ast.unparse(one)), moment.value(one)
            is_written = was is not None and isinstance(value, moment.torch.Tensor) and not value.is_inference()
            if is_written and value._version > was:
                self.writes.append(Write(moment.line, tuple(value.shape), was, value._version))
                self.written[id(value)] = moment.line
        for line, parameter, was in self._stepping:
            if version(parameter) > was:
                self.writes.append(Write(line, tuple(parameter.shape), was, version(parameter), is_step=True))
        self._stepping.clear()

    def made(self, expression: ast.expr, moment: Moment) -> Store | None:
        """The last time that what an expression names was written, also if it is a name of the module."""
        return self.of.get(moment.place(expression)) or self.of.get((MODULE, ast.unparse(expression)))

    def names_of(self, lines: set[int]) -> set[str]:
        """What these lines gave a value last."""
        return {name.rpartition(".")[2] for (_, name), store in self.of.items() if store.line in lines}

    def of_result(self, moment: Moment) -> int | None:
        """Where a result that requires grad was made, which a statement reads by name."""
        for one in moment.syntax.loaded:
            value = moment.value(one)
            is_result = isinstance(value, moment.torch.Tensor) and value.requires_grad and not value.is_leaf
            if is_result and (store := self.of.get(moment.place(one))):
                return store.line
        return None

    def stepping(self, line: int, held: list[Any]) -> None:
        """An optimizer begins to step; what it has written is seen when the statement has ended."""
        self._stepping += [(line, one, version(one)) for one in held]

    def data_writes(self, moment: Moment, has_trained: bool) -> list[Finding]:
        """Writes through `.data` that backward may still need unchanged."""
        found = []
        for owner in moment.syntax.writes_data:
            tensor = moment.value(owner)
            is_needed = isinstance(tensor, moment.torch.Tensor) and tensor.requires_grad
            if is_needed and (has_trained or not tensor.is_leaf):
                what = "autograd does not notice what is written through .data, so gradients may be wrong"
                found.append(Finding(moment.line, what, "data-write"))
        return found


def _is_difference(node: ast.stmt) -> bool:
    value = node.value if isinstance(node, ast.Assign) else None
    return isinstance(value, ast.BinOp) and isinstance(value.op, ast.Sub)


def _is_read(target: ast.expr, moment: Moment) -> bool:
    return ast.unparse(target) in map(ast.unparse, moment.syntax.loaded)


def _is_made(node: ast.stmt) -> bool:
    """Whether a statement gives a name what a call makes."""
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)


def _addresses(value: Any, torch: Any) -> list[int]:
    if isinstance(value, torch.nn.Module):
        return [id(one) for one in parameters(value)]
    return [id(value)] if isinstance(value, torch.nn.Parameter) else []
