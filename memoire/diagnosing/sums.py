"""What a loss is the sum of, in the source."""

import ast
import builtins
import types
from collections.abc import Iterable, Iterator

from memoire.diagnosing.cutting import cutting
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.tags import Mark, Tags
from memoire.diagnosing.terms import CONSTANT, constants
from memoire.diagnosing.values import parameters

SAME = {"mean", "sum", "squeeze", "reshape", "view", "flatten", "backward", "float"}  # what a sum goes through
LISTS = {"sum", "stack", "cat", "fsum"}
LIBRARIES = ("torch", "math", "numpy", "builtins")


Term = tuple[ast.expr, str]  # what is added, and how it is written with its factor


class Sums:
    """Reads the terms of sums, at the moment of a statement."""

    def __init__(self, moment: Moment, before: Before, tags: Tags) -> None:
        self._moment, self._before, self._tags = moment, before, tags

    def terms(self) -> list[Term]:
        """The terms of the sums that a statement computes and writes, returns, or calls backward of."""
        found: list[Term] = []
        for node in self._moment.syntax.nodes:
            if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add | ast.Sub):
                found += self._addends(node.value)
            value = node.value if isinstance(node, ast.Assign | ast.Return | ast.Expr) else None
            addends = list(self._addends(value)) if value is not None else []
            found += addends if len(addends) > 1 else []
        return found

    def _addends(self, value: ast.expr, written: str = "") -> Iterator[Term]:
        inner: list[ast.expr] = []
        written = written or ast.unparse(value)
        if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add | ast.Sub):
            inner, written = [value.left, value.right], ""
        elif isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub):
            inner = [value.operand]
        elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.Mult | ast.Div):
            factors = [value.left, value.right] if isinstance(value.op, ast.Mult) else [value.left]
            others = 2 - sum(self.constant(one) is None for one in (value.left, value.right))
            inner = [one for one in factors if self.constant(one) is None] if others == 1 else []
        elif isinstance(value, ast.Call):
            inner = self._summed(value)
        if inner:
            for one in inner:
                yield from self._addends(one, written if len(inner) == 1 else "")
        else:
            yield value, written

    def _summed(self, call: ast.Call) -> list[ast.expr]:
        """What a call adds up, or what it only gives another shape."""
        name = ast.unparse(call.func).rpartition(".")[2]
        if name in LISTS and call.args and isinstance(call.args[0], ast.List | ast.Tuple):
            return call.args[0].elts
        if name in SAME and isinstance(call.func, ast.Attribute):
            is_library = isinstance(self._moment.value(call.func.value), types.ModuleType)
            return call.args[:1] if is_library else [call.func.value]
        return []

    def constant(self, value: ast.AST) -> set[Mark] | None:
        """The marks of an expression that has no gradient; None if it has one, or if that is not clear."""
        cuts = list(cutting([value]))
        if cuts and cuts[0][0] != "cut-flat":
            own = {one for one in self._before.cuts if one.what == cuts[0][1]}
            inner = {one for one in ast.walk(cuts[0][2]) if isinstance(one, ast.Name | ast.Attribute | ast.Subscript)}
            marks = constants(set(self._read(inner)))
            return marks | {Mark(CONSTANT + one.kind, one.line, one.what, one.leaves) for one in own}
        if isinstance(value, ast.Name | ast.Attribute | ast.Subscript):
            return self._named(value)
        if isinstance(value, ast.Call):
            return self._called(value)
        if isinstance(value, ast.comprehension | ast.Lambda):
            return None
        return self._all(ast.iter_child_nodes(value))

    def _all(self, parts: Iterable[ast.AST]) -> set[Mark] | None:
        found = [self.constant(one) for one in parts]
        return None if any(one is None for one in found) else set().union(*(one for one in found if one))

    def _named(self, value: ast.expr) -> set[Mark] | None:
        known = self._moment.value(value)
        if known is None and isinstance(value, ast.Attribute | ast.Subscript):
            return self._all([value.value])
        if isinstance(known, self._moment.torch.nn.Module):
            return None
        if any(one.requires_grad for one in self._moment.tensors(value)):
            return None
        return constants(set(self._read([value, *self._containers(value)])))

    def _containers(self, value: ast.expr) -> list[ast.expr]:
        """The lists and dicts that a value is an element of."""
        owner = value.value if isinstance(value, ast.Subscript) else None
        return [owner] if owner and isinstance(self._moment.value(owner), list | tuple | dict) else []

    def _called(self, call: ast.Call) -> set[Mark] | None:
        name = ast.unparse(call.func).rpartition(".")[2]
        if name in self._before.free:
            return self._before.free[name]
        parts: list[ast.AST] = [*call.args, *(one.value for one in call.keywords)]
        called = self._moment.value(call.func)
        if isinstance(called, self._moment.torch.nn.Module):
            return None if any(one.requires_grad for one in parameters(called)) else self._all(parts)
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        if owner is None or isinstance(self._moment.value(owner), types.ModuleType):
            return self._all(parts) if self._is_known(call.func) else None
        known = self._moment.value(owner)
        is_tensor = isinstance(known, self._moment.torch.Tensor | float | int)
        is_made = known is None and not isinstance(owner, ast.Name)
        return self._all([owner, *parts]) if is_tensor or is_made else None

    def _is_known(self, expression: ast.expr) -> bool:
        """Whether it is a function of Python or of a library, and not of the program."""
        if isinstance(expression, ast.Attribute):
            function = vars(self._moment.value(expression.value)).get(expression.attr)
        else:
            function = self._moment.value(expression) or vars(builtins).get(ast.unparse(expression))
        module = getattr(function, "__module__", None) or "builtins"
        return function is not None and module.partition(".")[0] in LIBRARIES

    def _read(self, expressions: Iterable[ast.expr]) -> frozenset[Mark]:
        return self._tags.read(self._moment.frame, list(expressions), self._moment.names, self._moment.torch)
