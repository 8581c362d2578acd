"""Networks that are made or copied after the optimizer of one like them."""

import ast
import weakref
from collections import Counter
from collections.abc import Iterable
from typing import Any

from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_addresses
from memoire.diagnosing.values import parameters


class Births(Rule):
    """Lines that first gave a name to a network with the shapes of one that an optimizer held then.

    Attributes:
        lines: By the addresses of its parameters.
    """

    def __init__(self, optimizers: Optimizers) -> None:
        self.lines: dict[int, int] = {}
        self._optimizers = optimizers
        self._seen: dict[int, Any] = {}  # weak references

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run, and maybe given a name to a new network."""
        for node in moment.syntax.nodes:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                for value in map(moment.value, node.targets):
                    if isinstance(value, moment.torch.nn.Module):
                        self._named(list(parameters(value)), moment.line)

    def _named(self, own: list[Any], line: int) -> None:
        new = {id(one) for one in own if id(one) not in self._seen or self._seen[id(one)]() is not one}
        self._seen |= {id(one): weakref.ref(one) for one in own}
        held = [state.parameters() for state in self._optimizers.states]
        known = all_addresses(self._optimizers.states)
        if own and len(new) == len(own) and not new & known and any(_shapes(own) <= _shapes(one) for one in held):
            self.lines |= dict.fromkeys(new, line)


def _shapes(tensors: Iterable[Any]) -> Counter[tuple[int, ...]]:
    return Counter(tuple(one.shape) for one in tensors)
