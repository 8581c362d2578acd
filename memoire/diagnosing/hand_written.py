"""Descent that is written by hand, without an optimizer."""

import ast
import weakref
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.state import all_parameters
from memoire.diagnosing.values import is_clear, version

OFTEN = 2


class HandWritten:
    """Leaves that the program itself changes by their gradients."""

    def __init__(self, optimizers: Optimizers) -> None:
        self._optimizers = optimizers
        self._stepped: list[Any] = []
        self._times = 0

    def ended(self, moment: Moment, before: Before) -> None:
        """Note a statement that has changed a leaf in place and reads a gradient."""
        for owner in moment.syntax.writes_data:
            tensor = moment.value(owner)
            if isinstance(tensor, moment.torch.Tensor) and _is_own(tensor, moment.torch) and not self._is_held(tensor):
                self._stepped.append(weakref.ref(tensor))
        if ".grad" not in moment.syntax.text:
            return
        for one in moment.syntax.loaded + moment.syntax.stored:
            was = before.versions.get(ast.unparse(one))
            for tensor in moment.tensors(one):
                is_changed = was is not None and version(tensor) > was
                if is_changed and tensor.requires_grad and tensor.is_leaf:
                    self._stepped.append(weakref.ref(tensor))

    def _is_held(self, tensor: Any) -> bool:
        return any(tensor is one for one in all_parameters(self._optimizers.states))

    def cleared(self, moment: Moment) -> list[Any]:
        """The tensors whose `.grad` a statement has set to None."""
        owners = []
        for node in moment.syntax.nodes:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and node.value.value is None:
                owners += [one.value for one in node.targets if isinstance(one, ast.Attribute) and one.attr == "grad"]
        return [tensor for one in owners for tensor in moment.tensors(one)]

    def backward(self, line: int) -> list[Finding]:
        """Backward begins, and adds to gradients that were used already."""
        stepped = [tensor for one in self._stepped if (tensor := one()) is not None]
        self._stepped.clear()
        if not any(not is_clear(tensor) for tensor in stepped):
            return []
        self._times += 1
        what = "gradients add up from step to step, since nothing clears them after they are used"
        return [Finding(line, what, "zero-grad-by-hand")] if self._times == OFTEN else []


def _is_own(tensor: Any, torch: Any) -> bool:
    """Whether it is a leaf with a gradient, and no weight of a network, which may also be set from another one."""
    is_leaf = tensor.is_leaf and tensor.requires_grad and not isinstance(tensor, torch.nn.Parameter)
    return is_leaf and not is_clear(tensor)
