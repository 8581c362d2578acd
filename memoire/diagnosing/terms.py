"""Terms of a loss that have no gradient although they were computed from what has one."""

import ast
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.tags import Mark, Tags
from memoire.diagnosing.values import tensors_in

CUTS = {"cut-not-differentiable", "cut-choice", "cut-number", "cut-copy", "cut-mode"}  # others are also made on purpose
ON_PURPOSE = {
    "cut-detach",
    "cut-in-place",
    "cut-data",
}  # constants all the same; `dead_terms` finds out whether they are mistakes
WHAT = "the graph is cut here ({}), so this part of the loss trains nothing"
CONSTANT, TERM = "constant ", "term "  # before the kind of the cut


def after(moment: Moment, before: Before, values: list[Any], marks: set[Mark], tags: Tags) -> set[Mark]:
    """The marks of what a statement has written: of constants, and of sums that have such terms."""
    tensors = [one for value in values for one in tensors_in(value, moment.torch)]
    is_free = [_is_number(one) for value in values for one in (value if isinstance(value, tuple) else [value])]
    is_free += [_is_number(one) for value in values if isinstance(value, dict) for one in value.values()]
    is_free += [_is_number(value[-1]) for value in values if isinstance(value, list) and value]
    if any(is_free) or any(not one.requires_grad for one in tensors):
        kinds = CUTS | ON_PURPOSE
        marks = marks | {
            Mark(CONSTANT + one.kind, one.line, one.what, one.leaves) for one in marks if one.kind in kinds
        }
    if tensors and all(one.requires_grad for one in tensors) and not any(is_free):
        terms = of_sum(moment, before, tags) if all(one.dim() == 0 for one in tensors) else set()
        return {one for one in marks if not one.kind.startswith(CONSTANT)} | terms
    return marks


def _is_number(value: Any) -> bool:
    return isinstance(value, float) or type(value).__module__ == "numpy"


def constants(marks: set[Mark]) -> set[Mark]:
    """The marks of constants among others."""
    return {one for one in marks if one.kind.startswith(CONSTANT)}


def of_target(value: Any, marks: set[Mark], torch: Any) -> set[Mark]:
    """The marks for one of several values that a statement has written."""
    is_mixed = isinstance(value, dict) and any(map(_is_number, value.values()))
    if any(one.requires_grad for one in tensors_in(value, torch)) and not is_mixed:
        return {one for one in marks if not one.kind.startswith(CONSTANT)}
    return marks


def of_sum(moment: Moment, before: Before, tags: Tags) -> set[Mark]:
    """The marks of the terms without gradient in the sums of a statement."""
    found: set[Mark] = set()
    for term in {id(one): one for node in moment.syntax.nodes for one in _terms(node)}.values():
        found |= _constants(term, moment, before, tags)
    kinds = {one: one.kind.removeprefix(CONSTANT) for one in found}
    return {Mark(TERM + kind, one.line, one.what, one.leaves) for one, kind in kinds.items() if kind in CUTS}


def conclude(consumed: set[Mark], held: set[int]) -> list[Finding]:
    """The findings for the losses of an optimizer, from their marks and the addresses of its parameters."""
    found = [one for one in consumed if one.kind.startswith(TERM) and one.leaves & held]
    return [Finding(one.line, WHAT.format(one.what), one.kind.removeprefix(TERM)) for one in found]


def _terms(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.AugAssign):
        return _addends(node.value) if isinstance(node.op, ast.Add | ast.Sub) else []
    value = node.value if isinstance(node, ast.Assign | ast.Return | ast.Expr) else None
    if isinstance(node, ast.Expr) and isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        value = value.func.value  # (a + b).backward()
    found = _addends(value) if value is not None else []
    return found if len(found) > 1 else []


def _addends(value: ast.expr) -> list[ast.expr]:
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add | ast.Sub):
        return _addends(value.left) + _addends(value.right)
    return [value]


def _constants(term: ast.expr, moment: Moment, before: Before, tags: Tags) -> set[Mark]:
    """The marks of constants in a term, if nothing in it has a gradient."""
    calls = [one for one in ast.walk(term) if isinstance(one, ast.Call)]
    names = {ast.unparse(one.func).rpartition(".")[2] for one in calls}
    returned = set().union(*(before.free[name] for name in names & before.free.keys()))
    if returned:
        return returned
    inside: list[ast.expr] = [
        one for one in ast.walk(term) if isinstance(one, ast.Name | ast.Attribute | ast.Subscript)
    ]
    values = [moment.value(one) for one in inside]
    if any(isinstance(one, moment.torch.nn.Module) for one in values):
        return set()
    if any(one.requires_grad for value in values for one in tensors_in(value, moment.torch)):
        return set()
    return constants(set(tags.read(moment.frame, inside, moment.names, moment.torch)))
