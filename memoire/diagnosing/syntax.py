"""What a statement reads, writes and calls, from its syntax."""

import ast
from collections.abc import Iterator
from functools import cached_property

from memoire.diagnosing.shapes import without_values
from memoire.watching.statements import Statement


class Syntax:
    """A statement, or several on one line; of a compound one only its head counts."""

    def __init__(self, statement: Statement) -> None:
        self.line, self.nodes = statement.line, statement.nodes

    @cached_property
    def parts(self) -> list[ast.AST]:
        """All nodes of the statement, or of its head."""
        return [part for node in self.nodes for part in _walk(node)]

    @cached_property
    def text(self) -> str:
        """The source of the expressions."""
        return " ".join(ast.unparse(part) for part in self.parts if isinstance(part, ast.expr))

    @cached_property
    def loaded(self) -> list[ast.expr]:
        """Names, and attributes and elements of names, that are read; the longest ones and what they begin with."""
        kinds = (ast.Name, ast.Attribute, ast.Subscript)
        ignored = without_values(self.parts)
        parts = [part for part in self.parts if id(part) not in ignored]
        found: list[ast.expr] = [part for part in parts if isinstance(part, kinds) and _is_load(part)]
        return found + [node.target for node in self.nodes if isinstance(node, ast.AugAssign)]

    @cached_property
    def stored(self) -> list[ast.expr]:
        """What is written: targets, and the object of a method that is called for itself."""
        targets = [target for node in self.nodes for target in _targets(node)]
        targets += [part.target for part in self.parts if isinstance(part, ast.NamedExpr)]
        return [one for target in targets for one in _flat(target)]

    @cached_property
    def calls(self) -> list[ast.Call]:
        """All calls in the statement."""
        return [part for part in self.parts if isinstance(part, ast.Call)]

    @cached_property
    def called(self) -> list[ast.expr]:
        """What is called: the expression before the parentheses."""
        return [call.func for call in self.calls]

    @cached_property
    def called_alone(self) -> list[ast.expr]:
        """What is called by a statement that is nothing but a call."""
        expressions = [node.value for node in self.nodes if isinstance(node, ast.Expr)]
        return [one.func for one in expressions if isinstance(one, ast.Call)]

    @cached_property
    def asked(self) -> list[ast.expr]:
        """What is asked for its parameters, as by `model.named_parameters()`."""
        return [one.value for one in self.called if isinstance(one, ast.Attribute) and one.attr.endswith("parameters")]

    @property
    def is_return(self) -> bool:
        """Whether a function ends with it."""
        return isinstance(self.nodes[-1], ast.Return)

    @property
    def makes_new_values(self) -> bool:
        """Whether what is written is something else afterwards, not the same thing changed."""
        return isinstance(self.nodes[0], ast.Assign | ast.AnnAssign | ast.For)

    @property
    def has_result(self) -> bool:
        """Whether something is written, added or returned."""
        kinds = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return)
        return isinstance(self.nodes[0], kinds) or self.accumulates is not None

    @cached_property
    def accumulates(self) -> ast.expr | None:
        """What a statement adds something to, as `total += loss` or `losses.append(loss)`."""
        return next((found for node in self.nodes if (found := _accumulates(node)) is not None), None)

    @cached_property
    def writes_data(self) -> list[ast.expr]:
        """The tensors whose `.data` is written."""
        written: list[ast.expr] = []
        for node in self.nodes:
            written += node.targets if isinstance(node, ast.Assign) else []
            written += [node.target] if isinstance(node, ast.AugAssign) else []
        written += [one.value for one in self.called if isinstance(one, ast.Attribute) and _is_in_place(one.attr)]
        inner = [_without_elements(one) for one in written]
        return [one.value for one in inner if isinstance(one, ast.Attribute) and one.attr == "data"]


def _walk(statement: ast.stmt) -> Iterator[ast.AST]:
    """The nodes of a statement without the statements in it."""
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop(0)
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            inner = ast.iter_child_nodes(node)
            waiting += [one for one in inner if not isinstance(one, ast.stmt | ast.ExceptHandler | ast.match_case)]


def _is_load(part: ast.Name | ast.Attribute | ast.Subscript) -> bool:
    return isinstance(part.ctx, ast.Load)


def _targets(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    if isinstance(node, ast.AugAssign | ast.AnnAssign | ast.For | ast.AsyncFor):
        return [node.target]
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        function = node.value.func
        return [function.value] if isinstance(function, ast.Attribute) else []
    return []


def _flat(target: ast.expr) -> list[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        return [one for inner in target.elts for one in _flat(inner)]
    return [target.value] if isinstance(target, ast.Starred) else [target]


def _accumulates(node: ast.stmt) -> ast.expr | None:
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
        return node.target
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.Add):
        target = node.targets[0]
        return target if ast.unparse(target) in map(ast.unparse, _factors(node.value)) else None
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        function = node.value.func
        return function.value if isinstance(function, ast.Attribute) and function.attr == "append" else None
    return None


def _factors(value: ast.expr) -> list[ast.expr]:
    """What a sum of products is made of, as the running average `0.9 * average + 0.1 * loss`."""
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add | ast.Mult):
        return _factors(value.left) + _factors(value.right)
    return [value]


def _is_in_place(method: str) -> bool:
    return method.endswith("_") and not method.endswith("__")


def _without_elements(target: ast.expr) -> ast.expr:
    """What a chain of elements and calls of methods begins with: `p.data` of `p.data[0].mul_(2)`."""
    while not (isinstance(target, ast.Attribute) and target.attr == "data"):
        if isinstance(target, ast.Subscript | ast.Attribute):
            target = target.value
        elif isinstance(target, ast.Call):
            target = target.func
        else:
            break
    return target
