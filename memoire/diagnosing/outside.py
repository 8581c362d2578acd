"""Weights that the `forward` of an own `autograd.Function` uses, and that it did not get as arguments."""

from types import FrameType
from typing import Any

from memoire.diagnosing.calls import forward_of_own, positional
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_lost
from memoire.diagnosing.values import parameters

WHAT = "forward of this function uses weights from outside, so they get no gradient: pass each of them to apply()"


class Outside(Rule):
    """Lines in such functions, and the addresses of the weights that they use."""

    def __init__(self) -> None:
        self._used: dict[int, set[int]] = {}

    def began(self, moment: Moment, before: Before) -> None:
        """A statement of the program runs, perhaps in such a function, or in one that it calls."""
        given = None if before.is_grad else _given(moment.frame)
        if given is None:
            return
        torch = moment.torch
        read = [tensor for one in moment.syntax.loaded for tensor in moment.tensors(one)]
        called = [value for one in moment.syntax.called if isinstance(value := moment.value(one), torch.nn.Module)]
        read += [one for module in called for one in parameters(module)]
        found = {id(one) for one in read if one.requires_grad and one.is_leaf} - given
        if found:
            self._used.setdefault(moment.line, set()).update(found)

    def conclude(self, run: Any) -> list[Finding]:
        """Lines that use weights which an optimizer has and which never get a gradient."""
        lost = all_lost(run.optimizers.states)
        lines = sorted(line for line, used in self._used.items() if used & lost)
        return [Finding(line, WHAT, "used-outside") for line in lines[:1]]


def _given(frame: FrameType) -> set[int] | None:
    """The addresses of what the `forward` of an own function got that this frame runs in; None outside of one."""
    if (own := forward_of_own(frame)) is None:
        return None
    values = [own.f_locals.get(name) for name in positional(own.f_code)]
    return {id(one) for value in values for one in (value, *(value if isinstance(value, list | tuple) else ()))}
