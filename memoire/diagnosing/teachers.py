"""Teachers that the loss of their student trains as well, since one optimizer has both and nothing detaches them."""

import ast
import re
from collections import Counter
from typing import Any

from memoire.diagnosing.addends import addends, leaf_nodes
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State, all_moved
from memoire.diagnosing.values import parameters

TEACHER = re.compile(r"(^|[._])teacher", re.I)
ENTROPY = "XlogyBackward0"  # a term of kl_div() that has only the probabilities of the teacher
LOOKS = 3  # at the losses of a line; walking along the graph takes time
WHAT = "the loss of the student also trains this teacher, since the optimizer has both: detach() what the teacher says"


class Teachers(Rule):
    """Calls of networks with such a name; a teacher that has a loss of its own is trained on purpose."""

    def __init__(self) -> None:
        self._lines: dict[int, set[int]] = {}  # of calls, with the addresses of the parameters
        self._looked: set[tuple[int, int]] = set()
        self._times: Counter[int] = Counter()
        self._only: set[int] = set()
        self._own: set[int] = set()
        self._moved: Counter[int] = Counter()

    def used(self, module: Any, moment: Moment) -> None:
        """A module is called."""
        if (moment.line, id(module)) in self._looked:
            return
        self._looked.add((moment.line, id(module)))
        names = [ast.unparse(one) for one in moment.syntax.called if moment.value(one) is module]
        if any(map(TEACHER.search, names)) and moment.torch.is_grad_enabled():
            self._lines.setdefault(moment.line, {id(one) for one in parameters(module) if one.requires_grad})

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Find out whether a teacher is in a term of its own."""
        taught = set().union(*self._lines.values())
        if not taught or self._times[moment.line] >= LOOKS:
            return
        self._times[moment.line] += 1
        for node in addends(roots):
            behind = {id(one.variable) for one in leaf_nodes(node)}
            if type(node).__name__ != ENTROPY:
                (self._only if behind - taught else self._own).update(behind & taught)

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer is about to step, and may have a teacher and what else the loss trains."""
        held = state.addresses()
        self._moved.update(line for line, own in self._lines.items() if own and own <= held and held - own)

    def conclude(self, run: Any) -> list[Finding]:
        """The calls of teachers."""
        moved = all_moved(run.optimizers.states)
        others = self._own | run.averaged.targets
        lines = [line for line, own in self._lines.items() if own & self._only & moved and not own & others]
        return [Finding(line, WHAT, "teacher-trained") for line in lines if self._moved[line] >= LOOKS]
