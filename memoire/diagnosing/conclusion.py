"""What a run that has ended shows: which cuts are to blame, and what else is wrong with the training."""

from memoire.diagnosing import terms
from memoire.diagnosing.failing import of_failure
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.judging import of_judges
from memoire.diagnosing.losing import finding, that_lose
from memoire.diagnosing.none_gradients import Missing
from memoire.diagnosing.run import Run
from memoire.diagnosing.state import State
from memoire.diagnosing.tags import BESIDE, Mark, Marks

COPIED = "the losses are computed with this other network, so no gradient reaches the parameters of the optimizer"
NO_GRADIENT = "no gradient ever reaches the parameters of this optimizer: the losses were computed with others"


def conclude(run: Run, error: BaseException | None, line: int, marks: Marks, without: Missing) -> list[Finding]:
    """All findings, sorted.

    Args:
        run: That has ended.
        error: What ended the program, if it failed.
        line: The statement of the program that raised it.
        marks: Of what that statement read.
        without: Tensors whose `.grad` it read, and that have none.
    """
    run.findings += run.discarded.findings.values()
    if error is not None and not run.found("cut-", "no-graph", "result-"):
        of_failure(run, str(error), line, marks, without)
    run.findings = [one for one in run.findings if one.kind != "non-leaf-grad" or one.line not in run.replaced.reads]
    if run.replaced.findings:
        run.findings = [one for one in run.findings if one.kind != "retain-graph"]
    run.findings += run.replaced.findings.values()
    run.findings += run.kept.conclude(run.consumed)
    holders = [state.addresses() | state.held for state in run.optimizers.states]
    run.findings += run.evaluation.conclude(run.consumed, run.networks, holders)
    run.findings += run.copies.findings + run.undone.findings
    if not run.found("state-shared", "same-", "shadow-shared"):
        run.findings += run.snapshots.findings.values()
    if error is None:
        _conclude_training(run)
    run.findings = [one for one in run.findings if not one.kind.startswith(_consequences(run))]
    run.findings += run.schedules.conclude(run.optimizers.states)
    if error is None and not run.findings and not run.optimizers.findings:
        idle = [one for one in run.optimizers.states if one.steps > 1 and one.all_backwards and not one.got]
        copies = sorted(set(run.births.lines.values()))
        lost = [Finding(copies[0], COPIED, "copy-trained")] if idle and copies else []
        run.findings += lost or [Finding(one.line, NO_GRADIENT, "no-gradient") for one in idle]
    return sorted(set(run.findings + run.optimizers.findings))


def _consequences(run: Run) -> tuple[str, ...]:
    """How the kinds of findings begin that follow from others."""
    grows = any(one.kind.startswith(("zero-grad", "step-scaled")) for one in run.optimizers.findings)
    return (*(["nan-"] if grows else []), *(["data-write"] if run.found("same-") else []))


def _conclude_training(run: Run) -> None:
    """Add what the whole of the training shows to the findings of a run."""
    if not run.found("parentheses"):
        run.findings += run.optimizers.without_steps()
    is_early = run.optimizers.found("step-order", "cleared-early")
    without = [] if is_early else [one for one in run.optimizers.states if one.steps]
    lost = {one for state in without for one in state.held - state.got - run.averaged.targets}
    still = {one for state in without if state.steps > 1 for one in state.held - state.moved}
    cuts = _cuts(run, without, lost, still)
    known = {one.line for one in run.optimizers.findings if one.kind == "zero-grad"}
    turns = [one for one in run.turns.conclude() if one.kind != "left-by-another" or one.line not in known]
    run.findings += [one for one in turns if not is_early or one.kind != "cleared-unused"]
    run.findings += run.hooks.conclude(lost, still) + run.frozen.conclude(run.cuts.frozen_line)
    known = {one.line for one in cuts + run.findings}
    found = [one for rule in run.rules for one in rule.conclude(run)]
    run.findings += [one for one in found if one.line not in known or not one.kind.startswith("cut-")]
    phases = run.phases.eval_lines
    run.findings = [one for one in run.findings if one.kind != "eval-in-training" or one.line not in phases]
    holders = [one.held for one in run.optimizers.states]
    run.findings = run.judging.of_values(run.findings, run.cuts.seen.values(), holders)
    _add_left_out(run, without, cuts)


