"""Iterators of parameters that were used up before they are used again."""

import ast
import itertools
from types import GeneratorType
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.stores import Stores

LOOP = "this loop runs over nothing: the iterator of parameters was used up before; make a list of the parameters"
THROUGH = ("zip", "enumerate", "list", "tuple", "reversed")
LISTS = (type(iter([])), type(iter(())))


class Iterators(Rule):
    """Loops over such iterators."""

    def __init__(self, stores: Stores) -> None:
        """Begin; `stores` know how each name was made."""
        self._stores = stores
        self._lines: set[int] = set()

    def began(self, moment: Moment, before: Before) -> None:
        """A loop may begin."""
        for node in moment.syntax.nodes:
            if isinstance(node, ast.For) and any(self._is_of_parameters(one, moment) for one in _sources(node.iter)):
                self._lines.add(moment.line)

    def _is_of_parameters(self, source: ast.expr, moment: Moment) -> bool:
        if not isinstance(source, ast.Name | ast.Attribute) or not is_used_up(moment.value(source)):
            return False
        store = self._stores.made(source, moment)
        return store is not None and "parameters(" in store.text

    def conclude(self, run: Any) -> list[Finding]:
        """The loops."""
        return [Finding(line, LOOP, "iterator-used-up") for line in self._lines]


def is_used_up(value: Any) -> bool:
    """Whether an iterator has been asked for more than it had; asking this takes nothing from it."""
    if isinstance(value, GeneratorType):
        return value.gi_frame is None
    if isinstance(value, filter | map | zip):
        return any(map(is_used_up, _inner(value)))
    if isinstance(value, itertools.chain):
        return len(_reduced(value)) == 2  # while it has more, a third part tells where it is
    if isinstance(value, LISTS):
        return len(_reduced(value)) == 2
    return False


def _sources(iterated: ast.expr) -> list[ast.expr]:
    if isinstance(iterated, ast.Call) and ast.unparse(iterated.func) in THROUGH:
        return iterated.args
    return [iterated]


def _inner(value: Any) -> list[Any]:
    reduced = _reduced(value)
    return [one for one in reduced[1] if hasattr(one, "__next__")] if len(reduced) > 1 else []


def _reduced(value: Any) -> tuple[Any, ...]:
    """What pickle would get, which names what an iterator goes through; empty if this Python does not tell."""
    try:
        return value.__reduce__()
    except (TypeError, AttributeError):
        return ()
