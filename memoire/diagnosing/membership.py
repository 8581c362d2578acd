"""Parameters that are trained and in no optimizer."""

import weakref
from collections.abc import Iterable
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.values import modules, parameters, version


class Membership:
    """Parameters by their addresses."""

    def __init__(self) -> None:
        self._outside: dict[int, int] = {}
        self._ever: dict[int, Any] = {}
        self._frozen_at_start: set[int] = set()
        self._unfrozen: int | None = None

    def made(self, found: list[Any]) -> None:
        """An optimizer is made while these modules are there."""
        self._frozen_at_start |= {id(one) for module in found for one in parameters(module) if not one.requires_grad}

    def note_flags(self, text: str, line: int) -> None:
        """A statement runs after an optimizer was made."""
        if "requires_grad" in text and "True" in text:
            self._unfrozen = line

    def step(self, found: list[Any], held: Iterable[Any]) -> None:
        """An optimizer steps; a parameter that something else changes is somebody's own descent."""
        self._ever |= {id(one): weakref.ref(one) for one in held}
        known = {address for address, one in self._ever.items() if one() is not None}
        for part in (part for module in found for part in modules(module)):
            for one in vars(part).get("_parameters", {}).values():
                if one is None:
                    continue
                is_trained = one.requires_grad and part.training and one.grad is not None
                if is_trained and id(one) not in known:
                    self._outside.setdefault(id(one), version(one))
                if id(one) in known or version(one) != self._outside.get(id(one), version(one)):
                    self._outside.pop(id(one), None)

    def conclude(self, optimizer_line: int, replaced: dict[int, int], judges: set[int]) -> list[Finding]:
        """The line that left each of them out; networks that only judge are left out on purpose."""
        found = []
        for address in self._outside.keys() - judges:
            kind, line = "not-in-optimizer", optimizer_line
            what = "parameters of the model get gradients and are in no optimizer"
            if address in replaced:
                line, what = replaced[address], "these parameters are new, and the optimizer holds the old ones"
            elif address in self._frozen_at_start and self._unfrozen:
                kind, line = "unfrozen-late", self._unfrozen
                what = "these parameters require grad from here on, and are in no optimizer"
            found.append(Finding(line, what, kind))
        return found
