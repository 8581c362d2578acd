"""The messages that the installed torch can raise: from its Python sources, and as text in its libraries."""

import ast
import mmap
from collections.abc import Iterator
from pathlib import Path

import torch

PLACE = Path(torch.__file__).parent
# Stands for what is put into a message when it is raised.
HOLE = "…"
WARNINGS = ("warnings.warn", "logger.warning")


def raised_in(file: str) -> set[str]:
    """The texts that a Python source of torch raises or warns with; `…` for what differs from call to call.

    Args:
        file: Path below the folder of torch.
    """
    tree = ast.parse((PLACE / file).read_text("utf-8"))
    texts = (_text(argument) for argument in _arguments(tree))
    return {" ".join(text.split()) for text in texts if text}


def _arguments(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            yield from node.exc.args[:1]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in WARNINGS:
            yield from node.args[:1]


def _text(node: ast.expr) -> str | None:
    """A string with holes; None if no part of it is written in the source."""
    match node:
        case ast.Constant(value=str(value)):
            return value
        case ast.JoinedStr(values=values):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else HOLE for part in values)
        case ast.BinOp(left=left, right=right, op=operator):
            first, second = _text(left), _text(right)
            if isinstance(operator, ast.Mod) or first is second is None:
                return first
            return (first or HOLE) + (second or HOLE)
        case ast.Call(func=ast.Attribute(value=value, attr="format" | "join")):
            return _text(value)
    return None


def missing_in(library: str, texts: list[str]) -> list[str]:
    """Those texts that are not in a library of torch."""
    with (PLACE / library).open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return [text for text in texts if content.find(text.encode()) < 0]
