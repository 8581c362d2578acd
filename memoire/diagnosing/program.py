"""The syntax of a whole program: what encloses a line."""

import ast
import re

from memoire.diagnosing.lifetimes import is_dead, is_only_indexed, is_overwritten, is_unread
from memoire.diagnosing.shapes import without_values

DECORATORS = ("no_grad", "inference_mode")
BLOCKS = (*DECORATORS, "set_grad_enabled")

# What a loop goes through, and what a function is called, if it measures and does not train.
PART = "val|valid|validation|test|dev|eval"
VALIDATION = re.compile(rf"(?<![a-zA-Z_])({PART})(_?(loader|set|data|ds|dl|dataloader|iter))?(?![a-zA-Z_])")
FREEZING = ("requires_grad = False", "requires_grad_(False)")
VALIDATING = re.compile(r"(^|_)(val|valid|validate|validation|evaluate|test)(_|$)")


class Program:
    """Finds the block or the decorator that switches gradients off."""

    def __init__(self, source: bytes) -> None:
        self._parents: dict[ast.AST, ast.AST] = {}
        self._statements: dict[int, ast.stmt] = {}
        self._text = source.decode("utf-8", "replace")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.stmt):
                self._statements[node.lineno] = node
            for inner in ast.iter_child_nodes(node):
                self._parents[inner] = node

    def backward_line(self, function: str) -> int | None:
        """The last line of the `backward` of an own `autograd.Function`, where it returns."""
        owners = [node for node in self._parents if isinstance(node, ast.ClassDef) and node.name == function]
        methods = [one for owner in owners for one in owner.body if isinstance(one, ast.FunctionDef)]
        return next((one.body[-1].lineno for one in methods if one.name == "backward"), None)

    def is_dead(self, node: ast.stmt, name: str) -> bool:
        """Whether what a statement gives a variable of a loop or of a function is never read."""
        own = self._statements.get(node.lineno)
        return own is not None and is_dead(own, name, self._parents)

    def is_unread(self, node: ast.stmt, name: str) -> bool:
        """Whether what a statement gives a variable is never read, in this pass of a loop or the next."""
        own = self._statements.get(node.lineno)
        return own is not None and is_unread(own, name, self._parents)

    def overwriting(self, line: int) -> range:
        """The lines of the loop around a line that gives a variable values of which only the last one is read."""
        own = self._statements.get(line)
        if own is None or not is_overwritten(own, self._parents):
            return range(0)
        loop = self._parents[own]
        return range(getattr(loop, "lineno", 0), (getattr(loop, "end_lineno", None) or 0) + 1)

    def mentions(self, text: str) -> bool:
        """Whether a text is in the source."""
        return text in self._text

    def freezing(self) -> list[tuple[int, set[int]]]:
        """Lines of conditions on nothing but a name and a text, and the lines below that then clear flags."""
        return [found for one in self._statements.values() if isinstance(one, ast.If) and (found := _freezing(one))]

    def is_only_indexed(self, node: ast.stmt, name: str) -> bool:
        """Whether a variable is never given away as a whole in the function that a statement is in."""
        own = self._statements.get(node.lineno)
        return own is not None and is_only_indexed(own, name, self._parents)

    def is_using(self, line: int, names: set[str]) -> bool:
        """Whether the function that a line is in uses the values of one of these variables."""
        owner: ast.AST | None = self._statements.get(line)
        while owner is not None and not isinstance(owner, ast.FunctionDef | ast.AsyncFunctionDef):
            owner = self._parents.get(owner)
        parts = list(ast.walk(owner)) if owner else []
        ignored = without_values(parts)
        read = {one.id for one in parts if isinstance(one, ast.Name) and id(one) not in ignored}
        return owner is None or bool(read & names)

    def is_validation(self, line: int) -> bool:
        """Whether a line is in a loop over validation data, or in a function that is named after validation."""
        node: ast.AST | None = self._statements.get(line)
        while node is not None:
            over = ast.unparse(node.iter) if isinstance(node, ast.For | ast.AsyncFor) else ""
            if VALIDATION.search(over) and "train" not in over and "range(" not in over:
                return True
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                return bool(VALIDATING.search(node.name))
            node = self._parents.get(node)
        return False

    def mode_line(self, line: int) -> int | None:
        """The line that switches gradients off around a line, within its function."""
        node: ast.AST | None = self._statements.get(line)
        while node is not None:
            if isinstance(node, ast.With | ast.AsyncWith):
                found = [one.context_expr for one in node.items if _names(one.context_expr, BLOCKS)]
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found = [one for one in node.decorator_list if _names(one, DECORATORS)]
                return found[0].lineno if found else None
            else:
                found = []
            if found:
                return found[0].lineno
            node = self._parents.get(node)
        return None


def _freezing(node: ast.If) -> tuple[int, set[int]] | None:
    names = {one.id for one in ast.walk(node.test) if isinstance(one, ast.Name)}
    texts = [one for one in ast.walk(node.test) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    cleared = {one.lineno for one in node.body if any(form in ast.unparse(one) for form in FREEZING)}
    return (node.lineno, cleared) if len(names) == 1 and texts and cleared and not node.orelse else None


def _names(expression: ast.expr, modes: tuple[str, ...]) -> bool:
    return any(mode in ast.unparse(expression) for mode in modes)
