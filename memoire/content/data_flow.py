"""The data flow of a program: the variables that it assigns, and from which others it computes each."""

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass

BACKWARD = re.compile(r"(?<!\w)(\w+)\.backward\(")
ASSIGNED = re.compile(r"\s*(\w+) = ")
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Value:
    """A variable of a program.

    Attributes:
        name: Its name.
        code: The expression that it is assigned first.
        inputs: The variables in this expression, each once.
    """

    name: str
    code: str
    inputs: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """Where a change of a program sits in its data flow.

    Attributes:
        names: The variables that it is at.
        source: For a change on the way from one variable to another, the first of these, else empty.
    """

    names: tuple[str, ...]
    source: str = ""


def data_flow(source: str) -> list[Value]:
    """The variables of a program in the order in which they are assigned first; `_` is none.

    Raises:
        SyntaxError: If it is not valid Python.
    """
    found: dict[str, Value] = {}
    assigned = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assign)]
    for node in sorted(assigned, key=lambda node: node.lineno):
        target = node.targets[0]
        if isinstance(target, ast.Name) and target.id != "_" and target.id not in found:
            names = sorted(_names(node.value), key=lambda name: (name.lineno, name.col_offset))
            inputs = tuple(dict.fromkeys(name.id for name in names if name.id in found))
            found[target.id] = Value(target.id, ast.unparse(node.value), inputs)
    return list(found.values())


def place_of(line: str, old: str, flow: Sequence[Value]) -> Place | None:
    """Where a piece of code sits: on the way to the variable that its line assigns, or at a variable.

    Args:
        line: The line that it is in.
        old: The piece.
        flow: The variables of the program.

    Returns:
        The place, or None if the line has to do with no variable.
    """
    known = {value.name: value for value in flow}
    if (target := ASSIGNED.match(line)) and (value := known.get(target[1])):
        return Place((value.name,), old if old in value.inputs else "")
    return next((Place((name,)) for name in WORD.findall(line) if name in known), None)


def last_assigned(lines: Sequence[str], flow: Sequence[Value]) -> Place | None:
    """The place after the variable that some lines assign last, or None if they assign none."""
    known = [value.name for value in flow]
    found = [target[1] for line in lines if (target := ASSIGNED.match(line)) and target[1] in known]
    return Place((found[-1],)) if found else None


def backward_from(source: str) -> list[str]:
    """The variables whose `backward()` a program calls, each once."""
    return list(dict.fromkeys(BACKWARD.findall(source)))


def _names(expression: ast.expr) -> list[ast.Name]:
    return [node for node in ast.walk(expression) if isinstance(node, ast.Name)]
