"""Why the `.grad` is None that made a program fail."""

import ast
from collections import ChainMap
from typing import Any

from memoire.diagnosing.errors import innermost
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.values import resolve, tensors_in
from memoire.watching.reach import names_of
from memoire.watching.statements import Statements

Missing = list[tuple[str, Any]]  # what is written before `.grad`, and the tensor that it stands for


def missing(error: BaseException | None, file: str, statements: Statements, torch: Any) -> Missing:
    """The tensors without a gradient whose `.grad` is read by the statement that failed because of None."""
    if not isinstance(error, AttributeError | TypeError) or "NoneType" not in str(error):
        return []
    frame, line = innermost(error, file)
    statement = statements.at(line)
    if frame is None or statement is None:
        return []
    names = ChainMap(names_of(frame), frame.f_globals)  # a generator in the statement has a frame of its own
    parts = [part for node in statement.nodes for part in ast.walk(node)]
    owners = [one.value for one in parts if isinstance(one, ast.Attribute) and one.attr == "grad"]
    found = [(ast.unparse(one), tensor) for one in owners for tensor in tensors_in(resolve(one, names, torch), torch)]
    return [(name, tensor) for name, tensor in found if tensor.is_leaf and tensor.grad is None]


def reason(line: int, found: Missing, graphs: Graphs, optimizers: Optimizers) -> list[Finding]:
    """Why the first of these tensors has no gradient."""
    for name, tensor in found[:1]:
        cleared = [one.phase == "zero" for one in optimizers.states if any(tensor is own for own in one.parameters())]
        if not tensor.requires_grad:
            why = f"{name} does not require grad"
        elif not graphs.last:
            why = "no backward() has run before this"
        elif any(cleared):
            why = "zero_grad() has just set it to None"
        else:
            why = f"the loss does not depend on {name}"
        return [Finding(line, f"{name}.grad is None here: {why}", "grad-none")]
    return []
