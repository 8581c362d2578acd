"""Finds the tensors and modules that a program can reach by a name."""

import dis
import sys
from dataclasses import dataclass, field
from functools import cache
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, ModuleType
from typing import Any

ENTRIES = 8  # of a list, tuple or dict; a longer one is data
DEPTH = 4
ADDRESSES = 1 << 20  # none is below
# Most values of most programs, which are no tensors and have no parts.
PLAIN = {bool, int, float, complex, str, bytes, type, type(None), ModuleType, FunctionType, BuiltinFunctionType}
OPTIMIZED = 1  # CO_OPTIMIZED in inspect: variables are slots, and f_locals only shows them
# A function that calls these may hold the dict that f_locals is until Python 3.13, which reading would change.
SEES_LOCALS = {"locals", "vars", "eval", "exec", "dir"}


@dataclass
class Reach:
    """What has a name at one moment. It holds what it found, so it must not outlive a step.

    Attributes:
        tensors: By dotted name, as `model.weight` or `pair[0]`.
        modules: Likewise.
        left_out: How many tensors were not listed, since there are too many.
    """

    most: int
    tensors: dict[str, Any] = field(default_factory=dict)
    modules: dict[str, Any] = field(default_factory=dict)
    left_out: int = 0
    _seen: set[int] = field(default_factory=set)

    def add(self, name: str, value: Any, torch: Any, depth: int = 0) -> None:
        """Add a value and what it consists of."""
        kind = type(value)
        if kind in PLAIN:
            return
        if isinstance(value, torch.Tensor):
            if len(self.tensors) < self.most:
                self.tensors[name] = value
            else:
                self.left_out += 1
            return
        is_module = isinstance(value, torch.nn.Module)
        if (depth > DEPTH and not is_module) or not (is_module or _has_parts(kind)) or id(value) in self._seen:
            return
        self._seen.add(id(value))
        if is_module:
            self.modules[name] = value
        for part, inner in _parts(value, is_module):
            self.add(f"{name}{part}", inner, torch, depth + 1)


def variables(frame: FrameType, file: str) -> dict[str, Any]:
    """The variables of the program at a line: those of the module, and of each of its functions that is running.

    A name stands for the innermost variable; one that it hides has the name of its function behind it, as `x (train)`.
    """
    found: dict[str, Any] = {}
    frames = []
    innermost: FrameType | None = frame
    while innermost:
        if innermost.f_code.co_filename == file:
            frames.append(innermost)
        innermost = innermost.f_back
    owner: dict[str, str] = {}
    for one in reversed(frames):
        where = one.f_code.co_name
        for name, value in names_of(one).items():
            if name in found and found[name] is not value and owner[name] != where:
                found[f"{name} ({owner[name].strip('<>')})"] = found[name]
            found[name], owner[name] = value, where
    return {name: value for name, value in found.items() if not name.startswith("__")}


def names_of(frame: FrameType) -> dict[str, Any]:
    """The variables of a frame, of which nothing stays in the frame."""
    if not frame.f_code.co_flags & OPTIMIZED:
        return dict(frame.f_locals)
    if sys.version_info >= (3, 13):
        return dict(frame.f_locals)
    if _sees_locals(frame.f_code):
        return {}
    shown = frame.f_locals
    names = dict(shown)
    shown.clear()  # else the frame's own dict would keep each tensor after `del`
    return names


@cache
def _sees_locals(code: CodeType) -> bool:
    """Whether a function calls what shows its variables; `model.eval()` does not."""
    if SEES_LOCALS.isdisjoint(code.co_names):
        return False
    return any(one.opname == "LOAD_GLOBAL" and one.argval in SEES_LOCALS for one in dis.get_instructions(code))


def _has_parts(kind: type) -> bool:
    return kind in (list, tuple, dict) or kind.__module__ == "__main__" or hasattr(kind, "_fields")


def _is_shown(key: Any) -> bool:
    """Whether a key of a dict is shown; a large number may be an address, which differs from run to run."""
    return type(key) is str or (type(key) is int and abs(key) < ADDRESSES)


def _parts(value: Any, is_module: bool) -> list[tuple[str, Any]]:
    if is_module:
        inside = vars(value)
        groups = [inside.get(group) or {} for group in ("_parameters", "_buffers", "_modules")]
        own = {name: one for name, one in inside.items() if type(one) not in PLAIN and name[:1] != "_"}
        return [(f".{name}", one) for group in (*groups, own) for name, one in group.items() if one is not None]
    if isinstance(value, list | tuple):
        fields = getattr(value, "_fields", None)
        names = [f".{name}" for name in fields] if fields else [f"[{number}]" for number in range(len(value))]
        return list(zip(names, value, strict=False)) if len(value) <= ENTRIES else []
    if isinstance(value, dict):
        keys = [key for key in value if _is_shown(key)] if len(value) <= ENTRIES else []
        return [(f"[{key!r}]", value[key]) for key in keys]
    inside = getattr(value, "__dict__", None)
    return [(f".{name}", one) for name, one in inside.items()] if type(inside) is dict else []
