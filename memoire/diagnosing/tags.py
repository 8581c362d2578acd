"""Where values come from: marks that travel from what a statement reads to what it writes."""

import ast
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from memoire.diagnosing.values import resolve

BESIDE = "beside-a-cut"
MODULE = 0  # stands for the frame of the module
PLAIN = (int, float, complex, str)  # what has no marks of its own: others soon get its address, or share it


@dataclass(frozen=True)
class Mark:
    """Something that happened to a value, or to a value that it was made from.

    Attributes:
        kind: A key of `PAGES` for a cut; else what happened.
        line: Where.
        what: How it is written there.
        leaves: Addresses of the parameters that a gradient no longer reaches.
    """

    kind: str
    line: int
    what: str = ""
    leaves: frozenset[int] = frozenset()

    @property
    def is_cut(self) -> bool:
        """Whether the graph ends there."""
        return self.kind.startswith("cut-")

    def beside(self) -> "Mark":
        """The mark of a value to which another way leads past this cut."""
        return Mark(BESIDE, self.line, self.what)

    @property
    def is_flat(self) -> bool:
        """Whether the graph goes on there, and all gradients are zero."""
        return self.kind == "cut-flat"


Marks = frozenset[Mark]
NONE: Marks = frozenset()


@dataclass
class Tags:
    """The marks of variables, and of objects such as lists, by their addresses."""

    names: dict[tuple[int, str], Marks] = field(default_factory=dict)
    objects: dict[int, Marks] = field(default_factory=dict)

    def read(self, frame: FrameType, expressions: list[ast.expr], names: Any, torch: Any) -> Marks:
        """The marks of all that is read."""
        found: set[Mark] = set()
        for expression in expressions:
            if isinstance(expression, ast.Name):
                here = (key(frame), expression.id)
                found |= self.names.get(here if here in self.names else (MODULE, expression.id), NONE)
            value = resolve(expression, names, torch)
            if value is not None and not isinstance(value, torch.Tensor):
                found |= self.objects.get(id(value), NONE)
            if isinstance(expression, ast.Attribute | ast.Subscript):
                owner = resolve(expression.value, names, torch)
                found |= self.objects.get(id(owner), NONE) if owner is not None else NONE
        return frozenset(found)

    def write(self, moment: Any, target: ast.expr, marks: Marks) -> None:
        """Give marks to what is written at a `Moment`, and take the old ones away if it is a new value."""
        self._write(moment, target, marks, moment.syntax.makes_new_values)

    def _write(self, moment: Any, target: ast.expr, marks: Marks, is_new: bool) -> None:
        if isinstance(target, ast.Name):
            place = key(moment.frame), target.id
            self.names[place] = marks if is_new else self.names.get(place, NONE) | marks
            if not is_new:
                self._add(moment, moment.names.get(target.id), marks)
        elif isinstance(target, ast.Attribute | ast.Subscript):
            whole = None if is_new else moment.value(target)
            self._add(moment, moment.value(target.value) if whole is None else whole, marks)
            self._write(moment, target.value, marks, False)

    def _add(self, moment: Any, value: Any, marks: Marks) -> None:
        if marks and value is not None and not isinstance(value, (moment.torch.Tensor, *PLAIN)):
            self.objects[id(value)] = self.objects.get(id(value), NONE) | marks

    def hand_over(self, frame: FrameType, moment: Any, before: Any) -> None:
        """Give the parameters of a function that is called the marks of their arguments."""
        names = frame.f_code.co_varnames[: frame.f_code.co_argcount]
        given = _arguments(frame, names, moment)
        for name in names:
            if given is None:
                self.names[id(frame), name] = before.marks
            elif name in given:
                inside: list[ast.expr] = [
                    one for one in ast.walk(given[name]) if isinstance(one, ast.Name | ast.Attribute | ast.Subscript)
                ]
                marks = self.read(moment.frame, inside, moment.names, moment.torch)
                is_call = any(isinstance(one, ast.Call) for one in ast.walk(given[name]))
                self.names[id(frame), name] = marks | before.callee if is_call else marks

    def forget(self, frame: FrameType) -> None:
        """The frame has ended, and its address may be used again."""
        if key(frame) != MODULE:
            self.names = {name: marks for name, marks in self.names.items() if name[0] != key(frame)}


def _arguments(frame: FrameType, names: tuple[str, ...], moment: Any) -> dict[str, ast.expr] | None:
    """Which expression of a statement a function got for which parameter; None if that is not clear."""
    code = frame.f_code
    calls = moment.syntax.calls
    is_forward = code.co_name == "forward"
    kind = moment.torch.nn.Module
    if _is_own_function(frame):
        found = [one for one in calls if isinstance(one.func, ast.Attribute) and one.func.attr == "apply"]
        if len(found) != 1 or any(isinstance(one, ast.Starred) for one in found[0].args):
            return None
        return dict(zip(reversed(names), reversed(found[0].args), strict=False))  # the first one may be the context
    found = [
        one
        for one in calls
        if ast.unparse(one.func).rpartition(".")[2] == code.co_name
        or (is_forward and isinstance(moment.value(one.func), kind))
    ]
    if len(found) != 1 or any(isinstance(one, ast.Starred) for one in found[0].args):
        return None
    free = names[1:] if names[:1] in (("self",), ("cls",)) else names
    given = dict(zip(free, found[0].args, strict=False))
    return given | {one.arg: one.value for one in found[0].keywords if one.arg}


def _is_own_function(frame: FrameType) -> bool:
    """Whether it is the `forward` of an `autograd.Function`, which `apply()` calls."""
    above = frame.f_back.f_code.co_filename.replace("\\", "/") if frame.f_back else ""
    return frame.f_code.co_name == "forward" and above.endswith("torch/autograd/function.py")


def key(frame: FrameType) -> int:
    """What stands for a frame."""
    return MODULE if frame.f_code.co_name == "<module>" else id(frame)
