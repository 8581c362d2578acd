"""Where the graph is cut."""

import ast
from collections import Counter
from collections.abc import Callable
from typing import Any

from memoire.diagnosing.calls import forward_of_own
from memoire.diagnosing.checkpoints import is_checkpointed
from memoire.diagnosing.cutting import cutting
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.losing import finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.shapes import asks_for_shapes, read_for_grad
from memoire.diagnosing.tags import Mark, Marks
from memoire.diagnosing.values import leaves, parameters, tensors_in

FLAG = "requires_grad"
LOOKS = 3  # at a line; walking along the graph takes time


class Cuts:
    """All cuts of a run, and which of them matter.

    Attributes:
        frozen_line: Where flags were cleared last.
        switch_line: Where gradients were switched off for good.
        seen: All cuts, by their lines and how they are written.
        overwritten: Addresses of parameters that get values through `.data`.
    """

    def __init__(self) -> None:
        self.frozen_line: int | None = None
        self.switch_line: int | None = None
        self.seen: dict[tuple[int, str], Mark] = {}
        self.overwritten: set[int] = set()
        self._times: Counter[int] = Counter()
        self._returns: Counter[int] = Counter()
        self._behind: dict[int, frozenset[int]] = {}
        self._of_line: dict[int, tuple[frozenset[int], list[Mark]]] = {}

    def before(self, moment: Moment, marks: Marks) -> Before:
        """Look at a statement that begins."""
        torch, syntax = moment.torch, moment.syntax
        tensors = [(ast.unparse(one), tensor) for one in syntax.loaded for tensor in moment.tensors(one)]
        needing = [one for text, one in tensors if one.requires_grad and text not in read_for_grad(syntax.parts)]
        layers = [value for one in syntax.called if isinstance(value := moment.value(one), torch.nn.Module)]
        asked = syntax.asked if syntax.asked and not asks_for_shapes(syntax.parts) else []
        layers += [value for one in asked if isinstance(value := moment.value(one), torch.nn.Module)]
        trainable = {id(one) for layer in layers for one in parameters(layer) if one.requires_grad}
        reached, cuts = self._of_line.get(moment.line, (frozenset(), []))
        self.overwritten |= {id(moment.value(one)) for one in syntax.writes_data}
        if (needing or trainable) and self._times[moment.line] < LOOKS:
            self._times[moment.line] += 1
            reached = frozenset(trainable.union(*map(leaves, needing)))
            cuts = self._cuts(moment, reached) or cuts
            self._of_line[moment.line] = reached, cuts
        versions = {text: tensor._version for text, tensor in tensors if not tensor.is_inference()}
        is_grad = torch.is_grad_enabled() and not torch.is_inference_mode_enabled()
        return Before(marks, bool(needing or trainable), reached, cuts, versions, is_grad)

    def _cuts(self, moment: Moment, reached: frozenset[int]) -> list[Mark]:
        found = []
        for kind, what, subject in cutting(moment.syntax.parts):
            inside = [one for one in ast.walk(subject) if isinstance(one, ast.Name | ast.Attribute | ast.Subscript)]
            calls = [moment.value(one.func) for one in ast.walk(subject) if isinstance(one, ast.Call)]
            tensors = [tensor for one in inside for tensor in moment.tensors(one)]
            lost = set().union(*(leaves(one) for one in tensors if one.requires_grad))
            lost |= {id(one) for call in calls if isinstance(call, moment.torch.nn.Module) for one in parameters(call)}
            if not tensors and any(isinstance(part, ast.comprehension) for part in moment.syntax.parts):
                lost = set(reached)  # the variable of a comprehension has no value here
            if lost:
                found.append(Mark(kind, moment.line, what, frozenset(lost)))
        written = [moment.value(one) for one in moment.syntax.writes_data if moment.torch.is_grad_enabled()]
        if any("vector_to_parameters" in one.what for one in found):
            asked = [
                value for one in moment.syntax.asked if isinstance(value := moment.value(one), moment.torch.nn.Module)
            ]
            self.overwritten |= {id(one) for module in asked for one in parameters(module)}
        return _through_data(found, reached, set(map(id, written)), moment.line) if written else found

    def after(self, moment: Moment, before: Before, values: list[Any], mode_line: Callable[[], int | None]) -> Marks:
        """The cuts that what a statement has written comes from."""
        before.cuts = before.cuts or self._of_returned(moment, before)
        for mark in before.cuts:
            self.seen.setdefault((mark.line, mark.what), mark)
        needs = before.requires_grad or bool(before.returned)
        is_cut = moment.syntax.has_result and needs and _have_no_gradient(values, moment.torch)
        if not is_cut or any(mark.is_cut for mark in before.callee):
            beside = [mark for mark in before.cuts if not mark.is_flat and not is_cut]
            return frozenset(mark if mark.kind == "cut-normal" else mark.beside() for mark in beside)
        if real := [mark for mark in before.cuts if not mark.is_flat]:
            return frozenset(real[:1])  # the outermost
        kind, line, what = "cut-not-differentiable", moment.line, "the result has no gradient"
        is_flag = "requires_grad_(" in moment.syntax.text
        is_in_function = moment.is_in_function or (not before.is_grad and forward_of_own(moment.frame) is not None)
        if is_flag or is_in_function or "autograd.grad(" in moment.syntax.text or is_checkpointed(moment.frame):
            return frozenset()
        if not before.is_grad:
            found = mode_line()
            kind, what = "cut-mode" if found else "cut-switch", "gradients are switched off"
            line = before.unrecorded = found or self.switch_line or line
        known = self.seen.get((line, what))
        mark = Mark(kind, line, what, before.leaves | before.returned | (known.leaves if known else frozenset()))
        self.seen[line, what] = mark
        return frozenset({mark})

    def _of_returned(self, moment: Moment, before: Before) -> list[Mark]:
        """Cuts that are applied to what a function of the program has returned."""
        lost, found = frozenset(before.returned), []
        for kind, what, subject in cutting(moment.syntax.parts) if lost else ():
            if any(isinstance(one, ast.Call) for one in ast.walk(subject)):
                found.append(Mark(kind, moment.line, what, lost))
        return found

    def returned(self, moment: Moment, results: list[Any]) -> frozenset[int]:
        """The leaves behind what a function of the program returns."""
        needing = [one for one in results if one.requires_grad]
        if needing and self._returns[moment.line] < LOOKS:
            self._returns[moment.line] += 1
            self._behind[moment.line] = frozenset().union(*map(leaves, needing))
        return self._behind.get(moment.line, frozenset()) if needing else frozenset()

    def note_flags(self, moment: Moment) -> None:
        """Note what freezes, and what switches gradients off for good."""
        text = moment.syntax.text
        flags = [one.value for one in moment.syntax.stored if isinstance(one, ast.Attribute) and one.attr == FLAG]
        is_cleared = any(not one.requires_grad for flag in flags for one in moment.tensors(flag))
        if is_cleared or (FLAG in text and "False" in text):
            self.frozen_line = moment.line
        is_switch = any("set_grad_enabled" in ast.unparse(one) for one in moment.syntax.called_alone)
        if is_switch and not moment.torch.is_grad_enabled():
            self.switch_line = moment.line

    def without_graph(self, marks: Marks, line: int, mode_line: int | None, is_frozen: bool) -> Finding:
        """Why a loss does not require grad; perhaps all parameters are frozen."""
        cuts = sorted((mark for mark in marks if mark.is_cut), key=lambda mark: (mark.what == "sample()", mark.line))
        if cuts and not (is_frozen and self.frozen_line):
            return finding(cuts[0])
        if self.frozen_line:
            return Finding(self.frozen_line, "nothing requires grad any more, so the loss has no graph", "no-graph")
        if mode_line or self.switch_line:
            return Finding(mode_line or self.switch_line or line, "gradients are switched off here", "cut-switch")
        return Finding(line, "nothing that this was computed from requires grad", "no-graph")


def _through_data(found: list[Mark], reached: frozenset[int], written: set[int], line: int) -> list[Mark]:
    """Add the cut of a value that is written through `.data`; what is written itself is not cut off."""
    found = [one for one in found if not one.leaves <= written]
    is_known = not reached - written or any(one.what == ".data" for one in found)
    return found if is_known else [*found, Mark("cut-data", line, ".data", reached - written)]


def _have_no_gradient(values: list[Any], torch: Any) -> bool:
    """Whether results are numbers or tensors without a gradient."""
    found = False
    for value in values:
        tensors = tensors_in(value, torch)
        if any(one.requires_grad for one in tensors):
            return False
        is_number = isinstance(value, float) or type(value).__module__ == "numpy"
        is_list = type(value) is list and bool(value) and isinstance(value[-1], float)
        found |= bool(tensors) or is_number or is_list
    return found
