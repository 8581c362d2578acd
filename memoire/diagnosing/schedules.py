"""Schedulers that go on with an optimizer that another one has replaced."""

from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.state import State

OFTEN = 2  # steps of the scheduler for nothing, one after the other
WHAT = (
    "the scheduler still has the optimizer that this one replaces, so this learning rate never changes: make a new one"
)


class Schedules:
    """What optimizers had done when their schedulers stepped."""

    def __init__(self) -> None:
        self._steps: dict[int, dict[int, int]] = {}  # how often each optimizer had stepped, by its state
        self._idle: dict[int, int] = {}
        self._findings: set[Finding] = set()

    def conclude(self, states: list[State]) -> list[Finding]:
        """Schedulers that stepped before their optimizers, and those that were left behind."""
        what = "the scheduler steps before the optimizer, so the first learning rate is skipped"
        lines = [state.scheduled for state in states if state.scheduled and state.steps]
        return [Finding(line, what, "scheduler-first") for line in lines] + sorted(self._findings)

    def stepped(self, scheduler: Any, optimizers: Optimizers) -> None:
        """The program calls `step()` of a scheduler."""
        own = optimizers.state(getattr(scheduler, "optimizer", None))
        if own is None:
            return
        now = {id(state): state.steps for state in optimizers.states}
        was = self._steps.get(id(own), {})
        self._steps[id(own)] = now
        later = optimizers.states[optimizers.states.index(own) + 1 :]
        new = [one for one in later if now[id(one)] > was.get(id(one), 0) and _shares(one, own)]
        is_idle = bool(new) and own.steps == was.get(id(own), 0)
        self._idle[id(own)] = self._idle.get(id(own), 0) + 1 if is_idle else 0
        if self._idle[id(own)] >= OFTEN:
            self._findings.add(Finding(new[-1].line, WHAT, "schedule-left"))


def _shares(one: State, other: State) -> bool:
    return bool(one.addresses() & other.addresses())
