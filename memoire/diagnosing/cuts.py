"""Where the graph is cut."""

import ast
from collections import Counter
from collections.abc import Callable
from typing import Any

from memoire.diagnosing.cutting import cutting
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.tags import BESIDE, Mark, Marks
from memoire.diagnosing.values import leaves, parameters, tensors_in

FLAG = "requires_grad"
LOOKS = 3  # at a line; walking along the graph takes time


class Cuts:
    """All cuts of a run, and which of them matter.

    Attributes:
        frozen_line: Where flags were cleared last.
        switch_line: Where gradients were switched off for good.
    """

    def __init__(self) -> None:
        self.frozen_line: int | None = None
        self.switch_line: int | None = None
        self._seen: dict[tuple[int, str], Mark] = {}
        self._times: Counter[int] = Counter()
        self._of_line: dict[int, tuple[frozenset[int], list[Mark]]] = {}

    def before(self, moment: Moment, marks: Marks) -> Before:
        """Look at a statement that begins."""
        torch, syntax = moment.torch, moment.syntax
        tensors = [(ast.unparse(one), tensor) for one in syntax.loaded for tensor in moment.tensors(one)]
        needing = [tensor for _, tensor in tensors if tensor.requires_grad]
        layers = [value for one in syntax.called if isinstance(value := moment.value(one), torch.nn.Module)]
        layers += [moment.value(one.args[0]) for one in _checkpoints(moment)]
        layers += [value for one in syntax.asked if isinstance(value := moment.value(one), torch.nn.Module)]
        trainable = {id(one) for layer in layers for one in parameters(layer) if one.requires_grad}
        reached, cuts = self._of_line.get(moment.line, (frozenset(), []))
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
        return found

    def after(self, moment: Moment, before: Before, values: list[Any], mode_line: Callable[[], int | None]) -> Marks:
        """The cuts that what a statement has written comes from."""
        for mark in before.cuts:
            self._seen.setdefault((mark.line, mark.what), mark)
        is_cut = moment.syntax.has_result and before.requires_grad and _have_no_gradient(values, moment.torch)
        if not is_cut or any(mark.is_cut for mark in before.callee):
            return frozenset() if is_cut else frozenset(mark.beside() for mark in before.cuts if not mark.is_flat)
        if real := [mark for mark in before.cuts if not mark.is_flat]:
            return frozenset(real[:1])  # the outermost
        kind, line, what = "cut-not-differentiable", moment.line, "the result has no gradient"
        if moment.is_in_function:
            return frozenset()
        if not before.is_grad:
            found = mode_line()
            kind, what = "cut-mode" if found else "cut-switch", "gradients are switched off"
            line = found or self.switch_line or line
        elif _checkpoints(moment):
            kind, what = "cut-checkpoint", "checkpoint() with use_reentrant=True, and no input that requires grad"
        known = self._seen.get((line, what))
        mark = Mark(kind, line, what, before.leaves | (known.leaves if known else frozenset()))
        self._seen[line, what] = mark
        return frozenset({mark})

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

    def without_graph(self, marks: Marks, line: int, mode_line: int | None) -> Finding:
        """Why a loss does not require grad."""
        cuts = sorted((mark for mark in marks if mark.is_cut), key=lambda mark: (mark.what == "sample()", mark.line))
        if cuts:
            return finding(cuts[0])
        if self.frozen_line:
            return Finding(self.frozen_line, "nothing requires grad any more, so the loss has no graph", "no-graph")
        if mode_line or self.switch_line:
            return Finding(mode_line or self.switch_line or line, "gradients are switched off here", "cut-switch")
        return Finding(line, "nothing that this was computed from requires grad", "no-graph")

    def that_lose(self, lost: set[int], still: set[int], own: set[Mark], consumed: set[Mark]) -> list[Finding]:
        """The cuts for which parameters never had a gradient.

        Args:
            lost: Addresses of these parameters.
            still: Addresses of parameters whose gradient was zero in each step.
            own: Marks of the losses right before the steps of their optimizers.
            consumed: Marks of all losses.
        """
        seen = [(place, cut) for place, cut in self._seen.items() if not cut.is_flat and lost & cut.leaves]
        beside = {(mark.line, mark.what) for mark in own if mark.kind == BESIDE}
        cuts = [cut for place, cut in seen if place in _places(own) or (place in beside and cut.leaves <= lost)]
        explained = set().union(*(cut.leaves for cut in cuts))
        for place, cut in seen:
            if cut not in cuts and (place in _places(consumed) or cut.leaves <= lost) and not cut.leaves <= explained:
                cuts.append(cut)
        cuts += [cut for cut in self._seen.values() if cut.is_flat and cut.leaves <= still]
        return [finding(cut) for cut in cuts]


def _checkpoints(moment: Moment) -> list[ast.Call]:
    """Calls of `checkpoint` with a module."""
    calls = [one for one in moment.syntax.parts if isinstance(one, ast.Call) and one.args]
    named = [one for one in calls if ast.unparse(one.func).rpartition(".")[2] == "checkpoint"]
    return [one for one in named if isinstance(moment.value(one.args[0]), moment.torch.nn.Module)]


def _places(marks: set[Mark]) -> set[tuple[int, str]]:
    return {(mark.line, mark.what) for mark in marks if mark.is_cut}


def finding(cut: Mark) -> Finding:
    """What to say of a cut."""
    if cut.is_flat:
        return Finding(cut.line, f"the gradient of {cut.what} is zero, so nothing before it learns", cut.kind)
    return Finding(cut.line, f"the graph is cut here ({cut.what}), so no gradient gets past this line", cut.kind)


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
