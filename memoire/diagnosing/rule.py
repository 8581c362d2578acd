"""What a rule is that is told about a run, and says at the end what it found."""

from typing import Any, Generic, TypeVar

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.state import State

RunT = TypeVar("RunT")  # a run has rules, so rules do not import what it is


class Rule(Generic[RunT]):
    """Each method does nothing; a rule overrides those that it needs."""

    def began(self, moment: Moment, before: Before) -> None:
        """A statement is about to run."""

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run."""

    def called(self, module: Any, moment: Moment) -> None:
        """The program calls a module."""

    def used(self, module: Any, moment: Moment) -> None:
        """The program calls a module, perhaps inside of another one."""

    def switched(self, module: Any, is_training: bool, line: int) -> None:
        """`train()` or `eval()` of a module is called."""

    def backward(self, roots: list[Any], moment: Moment, run: RunT) -> None:
        """Backward begins at these tensors."""

    def differentiated(self, roots: list[Any], moment: Moment) -> None:
        """`autograd.grad` of these tensors begins."""

    def stepped(self, state: State, moment: Moment, run: RunT) -> None:
        """An optimizer is about to step."""

    def cleared(self, addresses: set[int], line: int) -> None:
        """Gradients of parameters with these addresses are about to be cleared, at a line."""

    def conclude(self, run: RunT) -> list[Finding]:
        """What was found; called only if the program did not fail."""
        return []
