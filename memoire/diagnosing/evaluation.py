"""Modules that are in the wrong mode."""

from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.tags import Mark, Marks
from memoire.diagnosing.values import differs_in_training, modules, parameters


class Evaluation:
    """Which modules were called in which mode. They are known by their addresses."""

    def __init__(self) -> None:
        self._in_training: set[Mark] = set()
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
            if torch.is_grad_enabled():
                return frozenset()
            mark = Mark("train-in-evaluation", line)
            self._in_training.add(mark)
            return frozenset({mark})
        switched = self._eval_lines.get(id(module))
        if switched is None or not torch.is_grad_enabled():
            return frozenset()
        needing = frozenset(id(one) for one in parameters(module) if one.requires_grad)
        return frozenset({Mark("eval-forward", switched, leaves=needing)})

    def backward(self, marks: Marks) -> None:
        """Backward begins, for a loss with these marks."""
        for mark in marks:
            if mark.kind == "eval-forward":
                self._left.setdefault(mark.line, set()).update(mark.leaves)

    def step(self, held: set[int]) -> list[Finding]:
        """An optimizer of parameters with these addresses steps."""
        what = "the model stays in eval mode from here on, and is trained so: train() is missing"
        return [Finding(line, what, "eval-in-training") for line, leaves in self._left.items() if leaves & held]

    def never_used(self, consumed: set[Mark]) -> list[Finding]:
        """Results without a graph that no loss used: they were made to be evaluated."""
        what = "the model is evaluated in train mode: call eval() before"
        return [Finding(mark.line, what, mark.kind) for mark in self._in_training - consumed]
