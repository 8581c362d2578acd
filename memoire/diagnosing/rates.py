"""Learning rates that are zero in all steps."""

import weakref
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State

LEAST = 3  # steps
WHAT = "the learning rate of this optimizer is 0 in each step, so nothing changes"
SCHEDULED = "this scheduler makes the learning rate 0 in each step, so nothing changes"


class Rates(Rule):
    """Steps of each optimizer with a learning rate of zero, by the address of what is known of it."""

    def __init__(self) -> None:
        self._zero: dict[int, int] = {}
        self._others: set[int] = set()
        self._schedulers: list[tuple[Any, int]] = []  # weak references to their optimizers, and lines

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run, and maybe made a scheduler."""
        if "lr_scheduler" not in moment.syntax.text and "LR(" not in moment.syntax.text:
            return
        for target in moment.syntax.stored:
            value = moment.value(target)
            if isinstance(value, moment.torch.optim.lr_scheduler.LRScheduler):
                self._schedulers.append((weakref.ref(value.optimizer), moment.line))

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer is about to step."""
        rates = [group.get("lr", 1.0) for group in vars(state.optimizer()).get("param_groups", [])]
        if all(isinstance(rate, int | float) and rate == 0 for rate in rates):
            self._zero[id(state)] = self._zero.get(id(state), 0) + 1
        else:
            self._others.add(id(state))

    def conclude(self, run: Any) -> list[Finding]:
        """The lines of the schedulers, or of the optimizers."""
        found = []
        for state in run.optimizers.states:
            if id(state) not in self._others and self._zero.get(id(state), 0) >= LEAST:
                lines = [line for optimizer, line in self._schedulers if optimizer() is state.optimizer()]
                what = SCHEDULED if lines else WHAT
                found.append(Finding(lines[0] if lines else state.line, what, "rate-zero"))
        return found
