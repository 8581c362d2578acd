"""Finds the line to blame for an exception of torch."""

import re
from types import FrameType

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.program import Program
from memoire.diagnosing.stores import Store, Stores
from memoire.watching.statements import Statements

MODIFIED = re.compile(r"\[[\w.]+ \[([\d, ]*)\]\].*is at version (\d+); expected version (\d+)", re.S)
# The kind of finding for a part of a message of torch.
MESSAGES = {
    "grad can be implicitly created only for scalar outputs": "scalar-outputs",
    "appears to not have been used in the graph": "not-used",
    "Can't call numpy() on Tensor that requires grad": "numpy",
    "'float' object has no attribute 'backward'": "number",
    "One of the differentiated Tensors does not require grad": "differentiated-input",
    "can't retain_grad on Tensor that has requires_grad=False": "retain-grad",
    "cannot register a hook on a tensor that doesn't require gradient": "register-hook",
    "Only Tensors created explicitly by the user": "deepcopy",
    "you can only change requires_grad flags of leaf variables": "only-leaves",
    "floating point and complex dtype can require gradients": "floating-point-only",
    "only Tensors of floating point dtype can require gradients": "floating-point-only",
    "returned an incorrect number of gradients": "gradient-count",
    "returned an invalid gradient at index": "invalid-gradient",
    "save_for_backward can only save variables": "save-for-backward",
    "You must implement either the backward or vjp method": "no-backward",
    "unscale_() has already been called on this optimizer": "unscale-twice",
    "No inf checks were recorded": "update-without-step",
    "step() has already been called since the last update()": "scaler-order",
    "unscale_() is being called after step()": "scaler-order",
    "have different metadata than during the forward pass": "different-metadata",
    "A different number of tensors was saved during the original forward and recomputation": "different-number",
    "was created in no_grad mode and is being modified inplace": "view-made-in-no-grad",
    "is a view and is being modified inplace": "several-views",
    "before Module.__init__() call": "before-init",
    "hook has changed the size of value": "hook-size",
}
OWN_FUNCTION = re.compile(r"unction (\w+)Backward returned")
COLLECTING = re.compile(r"\.(append|appendleft|extend|insert)\(")
JOINING = r"\b(cat|concat|concatenate|vstack|hstack)\([^)]*\b{}\b"
KEPT = "what is kept here for later batches has the graph of its own batch: detach() it before it is kept"
SUMMED = "this sum goes on from step to step with the graphs of all steps: set it to 0 at the beginning of each step"
REUSED = (
    "this value is computed once, and each backward needs its graph: compute it anew, detach() it, or add the losses"
)
LEAF = re.compile(r"leaf Variable that requires grad is being used in an in-place operation")


def line_of(error: BaseException | None, file: str, program: Program, statements: Statements) -> int:
    """The statement of the program that raised an exception; the innermost one, or the return of an own `Function`."""
    own = OWN_FUNCTION.search(str(error))
    if own and (returning := program.backward_line(own[1])):
        return returning
    _, line = innermost(error, file)
    statement = statements.at(line)
    return statement.line if statement else line


def innermost(error: BaseException | None, file: str) -> tuple[FrameType | None, int]:
    """The innermost frame of a file that an exception came through, and its line there; None and 1 without one."""
    frame, line, trace = None, 1, error.__traceback__ if error else None
    while trace:
        if trace.tb_frame.f_code.co_filename == file:
            frame, line = trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next
    return frame, line


def of_error(text: str, line: int, graphs: Graphs, stores: Stores, given: int | None) -> list[Finding]:
    """The finding for an exception, none if it is not about gradients.

    Args:
        text: Its message.
        line: The statement of the program that raised it.
        graphs: What backward went through.
        stores: Which line wrote what.
        given: The line that made what was given to an optimizer, and is no leaf.
    """
    if found := MODIFIED.search(text):
        return [_modified(line, graphs, stores, found)]
    if "Trying to backward through the graph a second time" in text:
        return [_second_time(line, graphs, stores)]
    if LEAF.search(text):
        return [Finding(line, "a leaf that requires grad is changed in place: put this under no_grad", "leaf-modified")]
    if "nference tensor" in text:
        made = [store.line for store in stores.of.values() if store.is_inference]
        what = "what is made here under inference_mode is later needed for gradients"
        return [Finding(min(made, default=line), what, "inference-tensor")]
    if "can't optimize a non-leaf Tensor" in text:
        made = [given] if given else [store.line for store in stores.of.values() if "requires_grad" in store.text]
        what = "this is the result of an operation and no leaf, so no optimizer takes it"
        return [Finding(max(made, default=line), what, "non-leaf-by-accident")]
    return [Finding(line, part, kind) for part, kind in MESSAGES.items() if part in text][:1]


def _modified(line: int, graphs: Graphs, stores: Stores, found: re.Match[str]) -> Finding:
    shape = sorted(int(size) for size in found[1].split(",") if size.strip())
    fitting = [write for write in stores.writes if write.before <= int(found[3]) < write.after]
    exact = [write for write in fitting if sorted(write.shape) == shape] or fitting
    if exact and exact[-1].is_step:
        if carried := _carried(graphs, stores):
            return carried
        what = "this step changes parameters that a later backward still needs as they were"
        return Finding(exact[-1].line, what, "modified-by-step")
    what = "this changes in place a tensor that backward still needs"
    return Finding(exact[-1].line if exact else line, what, "modified")


def _second_time(line: int, graphs: Graphs, stores: Stores) -> Finding:
    what = "an earlier backward has freed this graph: add the losses and call backward once"
    return _carried(graphs, stores) or Finding(line, what, "backward-twice")


def _carried(graphs: Graphs, stores: Stores) -> Finding | None:
    """The line of a value that backward reaches again, and that was made before the last backward."""
    crossing = [node.number for node in graphs.nodes if node.number >= graphs.since > node.lowest]
    border = graphs.line_of(min(crossing)) if crossing else 0
    # The same tensors may have been read before under another name, by the function that called this one.
    tensors = set().union(*graphs.carried.get(border, {}).values())
    read, again = [], []
    for reading, places in graphs.carried.items():
        found = [stores.of[place] for place, old in places.items() if old & tensors and place in stores.of]
        again += [store for store in found if store.times > 1 or store.line >= reading]
        read += found
    # What is kept may also be made at the line that keeps it, after the backward that freed the graph.
    suspects = {store.line for store in again or read} | {border}
    kept = {store.line for (_, name), store in stores.of.items() if store.line in suspects and _keeps(name, store)}
    if kept:
        return Finding(min(kept), KEPT, "bank-carried")
    if again and again[0].is_sum:
        is_attribute = "." in again[0].text.partition(" ")[0]
        return Finding(again[0].line, SUMMED, "sum-of-a-module" if is_attribute else "sum-carried")
    if again:
        what = "this value is carried over with the graph of the step before: detach() it between steps"
        return Finding(again[0].line, what, "state-carried")
    if read and graphs.has_run_before(border):
        return Finding(read[0].origin or read[0].line, REUSED, "graph-reused")
    return None


def _keeps(name: str, store: Store) -> bool:
    """Whether a statement adds to a list, or joins a tensor with another one and gives it the same name."""
    own = re.escape(name.rpartition(".")[2])
    return bool(COLLECTING.search(store.text) or re.search(JOINING.format(own), store.text))
