"""What a network computed while it was frozen, and is still used after it was unfrozen."""

from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_lost
from memoire.diagnosing.values import parameters

WHAT = "this was computed while the network was frozen, and training goes on with it after the network is unfrozen"


class Precomputed(Rule):
    """Calls of networks that were frozen, under no_grad, with the addresses of their parameters."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._calls: dict[int, set[int]] = {}
        self._again: set[int] = set()  # parameters of networks that were called after they were unfrozen

    def used(self, module: Any, moment: Moment) -> None:
        """A module is called."""
        own = list(parameters(module))
        if any(one.requires_grad for one in own):
            self._again |= {id(one) for one in own}
        elif own and not moment.torch.is_grad_enabled():
            line = self._program.mode_line(moment.line) or moment.line
            self._calls.setdefault(line, set()).update(map(id, own))

    def conclude(self, run: Any) -> list[Finding]:
        """Those of networks that an optimizer has now, and that no loss has trained."""
        lost = all_lost(run.optimizers.states) - run.explained - self._again
        return [Finding(line, WHAT, "features-kept") for line, own in self._calls.items() if own and own <= lost]
