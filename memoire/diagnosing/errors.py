"""Finds the line to blame for an exception of torch."""

import re

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.stores import Stores

MODIFIED = re.compile(r"\[[\w.]+ \[([\d, ]*)\]\].*is at version (\d+); expected version (\d+)", re.S)
LEAF = re.compile(r"leaf Variable that requires grad is being used in an in-place operation")


def of_error(text: str, line: int, graphs: Graphs, stores: Stores) -> list[Finding]:
    """The finding for an exception, none if it is not about gradients.

    Args:
        text: Its message.
        line: The statement of the program that raised it.
        graphs: What backward went through.
        stores: Which line wrote what.
    """
    if found := MODIFIED.search(text):
        return [_modified(line, stores, found)]
    if "Trying to backward through the graph a second time" in text:
        return [_second_time(line, graphs, stores)]
    if LEAF.search(text):
        return [Finding(line, "a leaf that requires grad is changed in place: put this under no_grad", "leaf-modified")]
    if "nference tensor" in text:
        made = [store.line for store in stores.of.values() if store.is_inference]
        what = "what is made here under inference_mode is later needed for gradients"
        return [Finding(min(made, default=line), what, "inference-tensor")]
    if "can't optimize a non-leaf Tensor" in text:
        made = [store.line for store in stores.of.values() if "requires_grad" in store.text]
        what = "this is the result of an operation and no leaf, so no optimizer takes it"
        return [Finding(max(made, default=line), what, "non-leaf-by-accident")]
    return []


def _modified(line: int, stores: Stores, found: re.Match[str]) -> Finding:
    shape = sorted(int(size) for size in found[1].split(",") if size.strip())
    fitting = [write for write in stores.writes if write.before <= int(found[3]) < write.after]
    exact = [write for write in fitting if sorted(write.shape) == shape] or fitting
    if exact and exact[-1].is_step:
        what = "this step changes parameters that a later backward still needs as they were"
        return Finding(exact[-1].line, what, "modified-by-step")
    what = "this changes in place a tensor that backward still needs"
    return Finding(exact[-1].line if exact else line, what, "modified")


def _second_time(line: int, graphs: Graphs, stores: Stores) -> Finding:
    crossing = [node.number for node in graphs.nodes if node.number >= graphs.since > node.lowest]
    if crossing:
        border = graphs.line_of(min(crossing))
        read = [stores.of[place] for place in graphs.carried.get(border, ()) if place in stores.of]
        if again := [store.line for store in read if store.times > 1 or store.line == border]:
            what = "this value is carried over with the graph of the step before: detach() it between steps"
            return Finding(again[0], what, "state-carried")
    what = "an earlier backward has freed this graph: add the losses and call backward once"
    return Finding(line, what, "backward-twice")