def _cuts(run: Run, states: list[State], lost: set[int], still: set[int]) -> list[Finding]:
    """Cuts for which parameters learn nothing; what else the losses show goes to the findings.

    Args:
        run: That has ended.
        states: Of optimizers that stepped.
        lost: Addresses of their parameters that never had a gradient.
        still: Addresses of those whose gradient was zero in each step.
    """
    own = {mark for state in states if state.held - state.got for mark in state.consumed}
    lost = lost - run.codebooks.by_hand(set().union(*(state.changed() for state in states)))
    consumed = {mark.line for mark in run.consumed if mark.is_cut or mark.kind == BESIDE}
    known = run.codebooks.lost(lost, [cut for cut in run.cuts.seen.values() if cut.line in consumed])
    run.findings += known
    lost = lost.difference(*known.values())
    own = _likely(own, run)
    cuts = that_lose(run.cuts.seen, lost, still, own, run.consumed)
    for state in states:
        cuts += map(finding, run.flow.samples(state.consumed, state.held))
        run.findings += run.flow.conclude(state.consumed, state.held)
        lines = {one.line for one in cuts} | run.dead_terms.beside
        run.findings += [one for one in terms.conclude(state.consumed, state.held) if one.line not in lines]
    explained = set().union(*(cut.leaves for cut in run.cuts.seen.values() if cut.line in {one.line for one in cuts}))
    used = consumed & {one.line for one in cuts}
    run.explained = set().union(*(cut.leaves for cut in run.cuts.seen.values() if cut.line in used))
    for state in states:
        run.findings += run.flow.inner(state.consumed, lost - explained)
    lines = {one.line for one in cuts}
    losses = [(state.consumed, state.held) for state in states]
    cuts += [one for one in of_judges(losses) if one.line not in lines]
    cuts = [one for one in cuts if one.kind != "cut-sample" or one.line not in run.flow.scored]
    return run.judging.explained(cuts, run.cuts.seen.values(), [one.held for one in run.optimizers.states])


def _likely(marks: set[Mark], run: Run) -> set[Mark]:
    """Marks without those of cuts from before the training, and of drawn indices, if others explain what is lost."""
    cuts = {mark: run.cuts.seen.get((mark.line, mark.what)) if mark.kind == BESIDE else mark for mark in marks}
    less = {mark for mark, cut in cuts.items() if cut and cut.is_cut and _is_less_likely(cut, run)}
    explained = set().union(*(mark.leaves for mark in marks - less if mark.is_cut))
    return {mark for mark in marks if mark not in less or not (cuts[mark] or mark).leaves <= explained}


def _is_less_likely(cut: Mark, run: Run) -> bool:
    return cut.what == "multinomial()" or not run.graphs.is_in_training(cut.line)


def _add_left_out(run: Run, states: list[State], cuts: list[Finding]) -> None:
    """Add the cuts, and parameters in no optimizer, which explain some of them."""
    outside, hidden = run.outside(), run.unregistered.conclude()
    is_other = bool(outside) and not any(one.got for one in states) and all(one.kind == "cut-mode" for one in cuts)
    lines = {one.line for one in cuts}
    run.findings = [one for one in run.findings if one.kind != "data-write" or one.line not in lines]
    lines = {one.line for one in hidden}
    outside = [one for one in outside if one.line not in lines]
    known = run.stores.names_of({one.line for one in hidden if one.kind == "unregistered-tensor"})
    run.findings = [one for one in run.findings if one.kind != "not-in-optimizer" or one.what.split()[0] not in known]
    run.findings += outside + hidden + ([] if is_other else cuts)
