"""Terms of a loss that were cut off, so that they train nothing, although the network learns from other terms."""

import ast
from collections import Counter
from typing import Any

from memoire.diagnosing.addends import linear
from memoire.diagnosing.cutting import cutting
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State, all_held
from memoire.diagnosing.sums import Sums
from memoire.diagnosing.tags import Mark, Tags
from memoire.diagnosing.terms import CONSTANT, WHAT
from memoire.diagnosing.values import tensors_in

LOOKS = 3  # at a line without constants; reading its terms takes time
KINDS = {"cut-detach", "cut-in-place", "cut-data", "cut-number", "cut-copy", "cut-mode"}
Term = tuple[int, str]  # the line of a sum, and how a term of it is written


class DeadTerms(Rule):
    """Constants in sums.

    A constant beside the value that it was made from is meant, as in a straight-through estimator; so is one that is
    older than the last step, and one that has a gradient in other steps, as in a warm-up.

    Attributes:
        beside: Lines of cuts whose value is a constant beside what it was made from.
    """

    def __init__(self, graphs: Graphs, tags: Tags) -> None:
        self._graphs, self._tags = graphs, tags
        self.beside: set[int] = set()
        self._cut: dict[int, tuple[int, set[int]]] = {}  # the last backward then, and nodes of what was cut
        self._sums: dict[int, set[tuple[Term, Mark]]] = {}
        self._lines: set[int] = set()  # of sums that had a constant
        self._times: Counter[int] = Counter()
        self._meant: set[Term] = set()
        self._found: set[tuple[Term, Mark]] = set()
        self._pending: set[tuple[Term, Mark]] = set()  # in losses of which no step has used the gradients
        self._has_stepped = False
        self._before: Before | None = None

    def began(self, moment: Moment, before: Before) -> None:
        """A statement may call backward of a sum."""
        self._before = before if ".backward(" in moment.syntax.text else None

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run: it may cut, and it may add."""
        if before.is_grad and any(one.kind in KINDS for one in before.cuts):
            self._cut[moment.line] = self._graphs.last, _cut_off(moment)
        if before.unrecorded:
            self._cut[before.unrecorded] = self._graphs.last, _numbers(moment.syntax.loaded, moment)
        is_cut = any(one.kind.startswith((CONSTANT, "cut-")) for one in (*before.cuts, *before.all_marks))
        self._times[moment.line] += 1
        is_looked_at = is_cut or moment.line in self._lines or self._times[moment.line] <= LOOKS
        if before.is_grad and moment.syntax.has_result and is_looked_at:
            self._add(moment, before, moment.torch._C._autograd._get_sequence_nr() - 1)

    def _add(self, moment: Moment, before: Before, number: int) -> None:
        sums = Sums(moment, before, self._tags)
        found = [(written, sums.constant(term)) for term, written in sums.terms()]
        if all(marks is not None for _, marks in found) and not _writes_a_result(moment):
            return  # a sum of constants makes no node
        for written, marks in found:
            place = moment.line, written
            if marks is None:
                self._meant.add(place)
            for mark in marks or ():
                if mark.kind.removeprefix(CONSTANT) in KINDS:
                    self._lines.add(moment.line)
                    self._sums.setdefault(number, set()).add((place, mark))

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins at these tensors."""
        if self._before and roots and hasattr(roots[0].grad_fn, "_sequence_nr"):
            self._add(moment, self._before, roots[0].grad_fn._sequence_nr())
        if self._has_stepped:
            self._pending.clear()
        self._has_stepped, reached = False, linear(roots) if self._sums else set()
        for number in self._sums.keys() & reached:
            for term, mark in self._sums[number]:
                last, made_from = self._cut.get(mark.line, (0, set()))
                self.beside |= {mark.line} if made_from & reached else set()
                if last != self._graphs.since or made_from & reached:
                    self._meant.add(term)
                else:
                    self._pending.add((term, mark))
        self._sums.clear()

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer uses the gradients: its parameters are those that a term was to train."""
        held, self._has_stepped = state.addresses(), True
        self._found |= {(term, mark) for term, mark in self._pending if mark.leaves & held}

    def conclude(self, run: Any) -> list[Finding]:
        """The cuts of terms that are constant each time."""
        held = all_held(run.optimizers.states)
        marks = {mark for term, mark in self._found if term not in self._meant and mark.leaves & held}
        return [Finding(one.line, WHAT.format(one.what), one.kind.removeprefix(CONSTANT)) for one in marks]


def _writes_a_result(moment: Moment) -> bool:
    return any(one.requires_grad for target in moment.syntax.stored for one in moment.tensors(target))


def _cut_off(moment: Moment) -> set[int]:
    """The numbers of the nodes that made what a statement cuts."""
    subjects = [subject for _, _, subject in cutting(moment.syntax.parts)]
    return _numbers([one for part in subjects for one in ast.walk(part) if isinstance(one, ast.expr)], moment)


def _numbers(expressions: list[ast.expr], moment: Moment) -> set[int]:
    """The numbers of the nodes that made what expressions stand for."""
    tensors = [one for part in expressions for one in tensors_in(moment.value(part), moment.torch)]
    return {one.grad_fn._sequence_nr() for one in tensors if hasattr(one.grad_fn, "_sequence_nr")}
