"""Weights that were to be tied and are copies, so that each learns for itself."""

import ast
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_moved

COPIES = {"clone", "detach", "deepcopy", "Parameter", "copy_", "copy", "tensor"}
WHAT = "this copies the weight of the embedding, so the two are trained apart: assign the parameter itself to tie them"


class Untied(Rule):
    """Statements that give the weight of a linear layer a copy of that of an embedding, or the other way round."""

    def __init__(self) -> None:
        self._pairs: dict[int, tuple[Any, Any]] = {}

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run."""
        names = {ast.unparse(one).rpartition(".")[2] for one in moment.syntax.called}
        if moment.line in self._pairs or not names & COPIES or ".weight" not in moment.syntax.text:
            return
        target, source = _copied(moment.syntax.nodes[0])
        one: Any = moment.value(target) if target else None
        other: Any = moment.value(source) if source else None
        kinds = (moment.torch.nn.Linear, moment.torch.nn.Embedding)
        is_pair = any(isinstance(one, kinds[i]) and isinstance(other, kinds[1 - i]) for i in (0, 1))
        if is_pair and one.weight is not other.weight and one.weight.shape == other.weight.shape:
            self._pairs[moment.line] = id(one.weight), id(other.weight)

    def conclude(self, run: Any) -> list[Finding]:
        """Those of which both were trained."""
        moved = all_moved(run.optimizers.states)
        return [Finding(line, WHAT, "untied") for line, pair in self._pairs.items() if moved.issuperset(pair)]


def _copied(node: ast.stmt) -> tuple[ast.expr | None, ast.expr | None]:
    """The modules whose weight is written and read."""
    written: ast.expr | None = None
    value: ast.expr | None = None
    if isinstance(node, ast.Assign):
        written, value = node.targets[0], node.value
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute):
        written, value = node.value.func.value, node.value.args[0] if node.value.args else None
    if value is None or written is None:
        return None, None
    found = [_owners(one) for one in (written, value)]
    return (found[0][0], found[1][0]) if all(len(one) == 1 for one in found) else (None, None)


def _owners(expression: ast.expr) -> list[ast.expr]:
    return [one.value for one in ast.walk(expression) if isinstance(one, ast.Attribute) and one.attr == "weight"]
