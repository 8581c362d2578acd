"""What a run shows that an exception has ended."""

from memoire.diagnosing.errors import of_error
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.losing import finding
from memoire.diagnosing.none_gradients import Missing, reason
from memoire.diagnosing.run import Run
from memoire.diagnosing.tags import Marks

STEPPED = "this goes back through what made its input, and a step has changed that already: detach() it here"
FED_TWICE = "backward of this frees the graph of its input, which the other step still needs: detach() it here"
REUSED = {"graph-reused", "backward-twice", "modified-by-step"}


def of_failure(run: Run, text: str, line: int, marks: Marks, without: Missing) -> None:
    """Add what an exception shows, with the arguments of `conclusion.conclude`."""
    found = of_error(text, line, run.graphs, run.stores, run.given_line)
    kinds = {one.kind for one in found}
    if "modified by an inplace operation" in text and (outside := run.outside()):
        found = outside
    elif kinds & REUSED and (line_fed := run.networks.fed_by_stepped(run.optimizers.states)):
        found = [Finding(line_fed, STEPPED, "one-fake")]
    elif kinds & REUSED and (line_fed := run.networks.fed_twice()):
        found = [Finding(line_fed, FED_TWICE, "one-fake")]
    elif "backward-twice" in kinds:
        found = run.flow.freed(run.consumed) or found
    elif "scaler-order" in kinds and run.scaler_line:
        found = [Finding(run.scaler_line, "update() of the scaler is missing after this step", "scaler-order")]
    elif kinds & {"state-carried", "bank-carried", "sum-carried", "sum-of-a-module"}:
        run.findings = [one for one in run.findings if one.kind != "retain-graph"]
    elif "has no attribute" in text and run.late_flag:
        found = [run.late_flag]
    elif without and not run.replaced.findings:
        lost = {id(tensor) for _, tensor in without}
        cuts = [cut for cut in run.consumed if cut.is_cut and not cut.is_flat and cut.leaves & lost]
        found = [finding(cut) for cut in cuts[:1]] or reason(line, without, run.graphs, run.optimizers)
    elif "not-used" in kinds:
        found = _before_grad(run, marks) or found
    elif "number" in kinds and any(mark.is_cut for mark in marks):
        found = [run.cuts.without_graph(marks, line, None, is_frozen=False)]
    run.findings += found


def _before_grad(run: Run, marks: Marks) -> list[Finding]:
    """The cut between what `autograd.grad` was asked for and what it was asked of."""
    cuts = sorted((mark for mark in marks if mark.is_cut and mark.leaves & run.asked), key=lambda mark: mark.line)
    return [finding(one) for one in cuts[:1]] or run.flow.inner(set(marks), run.asked)[:1]
