"""All that the rules know of a run, and what they say at its end."""

from collections import Counter
from typing import Any

from memoire.diagnosing.cuts import Cuts
from memoire.diagnosing.errors import of_error
from memoire.diagnosing.evaluation import Evaluation
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.membership import Membership
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.tags import Mark, Tags

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

    def found(self, *kinds: str) -> bool:
        """Whether there is a finding of a kind that begins so."""
        return any(one.kind.startswith(kinds) for one in self.findings)

    def conclude(self, error: BaseException | None, line: int) -> list[Finding]:
        """All findings, sorted.

        Args:
            error: What ended the program, if it failed.
            line: The statement of the program that raised it.
        """
        if error is not None and not self.found("cut-", "no-graph"):
            self.findings += of_error(str(error), line, self.graphs, self.stores)
        for mark, times in self.kept.items():
            if times >= OFTEN and mark not in self.consumed:
                what = (
                    f"each value added to {mark.what} keeps its whole graph: add .item() or .detach(), or use no_grad"
                )
                self.findings.append(Finding(mark.line, what, mark.kind))
        self.findings += self.evaluation.never_used(self.consumed)
        if error is None:
            self._conclude_training()
        return sorted(set(self.findings + self.optimizers.findings))

    def _conclude_training(self) -> None:
        states = self.optimizers.states
        if not self.found("parentheses"):
            self.findings += self.optimizers.without_steps()
        lost: set[Any] = {one for state in states if state.steps for one in state.held - state.got}
        self.findings += self.cuts.that_lose(lost, self.consumed)
        self.findings += self.membership.conclude(states[0].line if states else 1, self.stores.replaced)
