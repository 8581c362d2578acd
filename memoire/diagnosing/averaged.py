"""Networks that are averages of others, and that the optimizer of these trains as well."""

import ast
from collections import Counter
from typing import Any

from memoire.diagnosing.averaging import averaged
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.values import parameters

OFTEN = 2  # averages of one weight
WHAT = "this optimizer also trains the target, which is an average of other weights: detach() its output, and freeze it"


class Averaged(Rule):
    """How often a weight was averaged with which other; both are known by their addresses."""

    def __init__(self) -> None:
        self._times: Counter[tuple[int, int]] = Counter()

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run, and maybe updated an average."""
        kind = moment.torch.nn.Parameter
        for target, source in averaged(moment.syntax):
            pairs = zip(_weights(target, moment), _weights(source, moment), strict=False)
            self._times.update(
                (id(one), id(other))
                for one, other in pairs
                if one is not other and isinstance(one, kind) and isinstance(other, kind) and one.shape == other.shape
            )

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
