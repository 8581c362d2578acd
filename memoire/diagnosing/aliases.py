"""Second names of networks, which change with the first."""

import ast
import re
from dataclasses import dataclass
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment

# What follows another network slowly, or from time to time, by its name.
FOLLOWING = re.compile(
    r"(^|[_.])(target|tgt|ema|teacher|momentum|slow|key|averaged?|shadow)(_|$)|(encoder|net|model)_k$", re.I
)
OTHER = "this is a second name for the same network and no copy, so both change together: use copy.deepcopy"
TARGET = "this is a second name for the network that is trained, so the target changes with it: use copy.deepcopy"
UNCHANGED = {"to", "cuda", "cpu", "float", "double", "train", "eval", "requires_grad_"}  # these return the same network


@dataclass(frozen=True)
class Alias:
    """Where a network got another name, and which."""

    line: int
    name: str

    @property
    def finding(self) -> Finding:
        """What to say of a name that was to be another network."""
        if FOLLOWING.search(self.name):
            return Finding(self.line, TARGET, "same-target")
        return Finding(self.line, OTHER, "same-network")


class Aliases:
    """The last second name of each network; the name of what follows another network comes first."""

    def __init__(self) -> None:
        self._known: dict[int, Alias] = {}

    def of(self, module: Any) -> Alias | None:
        """The second name of a network."""
        return self._known.get(id(module))

    def ended(self, moment: Moment) -> None:
        """A statement has run, and may give a network another name."""
        for node in moment.syntax.nodes:
            for target in second_names(node):
                value = moment.value(target)
                if isinstance(value, moment.torch.nn.Module):
                    self._note(value, Alias(moment.line, ast.unparse(target)))

    def _note(self, module: Any, new: Alias) -> None:
        known = self._known.get(id(module))
        if known is None or FOLLOWING.search(new.name) or not FOLLOWING.search(known.name):
            self._known[id(module)] = new


def second_names(node: ast.stmt) -> list[ast.expr]:
    """The targets of a statement that gives them what has a name, or the same new thing to several."""
    if not isinstance(node, ast.Assign):
        return []
    return node.targets if is_named(node.value) or len(node.targets) > 1 else []


def is_named(value: ast.expr) -> bool:
    """Whether an expression stands for something that has a name, perhaps moved to a device."""
    while isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr in UNCHANGED:
        value = value.func.value
    return isinstance(value, ast.Name | ast.Attribute | ast.Subscript)
