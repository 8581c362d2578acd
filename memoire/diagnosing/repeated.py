"""Lists that have one network several times, although each entry was to be a network of its own."""

import ast
import re
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_moved
from memoire.diagnosing.values import parameters

# What is meant to differ, by the name of the list; layers may also share their weights on purpose.
DIFFERENT = re.compile(
    r"(^|[_.])(critics|ensemble|members|experts|agents|actors|clients|discriminators|learners|heads|mlps|branches"
    r"|qs|q_?(nets|networks|functions)|(local|client)_(models|nets))$",
    re.I,
)
WHAT = (
    "this list has one network {} times, so its entries share all weights: make each anew, as in [… for _ in range({})]"
)


class Repeated(Rule):
    """Statements that make such a list by multiplication, with the parameters of the network."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[int, set[int]]] = {}

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run."""
        for node in moment.syntax.nodes if moment.line not in self._made else ():
            if not isinstance(node, ast.Assign) or not any(map(_is_multiplied, ast.walk(node.value))):
                continue
            if DIFFERENT.search(ast.unparse(node.targets[0])):
                entries = _entries(moment.value(node.targets[0]), moment.torch)
                if len(entries) > 1 and all(one is entries[0] for one in entries):
                    self._made[moment.line] = len(entries), {id(one) for one in parameters(entries[0])}

    def conclude(self, run: Any) -> list[Finding]:
        """The lists of networks that were trained."""
        moved = all_moved(run.optimizers.states)
        found = [(line, count) for line, (count, own) in self._made.items() if own & moved]
        return [Finding(line, WHAT.format(count, count), "one-network") for line, count in found]


def _is_multiplied(node: ast.AST) -> bool:
    """Whether it is a list times a number."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Mult):
        return False
    return any(isinstance(one, ast.List) for one in (node.left, node.right))


def _entries(value: Any, torch: Any) -> list[Any]:
    """The networks of a list, or of a `ModuleList`."""
    if isinstance(value, torch.nn.ModuleList):
        return list(vars(value)["_modules"].values())
    found = value if type(value) is list else []
    return found if all(isinstance(one, torch.nn.Module) for one in found) else []
