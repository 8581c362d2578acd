"""Updates that only give a local name another value, so that the weights stay as they were."""

import ast
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.hooks import Hooks
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_parameters

WHAT = "this gives the name {} a new tensor and changes no weight: write in place under no_grad, as by {}.copy_()"
GRADIENT = "this gives the name {} a new tensor, and the gradient stays as it was: write in place, or assign .grad"
HOOK = "this hook returns nothing, so the gradient stays as it was: return the new one"
CASTS = {"to", "cuda", "cpu", "float", "double", "half", "contiguous"}


class Rebinding(Rule):
    """Statements whose result nothing reads, and whose name stood for a weight."""

    def __init__(self, program: Program, hooks: Hooks, optimizers: Optimizers) -> None:
        self._program, self._hooks, self._optimizers = program, hooks, optimizers
        self._found: dict[int, Finding] = {}

    def began(self, moment: Moment, before: Before) -> None:
        """A statement may be such an update."""
        if moment.line in self._found:
            return
        for node in moment.syntax.nodes:
            name = self._name(node)
            value = moment.names.get(name) if name else None
            if not name or not isinstance(value, moment.torch.Tensor | tuple):
                continue
            if self._is_gradient(value) and self._program.is_unread(node, name):
                self._found[moment.line] = Finding(moment.line, GRADIENT.format(name), "clip-unused")
            if not self._program.is_dead(node, name):
                continue
            if self._hooks.is_hook(moment.frame.f_code):
                self._found[moment.line] = Finding(moment.line, HOOK, "hook-without-return")
            elif _is_weight(value, moment.torch):
                kind = "rebound-average" if _is_average(node, name, moment) else "rebound"
                self._found[moment.line] = Finding(moment.line, WHAT.format(name, name), kind)

    def _is_gradient(self, value: Any) -> bool:
        return any(one.grad is value for one in all_parameters(self._optimizers.states))

    def _name(self, node: ast.stmt) -> str | None:
        """The variable that a statement gives the result of a computation."""
        if not isinstance(node, ast.Assign) or len(node.targets) != 1 or not isinstance(node.targets[0], ast.Name):
            return None
        return node.targets[0].id if _is_computed(node.value) else None

    def conclude(self, run: Any) -> list[Finding]:
        """The updates."""
        return list(self._found.values())


def _is_weight(value: Any, torch: Any) -> bool:
    return isinstance(value, torch.nn.Parameter) or (
        isinstance(value, torch.Tensor) and value.requires_grad and value.is_leaf
    )


def _is_average(node: ast.stmt, name: str, moment: Moment) -> bool:
    """Whether the other values in a statement are weights too; else it is a step of descent, maybe with a momentum."""
    others = [one for one in moment.syntax.loaded if isinstance(one, ast.Name) and one.id != name]
    is_weight = any(_is_weight(value, moment.torch) for one in others for value in moment.tensors(one))
    return is_weight and ".grad" not in moment.syntax.text


def _is_computed(value: ast.expr) -> bool:
    """Whether a value is an operation, and changes nothing in place."""
    calls = [ast.unparse(one.func).rpartition(".")[2] for one in ast.walk(value) if isinstance(one, ast.Call)]
    if any(name.endswith("_") for name in calls):
        return False
    return isinstance(value, ast.BinOp) or (isinstance(value, ast.Call) and calls[0] not in CASTS)
