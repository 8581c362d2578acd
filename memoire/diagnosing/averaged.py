"""Networks that are averages or copies of others, and that the optimizer of these trains as well."""

import ast
from collections import Counter
from typing import Any

from memoire.diagnosing.averaging import averaged
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.memory import memory
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_parameters
from memoire.diagnosing.values import parameters

OFTEN = 2  # averages of one weight
WHAT = "this optimizer also trains the target, which is set from other weights: detach() its output, and freeze it"


class Averaged(Rule):
    """How often a weight was averaged with which other; both are known by their addresses."""

    def __init__(self, optimizers: Optimizers) -> None:
        self._optimizers = optimizers
        self._times: Counter[tuple[Any, ...]] = Counter()

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run, and maybe updated an average."""
        for target, source in averaged(moment.syntax):
            pairs = zip(_weights(target, moment), _weights(source, moment), strict=False)
            found = [(one, other) for one, other in pairs if one is not other and one.shape == other.shape]
            places = self._places(moment.torch) if found else {}
            weights = [tuple(places.get(memory(one, moment.torch)) for one in pair) for pair in found]
            self._times.update(pair for pair in weights if None not in pair and pair[0] != pair[1])

    def _places(self, torch: Any) -> dict[int, int]:
        """The addresses of what optimizers have, by its memory: a state dict has other tensors with the same one."""
        held = all_parameters(self._optimizers.states)
        return {place: id(one) for one in held if (place := memory(one, torch))}

    def loaded(self, module: Any, state: Any, torch: Any) -> None:
        """`module.load_state_dict(state)` is called, perhaps with the state of another network."""
        if not isinstance(state, dict) or not self._optimizers.states:
            return
        places, own = self._places(torch), {id(one) for one in parameters(module)}
        there = {places.get(memory(one, torch)) for one in state.values() if isinstance(one, torch.Tensor)}
        if (others := there - own - {None}) and own <= set(places.values()):
            self._times.update((one, other) for one in own for other in others)

    @property
    def targets(self) -> set[int]:
        """Addresses of weights that are set from others."""
        return {target for target, _ in self._times}

    def conclude(self, run: Any) -> list[Finding]:
        """Optimizers that train both; weights that are averaged in turn are peers."""
        found = set()
        for state in run.optimizers.states:
            often = [pair for pair, times in self._times.items() if times >= OFTEN and pair[::-1] not in self._times]
            if any(target in state.moved and source in state.moved for target, source in often):
                found.add(Finding(state.line, WHAT, "target-trained"))
        return sorted(found)


def _weights(expression: ast.expr, moment: Moment) -> list[Any]:
    value = moment.value(expression)
    return list(parameters(value)) if isinstance(value, moment.torch.nn.Module) else moment.tensors(expression)
