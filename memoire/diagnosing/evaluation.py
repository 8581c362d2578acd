"""Modules that are in the wrong mode."""

import ast
from dataclasses import dataclass
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.networks import Networks
from memoire.diagnosing.syntax import Syntax
from memoire.diagnosing.tags import Mark, Marks
from memoire.diagnosing.values import differs_in_training, fingerprint, modules, parameters

MOST = 20  # calls of a module whose parameters are compared

DROPOUT = "this drops values in eval mode too: pass training=self.training, or use nn.Dropout"


@dataclass
class Still:
    """A module that is called in train mode, and not trained.

    Attributes:
        was: What its parameters were at the first call.
        calls: How often it was called.
        has_moved: Whether they have changed since.
    """

    was: tuple[float, ...]
    calls: int = 0
    has_moved: bool = False


class Evaluation:
    """Which modules were called in which mode. They are known by their addresses."""

    def __init__(self) -> None:
        self._in_training: set[Mark] = set()
        self._still: dict[Mark, Still] = {}
        self._eval_lines: dict[int, int] = {}
        self._left: dict[int, set[int]] = {}

    def switched(self, module: Any, is_training: bool, line: int) -> None:
        """`train()` or `eval()` is called."""
        for part in modules(module):
            self._left.pop(self._eval_lines.pop(id(part), 0), None)
            if not is_training:
                self._eval_lines[id(part)] = line

    def called(self, module: Any, line: int, torch: Any) -> Marks:
        """The marks that the result of a module gets, which the program itself calls."""
        if not differs_in_training(module, torch):
            return frozenset()
        if module.training:
            own = list(parameters(module))
            if torch.is_grad_enabled() and (not own or any(one.requires_grad for one in own)):
                return frozenset()
            kind = "teacher-in-train-mode" if torch.is_grad_enabled() else "train-in-evaluation"
            mark = Mark(kind, line, leaves=frozenset(map(id, own)))
            if not torch.is_grad_enabled():
                self._in_training.add(mark)
            self._compare(mark, own, torch)
            return frozenset({mark})
        switched = self._eval_lines.get(id(module))
        if switched is None or not torch.is_grad_enabled():
            return frozenset()
        needing = frozenset(id(one) for one in parameters(module) if one.requires_grad)
        return frozenset({Mark("eval-forward", switched, leaves=needing)})

    def _compare(self, mark: Mark, own: list[Any], torch: Any) -> None:
        known = self._still.get(mark)
        now = fingerprint(own, torch) if known is None or known.calls < MOST else known.was
        known = self._still.setdefault(mark, Still(now))
        known.calls += 1
        known.has_moved |= known.was != now or not now

    def backward(self, marks: Marks) -> None:
        """Backward begins, for a loss with these marks; a module that was switched back made an attack, or the like."""
        for mark in marks:
            if mark.kind == "eval-forward" and mark.line in self._eval_lines.values():
                self._left.setdefault(mark.line, set()).update(mark.leaves)

    def step(self, held: set[int]) -> list[Finding]:
        """An optimizer of parameters with these addresses steps."""
        what = "the model stays in eval mode from here on, and is trained so: train() is missing"
        return [Finding(line, what, "eval-in-training") for line, leaves in self._left.items() if leaves & held]

    def conclude(self, consumed: set[Mark], networks: Networks, holders: list[set[int]]) -> list[Finding]:
        """What was computed in train mode.

        Args:
            consumed: Marks of all losses. A result without a graph that no loss used was made to be evaluated.
            networks: What was called with what: what a GAN makes while it is trained is no evaluation.
            holders: Addresses of the parameters of each optimizer.
        """
        what = "the model is evaluated in train mode: call eval() before"
        unused = [mark for mark in self._in_training - consumed if not networks.feeds(mark.leaves, holders)]
        found = [Finding(mark.line, what, mark.kind) for mark in unused]
        what = "this network is not trained, but its output is random: it is in train mode, so call eval() before"
        for mark, still in self._still.items():
            if mark in consumed and still.calls > 1 and not still.has_moved and not mark.leaves & set().union(*holders):
                found.append(Finding(mark.line, what, "teacher-in-train-mode"))
        return found


def is_left_out(syntax: Syntax) -> bool:
    """Whether a statement calls a function of dropout and does not say in which mode."""
    calls = [one for one in syntax.calls if "dropout" in ast.unparse(one.func)]
    return any(len(one.args) < 3 and all(given.arg != "training" for given in one.keywords) for one in calls)
