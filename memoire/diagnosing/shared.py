"""Parameters of one optimizer that share their memory, and are two all the same."""

from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.memory import memory
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.values import modules

WHAT = "these two parameters share memory, and each gets its own gradient and step: assign the parameter itself"


class Shared(Rule):
    """Looks at the parameters of each optimizer once."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._found: set[Finding] = set()

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer is about to step."""
        if state.steps != 1 or moment.is_transformed:
            return
        of_place: dict[int, Any] = {}
        for one in state.parameters():
            is_seen = one.requires_grad and one.numel() > 1 and one.device.type == "cpu"
            place = memory(one, moment.torch) if is_seen else 0
            other = of_place.setdefault(place, one)
            if place and other is not one and other.shape == one.shape:
                self._found.add(Finding(self._line(one, other, state, moment), WHAT, "memory-shared"))

    def _line(self, one: Any, other: Any, state: State, moment: Moment) -> int:
        """Where one of them got the memory of the other."""
        places = [(id(tensor), "data") for tensor in (one, other)]
        for part in (part for module in moment.modules() for part in modules(module)):
            for name, value in vars(part).get("_parameters", {}).items():
                places += [(id(part), name)] if value is one or value is other else []
        lines = [self._stores.of[place].line for place in places if place in self._stores.of]
        return lines[0] if lines else state.line

    def conclude(self, run: Any) -> list[Finding]:
        """Where they were made to share."""
        return list(self._found)
