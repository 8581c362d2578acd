"""The statements of a program by their lines."""

import ast
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property


@dataclass(frozen=True)
class Statement:
    """A statement, or the head of a compound one.

    Attributes:
        line: Its first line, counted from 1.
        last: Its last line; of a compound statement, the last one of its head.
        end: The last line of its body; `last` if it has none.
        nodes: Its syntax; several simple statements on one line count as one.
        source: Its lines, without the body, as they are written.
    """

    line: int
    last: int
    end: int
    nodes: tuple[ast.stmt, ...]
    source: str

    @property
    def node(self) -> ast.stmt:
        """The syntax of the first one."""
        return self.nodes[0]

    @cached_property
    def text(self) -> str:
        """Its source, without comments; empty for the head of a compound statement."""
        return "\n".join(map(ast.unparse, self.nodes)) if self.last == self.end else ""

    @cached_property
    def names(self) -> set[str]:
        """The variables that it names."""
        return {node.id for one in self.nodes for node in ast.walk(one) if isinstance(node, ast.Name)}

    @cached_property
    def is_with(self) -> bool:
        """Whether it is a `with`, whose line runs again when its body has ended."""
        return isinstance(self.node, ast.With | ast.AsyncWith)

    def has_in_body(self, line: int) -> bool:
        """Whether a line is below the head."""
        return self.last < line <= self.end


class Statements:
    """Finds the innermost statement that a line is a part of."""

    def __init__(self, source: str | bytes, tree: ast.Module | None = None) -> None:
        """Read a program that compiles; its syntax, where it is known, saves to parse it again."""
        self._of_line: dict[int, Statement] = {}
        text = source if isinstance(source, str) else source.decode("utf-8", "replace")
        lines = re.split(r"\r\n?|\n", text)  # as Python counts them
        for node in _all(tree or ast.parse(source)):
            statement = self._with_those_before(_statement(node, lines))
            self._of_line.update(dict.fromkeys(range(statement.line, statement.last + 1), statement))

    def _with_those_before(self, statement: Statement) -> Statement:
        """A statement after a semicolon belongs to the line."""
        before = self._of_line.get(statement.line)
        is_simple = before and before.line == before.end == statement.line == statement.end
        if before and is_simple and not hasattr(before.node, "body"):
            return replace(before, nodes=before.nodes + statement.nodes)
        return statement

    def at(self, line: int) -> Statement | None:
        """The statement of a line, None between statements."""
        return self._of_line.get(line)


def _all(tree: ast.Module) -> Iterator[ast.stmt]:
    """All statements, outer ones first, without a look into expressions, which have none."""
    waiting: deque[ast.AST] = deque([tree])
    while waiting:
        node = waiting.popleft()
        if isinstance(node, ast.stmt):
            yield node
        for field in ("body", "handlers", "cases", "orelse", "finalbody"):
            waiting.extend(getattr(node, field, ()))


def _statement(node: ast.stmt, lines: list[str]) -> Statement:
    first, last, end = _lines(node)
    return Statement(first, last, end, (node,), "\n".join(lines[first - 1 : last]))


def _lines(node: ast.stmt) -> tuple[int, int, int]:
    end = node.end_lineno or node.lineno
    body = getattr(node, "body", None)
    first = min([node.lineno, *(item.lineno for item in getattr(node, "decorator_list", []))])
    if isinstance(node, ast.Match):
        return first, node.subject.end_lineno or node.lineno, end
    last = max(node.lineno, body[0].lineno - 1) if body else end
    if body and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        last = max(node.lineno, min(last, min(_first_line(inner) for inner in body) - 1))
    return first, last, end


def _first_line(node: ast.stmt) -> int:
    return min([node.lineno, *(item.lineno for item in getattr(node, "decorator_list", []))])
