"""Averages of weights that share their memory with these weights, so that each update changes the weights."""

import ast
from collections.abc import Iterator
from typing import Any

from memoire.diagnosing.averaging import averaged
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.memory import memory
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_parameters
from memoire.diagnosing.stores import Store, Stores
from memoire.diagnosing.values import tensors_in

WHAT = "this average shares its memory with the weights, so its update changes them: clone() each, or use deepcopy"


class Shadows(Rule):
    """Lines that update such an average."""

    def __init__(self, stores: Stores, optimizers: Optimizers) -> None:
        self._stores, self._optimizers = stores, optimizers
        self._found: dict[int, Finding] = {}

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run, and maybe updated an average."""
        if moment.line in self._found:
            return
        for target, source in averaged(moment.syntax):
            if ast.unparse(target) == ast.unparse(source):
                continue
            pairs = zip(moment.tensors(target), moment.tensors(source), strict=False)
            shared = [one for one, other in pairs if self._is_shadow(one, other, moment)]
            store = next(self._containers(shared[0], moment), None) if shared else None
            is_kept = shared and (store is not None or not isinstance(shared[0], moment.torch.nn.Parameter))
            if is_kept:
                line = store.line if store else moment.line
                self._found[moment.line] = Finding(line, WHAT, "shadow-shared")

    def _is_shadow(self, one: Any, other: Any, moment: Moment) -> bool:
        """Whether a tensor has the memory of another one, which is a weight that an optimizer moves."""
        place = memory(one, moment.torch)
        if not place or one.shape != other.shape or place != memory(other, moment.torch):
            return False
        return any(memory(weight, moment.torch) == place for weight in all_parameters(self._optimizers.states))

    def _containers(self, tensor: Any, moment: Moment) -> Iterator[Store]:
        """Where lists and dicts of the program were made that hold a tensor."""
        module = moment.torch.nn.Module
        for name, value in moment.names.items():
            place = (id(moment.frame), name) if name in moment.frame.f_code.co_varnames else (0, name)
            places = [(place, value)]
            inside = getattr(value, "__dict__", None)
            if type(inside) is dict and (type(value).__module__ == "__main__" or isinstance(value, module)):
                places += [((id(value), key), one) for key, one in inside.items() if not key.startswith("_")]
            for found, one in places:
                is_there = isinstance(one, list | dict) and any(one is tensor for one in _all(one, moment.torch))
                if is_there and found in self._stores.of:
                    yield self._stores.of[found]

    def conclude(self, run: Any) -> list[Finding]:
        """Where these averages were made."""
        return sorted(set(self._found.values()))


def _all(container: Any, torch: Any) -> list[Any]:
    values = container.values() if isinstance(container, dict) else container
    return [tensor for one in list(values)[:64] for tensor in tensors_in(one, torch)]
