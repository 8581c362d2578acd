"""What is known of one optimizer."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from memoire.diagnosing.tags import Mark, Marks
from memoire.diagnosing.values import version


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
        cleared: Where its gradients were cleared last.
        is_scaled: Whether its gradients still have the factor of a `GradScaler`.
        early_steps: How often it stepped before the first backward.
        scheduled: Where a scheduler stepped before it did.
        marks: Of the loss of the last backward.
        consumed: Marks of the last losses before each step.
        is_stale: Whether gradients that were used in a step have not been cleared since.
        got: Addresses of parameters that had a gradient at a step.
        moved: Likewise of those whose gradient was not zero.
        held: Addresses of parameters that required one at a step.
        versions: Of its parameters, when it was made.
    """

    line: int
    optimizer: Any
    steps: int = 0
    backwards: int = 0
    all_backwards: int = 0
    phase: str = ""
    cleared: int = 1
    is_scaled: bool = False
    early_steps: int = 0
    scheduled: int | None = None
    marks: Marks = frozenset()
    consumed: set[Mark] = field(default_factory=set)
    is_stale: bool = False
    got: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    held: set[int] = field(default_factory=set)
    versions: dict[int, int] = field(default_factory=dict)

    def groups(self) -> list[list[Any]]:
        """The parameters of each of its groups now."""
        optimizer = self.optimizer()
        groups = vars(optimizer).get("param_groups", []) if optimizer is not None else []
        return [group["params"] for group in groups]

    def parameters(self) -> list[Any]:
        """Its parameters now."""
        return [parameter for group in self.groups() for parameter in group]

    def addresses(self) -> set[int]:
        """The addresses of its parameters now."""
        return {id(one) for one in self.parameters()}

    @property
    def still(self) -> set[int]:
        """Addresses of parameters whose gradient was zero in each step."""
        return self.got & self.held - self.moved

    def changed(self) -> set[int]:
        """The addresses of those that something has written to in place since the first backward."""
        parameters = self.parameters()
        return {id(one) for one in parameters if self.versions.get(id(one), version(one)) != version(one)}


def all_parameters(states: Iterable[State]) -> list[Any]:
    """What optimizers have now."""
    return [parameter for state in states for parameter in state.parameters()]


def all_addresses(states: Iterable[State]) -> set[int]:
    """The addresses of what optimizers have now."""
    return {id(parameter) for parameter in all_parameters(states)}


def all_held(states: Iterable[State]) -> set[int]:
    """Addresses of parameters that required a gradient at a step, of optimizers that stepped more than once."""
    return set().union(*(state.held for state in states if state.steps > 1))


def all_lost(states: Iterable[State]) -> set[int]:
    """Likewise of those that never had one."""
    return set().union(*(state.held - state.got for state in states if state.steps > 1))


def all_moved(states: Iterable[State]) -> set[int]:
    """Addresses of parameters whose gradient was not zero at a step."""
    return set().union(*(state.moved for state in states))


def all_still(states: Iterable[State]) -> set[int]:
    """Addresses of those whose gradient was zero in each step."""
    return set().union(*(state.still for state in states))
