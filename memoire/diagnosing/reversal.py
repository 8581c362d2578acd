"""Gradients that are to be reversed, and that never get there, since what is reversed was detached before."""

import re
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import all_held
from memoire.diagnosing.tags import Mark

REVERSAL = re.compile(r"revers|grl", re.I)
WHAT = "the graph is cut here ({}), so the gradient that is reversed after it trains nothing"


class Reversal(Rule):
    """Cuts in front of an own `autograd.Function` with such a name."""

    def __init__(self) -> None:
        self._found: set[Mark] = set()

    def began(self, moment: Moment, before: Before) -> None:
        """A statement runs, perhaps in the `forward` of such a function, which itself records nothing."""
        if before.is_grad or moment.frame.f_code.co_name != "forward" or not moment.is_in_function:
            return
        context = moment.names[moment.frame.f_code.co_varnames[0]]
        if REVERSAL.search(type(context).__name__) and not any(context.needs_input_grad):
            self._found |= {mark for mark in before.marks if mark.kind in ("cut-detach", "cut-in-place", "cut-data")}

    def conclude(self, run: Any) -> list[Finding]:
        """The cuts of what an optimizer has."""
        held = all_held(run.optimizers.states)
        return [Finding(one.line, WHAT.format(one.what), one.kind) for one in self._found if one.leaves & held]
