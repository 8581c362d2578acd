"""Expressions whose result has no gradient."""

import ast
from collections.abc import Iterator

Cutting = tuple[str, str, ast.expr]  # the kind of finding, how it is written, what it is applied to

NUMBERS = {"item", "tolist", "numpy"}
CASTS = {"float", "int", "bool"}
COPIES = {"Tensor", "FloatTensor", "DoubleTensor", "tensor", "as_tensor", "asarray", "array"}
CHOICES = {"argmax", "argmin", "argsort"}
STEPS = {"long", "int", "bool", "byte", "short", "multinomial", "searchsorted"}
STEPS |= {"eq", "ne", "gt", "ge", "lt", "le", "one_hot", "bincount", "unique", "nonzero"}
FLAT = {
    "round",
    "floor",
    "ceil",
    "trunc",
    "sign",
    "heaviside",
    "bernoulli",
    "poisson",
}  # the gradient passes, and is zero
LIBRARIES = {"torch", "F", "nn.functional", "torch.nn.functional", "functional", "torch.special"}
COMPARISONS = ast.Eq | ast.NotEq | ast.Lt | ast.LtE | ast.Gt | ast.GtE


def cutting(parts: list[ast.AST]) -> Iterator[Cutting]:
    """Each such expression of a statement."""
    for part in parts:
        if isinstance(part, ast.Attribute) and part.attr == "data":
            yield "cut-data", ".data", part.value
        elif isinstance(part, ast.Compare) and isinstance(part.ops[0], COMPARISONS):
            yield "cut-not-differentiable", "a comparison", part.left
        elif isinstance(part, ast.Call):
            yield from _by_call(part)


def _by_call(call: ast.Call) -> Iterator[Cutting]:
    function = call.func
    owner = function.value if isinstance(function, ast.Attribute) else None
    name = function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)
    subject = call.args[0] if call.args else owner
    if subject is None:
        return
    is_function = owner is None or ast.unparse(owner) in LIBRARIES
    chosen = subject if is_function or owner is None else owner  # of `scores.argmax(-1)`, not the dimension
    if name in ("detach", "detach_") and owner is not None:
        yield ("cut-detach" if name == "detach" else "cut-in-place"), f".{name}()", owner
    elif name in COPIES and call.args:
        yield "cut-copy", f"{ast.unparse(function)}()", subject
    elif name == "vector_to_parameters":
        yield "cut-data", f"{name}()", subject
    elif name == "from_numpy" or (name in NUMBERS and not call.args) or (name in CASTS and owner is None):
        yield "cut-number", f"{name}()", subject
    elif isinstance(owner, ast.Name) and owner.id in ("np", "numpy", "math"):
        yield "cut-number", f"{ast.unparse(function)}()", subject
    elif name in FLAT and owner is not None:
        yield "cut-flat", f"{name}()", chosen
    elif name == "normal" and call.args and owner is not None and ast.unparse(owner) == "torch":
        yield "cut-normal", "torch.normal()", subject
    elif name == "sample":
        yield "cut-sample", "sample()", owner or subject
    elif name in CHOICES:
        yield "cut-choice", f"{name}()", chosen
    elif name in STEPS:
        yield "cut-not-differentiable", f"{name}()", chosen
