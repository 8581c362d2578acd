"""Steps of an optimizer in a phase of validation, between phases of training."""

import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.program import Program
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State
from memoire.diagnosing.values import leaf_tensors, parameters

WHAT = "backward() and step() also run in the validation phase, so the model is trained with validation data"

LEAKING = "backward() also runs in the validation phase, and the next step uses the gradients it leaves"


@dataclass
class Mode:
    """A module whose mode the program switches.

    Attributes:
        module: A weak reference to it.
        own: Addresses of its parameters.
        eval_line: Where it was switched to eval mode; None in train mode.
        has_trained: Whether it has been trained in train mode.
        is_evaluated: Whether it was called without gradients since the last switch.
        stepped: Lines of backward before the steps since the last switch.
        leaking: Lines of backward in eval mode whose gradients nothing has cleared or used.
    """

    module: Callable[[], Any]
    own: frozenset[int]
    eval_line: int | None = None
    has_trained: bool = False
    is_evaluated: bool = False
    stepped: set[int] = field(default_factory=set)
    leaking: set[int] = field(default_factory=set)


class Phases(Rule):
    """What happens between `train()`, `eval()` and the next `train()`, and in loops over validation data.

    Attributes:
        eval_lines: Where `eval()` began a phase in which the model was trained, and which `train()` ended.
    """

    def __init__(self, program: Program) -> None:
        self.eval_lines: set[int] = set()
        self._program = program
        self._modes: dict[int, Mode] = {}
        self._backward = 1
        self._lines: set[int] = set()
        self._leaking: set[int] = set()
        self._in_loop: dict[int, set[int]] = {}
        self._trained: set[int] = set()

    def switched(self, module: Any, is_training: bool, line: int) -> None:
        """A phase ends, another begins."""
        mode = self._modes.get(id(module))
        if mode is None or mode.module() is not module:
            own = frozenset(map(id, parameters(module)))
            mode = self._modes[id(module)] = Mode(weakref.ref(module), own)
        if is_training and mode.eval_line and mode.has_trained and not mode.is_evaluated and mode.stepped:
            self._lines |= mode.stepped
            self.eval_lines.add(mode.eval_line)
        if is_training or mode.eval_line is None:
            mode.is_evaluated, mode.stepped = False, set()
        mode.eval_line = None if is_training else line

    def called(self, module: Any, moment: Moment) -> None:
        """A module is called, without gradients to evaluate it."""
        mode = self._modes.get(id(module))
        if mode and not moment.torch.is_grad_enabled():
            mode.is_evaluated = True

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Note the line, and what gets gradients in eval mode."""
        self._backward = moment.line
        modes = [mode for mode in self._modes.values() if mode.eval_line and mode.has_trained]
        leaves = {id(one) for root in roots if modes and root.requires_grad for one in leaf_tensors(root)}
        for mode in modes:
            mode.leaking |= {moment.line} if leaves & mode.own else set()

    def cleared(self, addresses: set[int], line: int) -> None:
        """Gradients are cleared."""
        for mode in self._modes.values():
            if addresses & mode.own:
                mode.leaking = set()

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer steps, in train mode or not, in a loop over validation data or not."""
        held = state.addresses()
        for mode in self._modes.values():
            if held and held <= mode.own:
                mode.has_trained |= mode.eval_line is None
                mode.stepped |= {self._backward} if mode.eval_line else set()
                self._leaking |= set() if mode.eval_line else mode.leaking
                mode.leaking = set()
        if self._program.is_validation(moment.line):
            if id(state) in self._trained:
                self._in_loop.setdefault(id(state), set()).add(self._backward)
        else:
            self._trained.add(id(state))
            self._lines |= self._in_loop.pop(id(state), set())

    def conclude(self, run: Any) -> list[Finding]:
        """The lines of backward."""
        found = [Finding(line, WHAT, "trained-in-validation") for line in self._lines]
        leaking = self._leaking - self._lines
        return found + [Finding(line, LEAKING, "trained-in-validation") for line in leaking]
