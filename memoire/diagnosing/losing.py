"""Which of all cuts are to blame for parameters that learn nothing."""

from collections.abc import Mapping

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.tags import BESIDE, Mark

Place = tuple[int, str]  # a line, and how a cut is written there


def that_lose(
    all_cuts: Mapping[Place, Mark], lost: set[int], still: set[int], own: set[Mark], consumed: set[Mark]
) -> list[Finding]:
    """The cuts for which parameters never had a gradient.

    Args:
        all_cuts: Of the run.
        lost: Addresses of these parameters.
        still: Addresses of parameters whose gradient was zero in each step.
        own: Marks of the losses right before the steps of their optimizers.
        consumed: Marks of all losses.
    """
    seen = [(place, cut) for place, cut in all_cuts.items() if not cut.is_flat and lost & cut.leaves]
    beside = {(mark.line, mark.what) for mark in own if mark.kind == BESIDE}
    cuts = [cut for place, cut in seen if place in _places(own) or (place in beside and _is_lost(cut, lost))]
    explained = set().union(*(cut.leaves for cut in cuts))
    for place, cut in seen:
        if cut not in cuts and (place in _places(consumed) or cut.leaves <= lost) and not cut.leaves <= explained:
            cuts.append(cut)
    cuts += [cut for cut in all_cuts.values() if cut.is_flat and cut.leaves <= still]
    return [finding(cut) for cut in cuts]


def _is_lost(cut: Mark, lost: set[int]) -> bool:
    """Whether all that is behind a cut is lost; what a checkpointed function uses is only known roughly."""
    return cut.leaves <= lost or cut.kind == "cut-checkpoint"


def _places(marks: set[Mark]) -> set[Place]:
    return {(mark.line, mark.what) for mark in marks if mark.is_cut}


def finding(cut: Mark) -> Finding:
    """What to say of a cut."""
    if cut.is_flat:
        return Finding(cut.line, f"the gradient of {cut.what} is zero, so nothing before it learns", cut.kind)
    return Finding(cut.line, f"the graph is cut here ({cut.what}), so no gradient gets past this line", cut.kind)
