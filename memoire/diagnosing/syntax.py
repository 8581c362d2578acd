"""What a statement reads, writes and calls, from its syntax."""

import ast
from collections.abc import Iterator
from functools import cached_property

from memoire.watching.statements import Statement

MODES = ("no_grad", "inference_mode")
# Results that have no gradient, by the name of what makes them: functions and methods.
NUMBERS = {"item", "tolist", "numpy"}
CASTS = {"float", "int", "bool"}
COPIES = {"tensor", "as_tensor", "asarray", "from_numpy", "array"}
STEPS = {"argmax", "argmin", "argsort", "sign", "long", "int", "bool", "byte", "short", "multinomial", "searchsorted"}
STEPS |= {"eq", "ne", "gt", "ge", "lt", "le", "one_hot", "bincount", "unique", "nonzero", "sample"}


class Syntax:
    """A statement; of a compound one only its head counts."""

    def __init__(self, statement: Statement) -> None:
        self.line, self.statement = statement.line, statement.node

    @cached_property
    def parts(self) -> list[ast.AST]:
        """All nodes of the statement, or of its head."""
        return list(_walk(self.statement))

    @cached_property
    def text(self) -> str:
        """The source of the statement, or of its head."""
        return " ".join(ast.unparse(part) for part in self.parts if isinstance(part, ast.expr))

    @cached_property
    def loaded(self) -> list[ast.expr]:
        """Names, and attributes and elements of names, that are read; the longest ones and what they begin with."""
        kinds = (ast.Name, ast.Attribute, ast.Subscript)
        found: list[ast.expr] = [p for p in self.parts if isinstance(p, kinds) and isinstance(p.ctx, ast.Load)]
        if isinstance(self.statement, ast.AugAssign):
            found.append(self.statement.target)
        return found

    @cached_property
    def stored(self) -> list[ast.expr]:
        """What is written: targets, and the object of a method that appends."""
        node = self.statement
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AugAssign | ast.AnnAssign | ast.For | ast.AsyncFor):
            targets = [node.target]
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            function = node.value.func
            targets = [function.value] if isinstance(function, ast.Attribute) else []
        targets += [part.target for part in self.parts if isinstance(part, ast.NamedExpr)]
        return [one for target in targets for one in _flat(target)]

    @cached_property
    def called(self) -> list[ast.expr]:
        """What is called: the expression before the parentheses."""
        return [part.func for part in self.parts if isinstance(part, ast.Call)]

    @cached_property
    def accumulates(self) -> ast.expr | None:
        """What a statement adds something to, as `total += loss` or `losses.append(loss)`."""
        node = self.statement
        if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
            return node.target
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.Add):
            (target,) = node.targets[:1]
            sides = (node.value.left, node.value.right)
            return target if ast.unparse(target) in map(ast.unparse, sides) else None
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            function = node.value.func
            if isinstance(function, ast.Attribute) and function.attr == "append":
                return function.value
        return None

    def cuts(self) -> Iterator[tuple[str, str, ast.expr]]:
        """Expressions without a gradient: the kind of finding, as it is written, and what it is applied to."""
        for part in self.parts:
            if isinstance(part, ast.Attribute) and part.attr == "data":
                yield "cut-data", ".data", part.value
            elif isinstance(part, ast.Compare) and not isinstance(part.ops[0], ast.Is | ast.IsNot | ast.In | ast.NotIn):
                yield "cut-not-differentiable", "a comparison", part.left
            elif isinstance(part, ast.Call):
                yield from _cut_by_call(part)

    def writes_data(self) -> ast.expr | None:
        """The tensor whose `.data` is written."""
        node = self.statement
        written = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign) else []
        )
        calls = [part.func.value for part in self.parts if isinstance(part, ast.Call) and _is_in_place(part.func)]
        for target in [*written, *calls]:
            while isinstance(target, ast.Subscript | ast.Call):
                inner = target.func if isinstance(target, ast.Call) else target
                target = inner.value if isinstance(inner, ast.Attribute | ast.Subscript) else inner
                if isinstance(target, ast.Name):
                    break
            if isinstance(target, ast.Attribute) and target.attr == "data":
                return target.value
        return None


def _is_in_place(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and function.attr.endswith("_") and not function.attr.endswith("__")


def _cut_by_call(call: ast.Call) -> Iterator[tuple[str, str, ast.expr]]:
    function = call.func
    name = (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )
    subject = call.args[0] if call.args else function.value if isinstance(function, ast.Attribute) else None
    owner = function.value if isinstance(function, ast.Attribute) else None
    if subject is None:
        return
    if name in ("detach", "detach_") and owner is not None:
        yield "cut-detach", ".detach()", owner
    elif name in COPIES and call.args:
        yield "cut-copy", f"{ast.unparse(function)}()", subject
    elif (name in NUMBERS and not call.args) or (name in CASTS and isinstance(function, ast.Name)):
        yield "cut-number", f"{name}()", subject
    elif isinstance(owner, ast.Name) and owner.id in ("np", "numpy", "math"):
        yield "cut-number", f"{ast.unparse(function)}()", subject
    elif name in STEPS:
        yield "cut-not-differentiable", f"{name}()", subject if owner is None or call.args == [] else owner


def _walk(statement: ast.stmt) -> Iterator[ast.AST]:
    """The nodes of a statement without the statements in it."""
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop(0)
        yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            continue
        waiting += [
            inner for inner in ast.iter_child_nodes(node) if not isinstance(inner, ast.stmt | ast.ExceptHandler)
        ]


def _flat(target: ast.expr) -> list[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        return [one for inner in target.elts for one in _flat(inner)]
    return [target.value] if isinstance(target, ast.Starred) else [target]


class Program:
    """The syntax of a whole program: what encloses a line."""

    def __init__(self, source: bytes) -> None:
        self._parents: dict[ast.AST, ast.AST] = {}
        self._statements: dict[int, ast.stmt] = {}
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.stmt):
                self._statements[node.lineno] = node
            for inner in ast.iter_child_nodes(node):
                self._parents[inner] = node

    def mode_line(self, line: int) -> int | None:
        """The line of the block or the decorator that switches gradients off around a line, within its function."""
        node: ast.AST | None = self._statements.get(line)
        while node is not None:
            if isinstance(node, ast.With | ast.AsyncWith):
                for item in node.items:
                    if any(mode in ast.unparse(item) for mode in (*MODES, "set_grad_enabled")):
                        return item.context_expr.lineno
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found = [one.lineno for one in node.decorator_list if any(mode in ast.unparse(one) for mode in MODES)]
                return found[0] if found else None
            node = self._parents.get(node)
        return None
