"""Finds the line to blame for an exception of torch."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from memoire.diagnosing.finding import Finding

MODIFIED = re.compile(r"\[[\w.]+ \[([\d, ]*)\]\].*is at version (\d+); expected version (\d+)", re.S)
LEAF = re.compile(r"leaf Variable that requires grad is being used in an in-place operation")


@dataclass
class Failure:
    """What was known when an exception ended the program.

    Attributes:
        line: The statement of the program that raised.
        writes: Line, shape, version before and after of each write; the line is negative for an optimizer's step.
        root: Name, number, and lowest number next to it of each node that the last backward went to.
        backward_from: The number that the next node had at the backward before.
        lines: From which number on which line made nodes.
        stores: Last writes to names.
        carried: Names read at each line with a graph from before the last backward.
    """

    line: int
    writes: list[tuple[int, tuple[int, ...], int, int]]
    root: list[tuple[str, int, int]]
    backward_from: int
    lines: list[tuple[int, int]]
    stores: dict[tuple[int, str], Any]
    carried: dict[int, set[tuple[int, str]]]


def of_error(error: BaseException, failure: Failure) -> list[Finding]:
    """The finding for an exception, none if it is not about gradients."""
    text = str(error)
    if found := MODIFIED.search(text):
        return [_modified(failure, found)]
    if "Trying to backward through the graph a second time" in text:
        return [_second_time(failure)]
    if LEAF.search(text):
        what = "a leaf that requires grad is changed in place: put this under no_grad"
        return [Finding(failure.line, what, "leaf-modified")]
    if "nference tensor" in text:
        made = [store.line for store in failure.stores.values() if store.is_inference]
        what = "what is made here under inference_mode is later needed for gradients"
        return [Finding(min(made, default=failure.line), what, "inference-tensor")]
    if "can't optimize a non-leaf Tensor" in text:
        made = [store.line for store in failure.stores.values() if "requires_grad" in store.text]
        what = "this is the result of an operation and no leaf, so no optimizer takes it"
        return [Finding(max(made, default=failure.line), what, "non-leaf-by-accident")]
    return []


def _modified(failure: Failure, found: re.Match[str]) -> Finding:
    shape = sorted(int(size) for size in found[1].split(",") if size.strip())
    expected = int(found[3])
    fitting = [one for one in failure.writes if one[2] <= expected < one[3]]
    exact = [one for one in fitting if sorted(one[1]) == shape]
    line = (exact or fitting or [(failure.line,)])[-1][0]
    if line < 0:
        what = "this step changes parameters that a later backward still needs as they were"
        return Finding(-line, what, "modified-by-step")
    return Finding(line, "this changes in place a tensor that backward still needs", "modified")


def _second_time(failure: Failure) -> Finding:
    border = failure.backward_from
    crossing = [number for _, number, lowest in failure.root if number >= border > lowest]
    if crossing:
        line = failure.lines[bisect_right(failure.lines, (min(crossing), 1 << 30)) - 1][1]
        places = failure.carried.get(line, set())
        stores = [failure.stores[place] for place in places if place in failure.stores]
        here = [store.line for store in stores if store.times > 1 or store.line == line]
        if here:
            what = "this value is carried over with the graph of the step before: detach() it between steps"
            return Finding(here[0], what, "state-carried")
    what = "an earlier backward has freed this graph: add the losses and call backward once"
    return Finding(failure.line, what, "backward-twice")
