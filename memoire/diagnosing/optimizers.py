"""What happens to each optimizer in the course of training, and what is wrong with that."""

import weakref
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from memoire.diagnosing.finding import Finding


@dataclass
class State:
    """One optimizer.

    Attributes:
        line: Where it was made.
        optimizer: A weak reference to it.
        steps: How often it has stepped.
        backwards: Calls of backward since its last step.
        all_backwards: Calls of backward that left gradients in its parameters.
        phase: What happened last: `""`, `backward`, `step` or `zero`.
        is_stale: Whether gradients that were used in a step have not been cleared since.
        got: Addresses of parameters that had a gradient at a step.
        held: Addresses of parameters that required one at a step.
        versions: Of its parameters, when it was made.
    """

    line: int
    optimizer: Any
    steps: int = 0
    backwards: int = 0
    all_backwards: int = 0
    phase: str = ""
    is_stale: bool = False
    got: set[int] = field(default_factory=set)
    held: set[int] = field(default_factory=set)
    versions: dict[int, int] = field(default_factory=dict)

    def parameters(self) -> list[Any]:
        """Its parameters now."""
        optimizer = self.optimizer()
        groups = vars(optimizer).get("param_groups", []) if optimizer is not None else []
        return [parameter for group in groups for parameter in group["params"]]


class Optimizers:
    """All optimizers of a program, in the order in which they were made.

    Attributes:
        states: One for each.
        findings: So far.
        uses_scaler: Whether a `GradScaler` may skip steps.
    """

    def __init__(self) -> None:
        self.states: list[State] = []
        self.findings: list[Finding] = []
        self.uses_scaler = False
        self._last_backward = 1

    def state(self, optimizer: Any) -> State | None:
        """The state of an optimizer, None if it is unknown."""
        return next((state for state in self.states if state.optimizer() is optimizer), None)

    def made(self, optimizer: Any, line: int) -> None:
        """A group of parameters is added."""
        if not self.state(optimizer):
            self.states.append(State(line, weakref.ref(optimizer)))

    def cleared(self, parameters: Iterable[Any]) -> None:
        """Gradients of these parameters are cleared."""
        addresses = {id(parameter) for parameter in parameters}
        for state in self.states:
            if any(id(parameter) in addresses for parameter in state.parameters()):
                state.phase, state.is_stale = "zero", False

    def backward(self, line: int) -> None:
        """Backward begins."""
        for state in self.states:
            parameters = [one for one in state.parameters() if one.requires_grad]
            if not state.versions:
                state.versions = {id(one): one._version for one in parameters}
            if state.is_stale and any(_is_clear(one) for one in parameters):
                state.is_stale = False
            state.backwards += 1
            state.phase = "backward"
            state.all_backwards += 1
            self._last_backward = line

    def step(self, optimizer: Any, frozen_line: int | None) -> None:
        """A step begins.

        Args:
            optimizer: Which one.
            frozen_line: Where parameters were frozen last.
        """
        if not (state := self.state(optimizer)):
            return
        if state.is_stale and state.backwards:
            what = "gradients add up from step to step, since nothing clears them: zero_grad() is missing before this"
            self.findings.append(Finding(self._last_backward, what, "zero-grad"))
        for one in state.parameters():
            has_grad = one.grad is not None
            if one.requires_grad:
                state.held.add(id(one))
                if has_grad:
                    state.got.add(id(one))
            elif has_grad and state.steps and id(one) in state.held and frozen_line:
                what = "the optimizer still moves these parameters, since their .grad is not None"
                self.findings.append(Finding(frozen_line, what, "frozen-moves"))
        state.steps += 1
        state.backwards, state.phase, state.is_stale = 0, "step", True

    def clip(self, parameters: Any, line: int) -> None:
        """Gradients are clipped."""
        addresses = None
        if hasattr(parameters, "gi_frame"):
            if parameters.gi_frame is None:
                what = "nothing is clipped: this generator was used up before; make a list of the parameters"
                self.findings.append(Finding(line, what, "clip-nothing"))
                return
            owner = parameters.gi_frame.f_locals.get("self")
            addresses = {id(one) for one in owner.parameters()} if owner is not None else None
        elif isinstance(parameters, list | tuple):
            addresses = {id(one) for one in parameters}
        matching = [
            state for state in self.states if not addresses or any(id(one) in addresses for one in state.parameters())
        ]
        if matching and all(state.phase != "backward" for state in matching):
            is_after = any(state.phase == "step" for state in matching)
            what = "is after step(), which has used the gradients" if is_after else "is before backward()"
            self.findings.append(Finding(line, f"this clipping has no effect: it {what}", "clip-order"))

    def scheduled(self, scheduler: Any, line: int) -> None:
        """A scheduler steps, called by the program."""
        state = self.state(getattr(scheduler, "optimizer", None))
        if state and state.steps == 0 and not self.uses_scaler:
            what = "the scheduler steps before the optimizer, so the first learning rate is skipped"
            self.findings.append(Finding(line, what, "scheduler-first"))

    def without_steps(self) -> list[Finding]:
        """Optimizers that never stepped although there were gradients for them."""
        found = []
        for state in self.states:
            parameters = state.parameters()
            has_moved = any(state.versions.get(id(one), one._version) != one._version for one in parameters)
            has_grads = any(one.grad is not None for one in parameters)
            if state.steps == 0 and state.all_backwards > 1 and has_grads and not has_moved:
                what = "step() of this optimizer is never called, so its parameters never change"
                found.append(Finding(state.line, what, "no-step"))
        return found


def _is_clear(parameter: Any) -> bool:
    grad = parameter.grad
    return grad is None or (not grad.is_sparse and not bool(grad.detach().abs().max() > 0))
