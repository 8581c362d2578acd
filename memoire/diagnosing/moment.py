"""A statement of the program at the moment that it begins or has ended."""

import ast
from collections import ChainMap
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from memoire.diagnosing.syntax import Syntax
from memoire.diagnosing.tags import Mark, Marks, key
from memoire.diagnosing.values import resolve, tensors_in
from memoire.watching.reach import names_of

MOST = 16  # entries of a list that are looked at


class Moment:
    """What the rules look at. It holds values of the program, so it must not outlive the event."""

    def __init__(self, frame: FrameType, syntax: Syntax, torch: Any) -> None:
        self.frame, self.syntax, self.torch, self.line = frame, syntax, torch, syntax.line
        self.names = ChainMap(names_of(frame), frame.f_globals)

    def value(self, expression: ast.expr) -> Any:
        """What an expression stands for, None if it would have to be computed."""
        return resolve(expression, self.names, self.torch)

    def tensors(self, expression: ast.expr) -> list[Any]:
        """The tensors that an expression stands for."""
        return tensors_in(self.value(expression), self.torch)

    def place(self, target: ast.expr) -> tuple[int, str]:
        """What stands for a variable or an attribute."""
        if isinstance(target, ast.Attribute):
            owner = self.value(target.value)
            if owner is not None:
                return id(owner), target.attr
        return key(self.frame), ast.unparse(target)

    @property
    def is_in_function(self) -> bool:
        """Whether it is in the `forward` or the `backward` of an own `autograd.Function`."""
        names = self.frame.f_code.co_varnames[:1]
        return any(isinstance(self.names.get(one), self.torch.autograd.function.FunctionCtx) for one in names)

    @property
    def is_transformed(self) -> bool:
        """Whether a transform of `torch.func` is running, whose tensors have no values."""
        return self.torch._C._functorch.maybe_current_level() is not None

    def modules(self) -> list[Any]:
        """Modules with a name, and those that objects of the program hold."""
        kind = self.torch.nn.Module
        found = [one for one in self.names.values() if isinstance(one, kind)]
        lists = [one for one in self.names.values() if type(one) in (list, tuple) and len(one) <= MOST]
        found += [part for one in lists for part in one if isinstance(part, kind)]
        for one in self.names.values():
            inside = getattr(one, "__dict__", None)
            if type(one).__module__ == "__main__" and type(inside) is dict:
                found += [part for part in inside.values() if isinstance(part, kind)]
        return found


@dataclass
class Before:
    """What was so when a statement began; plain data.

    Attributes:
        marks: Of all that it reads.
        requires_grad: Whether something that it reads does.
        leaves: Addresses of the leaves behind what it reads, if they are needed.
        cuts: Expressions in it that have no gradient although what they are applied to requires one.
        versions: Version counters of what it names.
        is_grad: Whether operations are recorded.
        unrecorded: The line that switches gradients off, if that is why what the statement has written has none.
        callee: Marks of what functions of the program returned while it ran.
        free: Likewise of those that returned something without a gradient, by the names of the functions.
        returned: Addresses of the leaves behind what they returned.
    """

    marks: Marks
    requires_grad: bool
    leaves: frozenset[int]
    cuts: list[Mark]
    versions: dict[str, int]
    is_grad: bool
    unrecorded: int | None = None
    callee: set[Mark] = field(default_factory=set)
    free: dict[str, set[Mark]] = field(default_factory=dict)
    returned: set[int] = field(default_factory=set)

    @property
    def all_marks(self) -> Marks:
        """Also those of what was called."""
        return self.marks | self.callee
