"""Expressions that are asked only for their shape, for their gradient, or for something else than their values."""

import ast
from collections.abc import Iterable

SHAPES = {"size", "shape", "device", "dtype", "ndim", "dim", "numel", "new_zeros", "new_ones", "new_full", "new_empty"}
LIKE = {"zeros_like", "ones_like", "rand_like", "randn_like", "empty_like", "full_like", "len", "isinstance", "type"}


def without_values(parts: Iterable[ast.AST]) -> set[int]:
    """The addresses of nodes whose values do not matter, as `h` in `h.size(0)` and in `zeros_like(h)`."""
    found: list[ast.expr] = []
    for part in parts:
        if isinstance(part, ast.Attribute) and part.attr in SHAPES:
            found.append(part.value)
        elif isinstance(part, ast.Call) and ast.unparse(part.func).rpartition(".")[2] in LIKE:
            found += part.args
    return {id(node) for one in found for node in ast.walk(one)}


def read_for_grad(parts: Iterable[ast.AST]) -> set[str]:
    """What is asked for its gradient, as `p` in `p.grad`, which does not come from the values of `p`."""
    return {ast.unparse(one.value) for one in parts if isinstance(one, ast.Attribute) and one.attr == "grad"}


def asks_for_shapes(parts: Iterable[ast.AST]) -> bool:
    """Whether what a comprehension goes through matters for its shape only, as `p` in `[zeros_like(p) for p in …]`."""
    nodes = list(parts)
    targets = [one.target for one in nodes if isinstance(one, ast.comprehension)]
    # Of a pair, the first is a name or a number.
    named = {ast.unparse(one.elts[-1] if isinstance(one, ast.Tuple) else one) for one in targets}
    ignored = without_values(nodes)
    read = [one for one in nodes if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)]
    return bool(named) and not any(one.id in named and id(one) not in ignored for one in read)
