"""What happens to each optimizer in the course of training, and what is wrong with that."""

import weakref
from collections.abc import Iterable
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.iterators import is_used_up
from memoire.diagnosing.state import State
from memoire.diagnosing.tags import Marks
from memoire.diagnosing.values import is_clear, version

COPIES = "nothing is clipped: these tensors have no .grad, so they are no parameters"


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
        self._is_scaled = False

    def found(self, *kinds: str) -> bool:
        """Whether there is a finding of one of these kinds."""
        return any(one.kind in kinds for one in self.findings)

    def state(self, optimizer: Any) -> State | None:
        """The state of an optimizer, None if it is unknown."""
        return next((state for state in self.states if state.optimizer() is optimizer), None)

    def made(self, optimizer: Any, line: int) -> None:
        """A group of parameters is added."""
        if not self.state(optimizer):
            self.states.append(State(line, weakref.ref(optimizer)))

    def scaled(self) -> None:
        """A `GradScaler` scales the next loss."""
        self.uses_scaler = self._is_scaled = True

    def unscaled(self, optimizer: Any) -> None:
        """`scaler.unscale_(optimizer)`."""
        if state := self.state(optimizer):
            state.is_scaled = False

    def cleared(self, parameters: Iterable[Any], line: int) -> None:
        """Gradients of these parameters are cleared."""
        addresses = {id(parameter) for parameter in parameters}
        for state in self.states:
            if any(id(parameter) in addresses for parameter in state.parameters()):
                state.phase, state.is_stale, state.cleared = "zero", False, line

    def backward(self, line: int, marks: Marks) -> None:
        """Backward begins, for a loss with these marks."""
        for state in self.states:
            parameters = [one for one in state.parameters() if one.requires_grad]
            if not state.versions:
                state.versions = {id(one): version(one) for one in parameters}
            if state.is_stale and any(is_clear(one) for one in parameters):
                state.is_stale = False
            state.backwards += 1
            state.phase = "backward"
            state.all_backwards += 1
            state.marks, state.is_scaled = marks, self._is_scaled
        self._last_backward, self._is_scaled = line, False

    def step(self, optimizer: Any, line: int, has_closure: bool, frozen_line: int | None) -> None:
        """A step begins.

        Args:
            optimizer: Which one.
            line: The statement.
            has_closure: Whether backward is a part of it.
            frozen_line: Where parameters were frozen last.
        """
        if not (state := self.state(optimizer)):
            return
        if not has_closure:
            self._without_gradients(state, line)
        state.consumed |= state.marks
        if state.is_stale and state.backwards:
            what = "gradients add up from step to step, since nothing clears them: zero_grad() is missing before this"
            kind = "zero-grad-in-closure" if has_closure else "zero-grad"
            self.findings.append(Finding(self._last_backward, what, kind))
        for one in state.parameters():
            has_grad = one.grad is not None
            if one.requires_grad:
                state.held.add(id(one))
                if has_grad:
                    state.got.add(id(one))
                if id(one) not in state.moved and not is_clear(one):
                    state.moved.add(id(one))
            elif has_grad and state.steps and id(one) in state.held and frozen_line:
                what = "the optimizer still moves these parameters, since their .grad is not None"
                self.findings.append(Finding(frozen_line, what, "frozen-moves"))
        state.steps += 1
        state.backwards, state.phase, state.is_stale = 0, "step", True

    def _without_gradients(self, state: State, line: int) -> None:
        """A step right after the gradients were cleared: backward comes too late, or they are cleared too early."""
        state.early_steps += state.all_backwards == 0
        if state.is_scaled and state.phase == "backward":
            what = "this steps with gradients that still have the factor of the scaler: call scaler.step(optimizer)"
            self.findings.append(Finding(line, what, "step-scaled"))
        if state.phase != "zero" or not state.backwards or not all(map(is_clear, state.parameters())):
            return
        if state.early_steps:
            self.findings.append(Finding(line, "step() is before backward(), so there are no gradients", "step-order"))
        else:
            what = "this clears the gradients before step() has used them"
            self.findings.append(Finding(state.cleared, what, "cleared-early"))

    def clip(self, parameters: Any, line: int) -> None:
        """Gradients are clipped."""
        addresses = None
        if is_used_up(parameters):
            what = "nothing is clipped: this iterator was used up before; make a list of the parameters"
            self.findings.append(Finding(line, what, "clip-nothing"))
            return
        if hasattr(parameters, "gi_frame"):
            owner = parameters.gi_frame.f_locals.get("self")
            addresses = {id(one) for one in owner.parameters()} if owner is not None else None
        elif isinstance(parameters, list | tuple):
            addresses = {id(one) for one in parameters}
            if parameters and all(one.grad is None and not one.requires_grad for one in parameters):
                self.findings.append(Finding(line, COPIES, "clip-unused"))
                return
        matching = [
            state for state in self.states if not addresses or any(id(one) in addresses for one in state.parameters())
        ]
        if matching and all(state.phase != "backward" for state in matching):
            is_after = any(state.phase == "step" for state in matching)
            what = "is after step(), which has used the gradients" if is_after else "is before backward()"
            self.findings.append(Finding(line, f"this clipping has no effect: it {what}", "clip-order"))
        elif any(state.is_scaled and state.phase == "backward" for state in matching):
            what = "the gradients that are clipped here still have the factor of the scaler: call unscale_() before"
            self.findings.append(Finding(line, what, "clip-scaled"))

    def scheduled(self, scheduler: Any, line: int) -> None:
        """A scheduler steps, called by the program."""
        state = self.state(getattr(scheduler, "optimizer", None))
        if state and state.steps == 0 and not self.uses_scaler:
            state.scheduled = state.scheduled or line

    def without_steps(self) -> list[Finding]:
        """Optimizers that never stepped although there were gradients for them."""
        found = []
        for state in self.states:
            parameters = state.parameters()
            has_grads = any(one.grad is not None for one in parameters)
            if state.steps == 0 and state.all_backwards > 1 and has_grads and not state.changed():
                what = "step() of this optimizer is never called, so its parameters never change"
                found.append(Finding(state.line, what, "no-step"))
        return found
