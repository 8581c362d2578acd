"""Modules that are in the wrong mode."""

from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.tags import Mark, Marks
from memoire.diagnosing.values import differs_in_training, modules


class Evaluation:
    """Which modules were called in which mode. They are known by their addresses."""

    def __init__(self) -> None:
        self._in_training: set[Mark] = set()
        self._trained: set[int] = set()
        self._eval_lines: dict[int, int] = {}
        self._left: set[int] = set()

    def switched(self, module: Any, is_training: bool, line: int) -> None:
        """`train()` or `eval()` is called."""
        for part in modules(module):
            self._left.discard(self._eval_lines.pop(id(part), 0))
            if not is_training:
                self._eval_lines[id(part)] = line

    def called(self, module: Any, line: int, torch: Any) -> Marks:
        """The marks that the result of a module gets, which the program itself calls."""
        if not differs_in_training(module, torch):
            return frozenset()
        if module.training:
            if torch.is_grad_enabled():
                self._trained.add(id(module))
                return frozenset()
            mark = Mark("train-in-evaluation", line)
            self._in_training.add(mark)
            return frozenset({mark})
        is_left = torch.is_grad_enabled() and id(module) in self._trained and id(module) in self._eval_lines
        return frozenset({Mark("eval-forward", self._eval_lines[id(module)])}) if is_left else frozenset()

    def backward(self, marks: Marks) -> None:
        """Backward begins, for a loss with these marks."""
        self._left |= {mark.line for mark in marks if mark.kind == "eval-forward"}

    def step(self) -> list[Finding]:
        """An optimizer steps."""
        what = "the model stays in eval mode from here on, and is trained so: train() is missing"
        return [Finding(line, what, "eval-in-training") for line in self._left]

    def never_used(self, consumed: set[Mark]) -> list[Finding]:
        """Results without a graph that no loss used: they were made to be evaluated."""
        what = "the model is evaluated in train mode: call eval() before"
        return [Finding(mark.line, what, mark.kind) for mark in self._in_training - consumed]
