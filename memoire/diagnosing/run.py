"""All that the rules know of a run, and what they say at its end."""

from collections import Counter

from memoire.diagnosing.cuts import Cuts
from memoire.diagnosing.errors import of_error
from memoire.diagnosing.evaluation import Evaluation
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.hand_written import HandWritten
from memoire.diagnosing.membership import Membership
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.tags import Mark, Marks, Tags
from memoire.diagnosing.unregistered import Unregistered

OFTEN = 3  # so many graphs kept by one line are no accident


class Run:
    """One run of a program.

    Attributes:
        findings: So far.
        consumed: Marks of all that a gradient was computed of.
        kept: How often a line has added a value with a graph to something.
    """

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.consumed: set[Mark] = set()
        self.kept: Counter[Mark] = Counter()
        self.tags, self.cuts, self.graphs, self.stores = Tags(), Cuts(), Graphs(), Stores()
        self.evaluation, self.membership, self.optimizers = Evaluation(), Membership(), Optimizers()
        self.unregistered, self.hand_written = Unregistered(), HandWritten()

    def found(self, *kinds: str) -> bool:
        """Whether there is a finding of a kind that begins so."""
        return any(one.kind.startswith(kinds) for one in self.findings)

    def conclude(self, error: BaseException | None, line: int, marks: Marks) -> list[Finding]:
        """All findings, sorted.

        Args:
            error: What ended the program, if it failed.
            line: The statement of the program that raised it.
            marks: Of what that statement read.
        """
        if error is not None and not self.found("cut-", "no-graph"):
            found = of_error(str(error), line, self.graphs, self.stores)
            is_number = any(one.kind == "number" for one in found)
            cut = is_number and any(mark.is_cut for mark in marks)
            self.findings += [self.cuts.without_graph(marks, line, None)] if cut else found
        for mark, times in self.kept.items():
            if times >= OFTEN and mark not in self.consumed:
                what = (
                    f"each value added to {mark.what} keeps its whole graph: add .item() or .detach(), or use no_grad"
                )
                self.findings.append(Finding(mark.line, what, mark.kind))
        self.findings += self.evaluation.never_used(self.consumed)
        if error is None:
            self._conclude_training()
        self.findings += self.optimizers.schedulers_first()
        return sorted(set(self.findings + self.optimizers.findings))

    def _conclude_training(self) -> None:
        states = self.optimizers.states
        if not self.found("parentheses"):
            self.findings += self.optimizers.without_steps()
        without = [] if self.optimizers.found("step-order", "cleared-early") else [one for one in states if one.steps]
        lost: set[int] = {one for state in without for one in state.held - state.got}
        still: set[int] = {one for state in without if state.steps > 1 for one in state.held - state.moved}
        own = {mark for state in without if state.held - state.got for mark in state.consumed}
        cuts = self.cuts.that_lose(lost, still, own, self.consumed)
        outside = self.membership.conclude(states[0].line if states else 1, self.stores.replaced)
        is_other = bool(outside) and not any(one.got for one in without) and all(one.kind == "cut-mode" for one in cuts)
        self.findings += outside + self.unregistered.conclude() + ([] if is_other else cuts)
