"""Statements that write a tensor as a running average, or as a copy, from their syntax."""

import ast
from collections.abc import Iterator

from memoire.diagnosing.syntax import Syntax

ADDING = {"add_", "lerp_", "copy_"}
FOREACH = {"_foreach_add_", "_foreach_lerp_", "_foreach_copy_"}
SAME = {"data", "detach", "to", "cpu", "cuda", "float", "double", "clone"}  # what leaves the values as they are

Pair = tuple[ast.expr, ast.expr]


def averaged(syntax: Syntax) -> Iterator[Pair]:
    """What is written in place, and what is added to it: `(t, o)` of `t.mul_(m).add_(o, alpha=1 - m)`."""
    for node in syntax.nodes:
        if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
            yield from ((plain(node.target), one) for one in _added(node.value))
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
            is_data = node.targets[0].attr == "data" and isinstance(node.value, ast.BinOp)
            yield from ((plain(node.targets[0]), one) for one in _added(node.value) if is_data)
    for call in syntax.calls:
        name = ast.unparse(call.func).rpartition(".")[2]
        if name in FOREACH and len(call.args) > 1:
            yield plain(call.args[0]), plain(call.args[1])
        elif name in ADDING and call.args and isinstance(call.func, ast.Attribute):
            yield from ((_written(call.func.value), one) for one in _added(call.args[0]))


def plain(expression: ast.expr) -> ast.expr:
    """What `p` is in `p.data` and in `p.detach().cpu()`."""
    while True:
        if isinstance(expression, ast.Call) and isinstance(expression.func, ast.Attribute):
            inner: ast.expr = expression.func
        else:
            inner = expression
        if not isinstance(inner, ast.Attribute) or inner.attr not in SAME:
            return expression
        expression = inner.value


def _written(owner: ast.expr) -> ast.expr:
    """The tensor that a chain of methods in place begins with."""
    while isinstance(owner, ast.Call) and isinstance(owner.func, ast.Attribute) and owner.func.attr.endswith("_"):
        owner = owner.func.value
    return plain(owner)


def _added(value: ast.expr) -> Iterator[ast.expr]:
    """The names in a sum of products, without gradients."""
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add | ast.Mult):
        yield from _added(value.left)
        yield from _added(value.right)
        return
    found = plain(value)
    if isinstance(found, ast.Name | ast.Subscript) or (isinstance(found, ast.Attribute) and found.attr != "grad"):
        yield found
