"""Copies that are none: weights that are loaded into themselves, and weights that are set back after each step."""

import ast
from collections import Counter
from typing import Any

from memoire.diagnosing.aliases import OTHER, Aliases
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.state import State
from memoire.diagnosing.stores import Store, Stores
from memoire.diagnosing.tags import MODULE
from memoire.diagnosing.values import fingerprint, is_clear, parameters

OFTEN = 2  # steps in a row that are undone
SHARED = "this is no copy: a state dict shares its tensors with the model, so it changes with it; use deepcopy"
ITSELF = "this loads the weights of a network into itself, so nothing changes"
MANY = 4
CASTS = {"to", "half", "bfloat16", "type"}
FULL = 4  # bytes of a number of float32
COARSE = "the steps of this optimizer change nothing: they are too small for the dtype of the weights"
UNDONE = "this sets the weights back to what they were before the step, each time"


class Copies:
    """Weights that do not change when they should, or change when they should not."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._aliases = Aliases()

    def loaded(self, module: Any, state: Any, moment: Moment, stores: Stores, has_stepped: bool) -> None:
        """`module.load_state_dict(state)` is called."""
        here = {name: one for name, one in _named(module) if one.numel()}
        if type(state).__name__ not in ("dict", "OrderedDict") or not here:
            return
        there = {name: state.get(name) for name in here}
        if any(not isinstance(one, moment.torch.Tensor) for one in there.values()):
            return
        if any(there[name].data_ptr() != one.data_ptr() for name, one in here.items()):
            return
        calls = [call for call in moment.syntax.calls if call.args]
        for call in calls:
            if not isinstance(call.func, ast.Attribute) or call.func.attr != "load_state_dict":
                continue
            given = call.args[0]
            if isinstance(given, ast.Call):
                is_other = ast.unparse(call.func.value) != ast.unparse(given).removesuffix(".state_dict()")
                alias = self._aliases.of(module) if is_other else None
                self.findings.append(alias.finding if alias else Finding(moment.line, ITSELF, "same-network"))
            elif has_stepped and (store := _store(given, moment, stores)):
                self.findings.append(Finding(store.line, SHARED, "state-shared"))

    def ended(self, moment: Moment) -> None:
        """A statement has run: it may copy a network, or go through the parameters of two that are one."""
        kind = moment.torch.nn.Module
        self._aliases.ended(moment)
        if "copy.copy(" not in moment.syntax.text and "zip(" not in moment.syntax.text:
            return
        copied = [
            moment.value(one.args[0])
            for one in moment.syntax.calls
            if ast.unparse(one.func) == "copy.copy" and one.args
        ]
        if any(isinstance(one, kind) for one in copied):
            self.findings.append(Finding(moment.line, OTHER, "same-network"))
        owners = {ast.unparse(one): moment.value(one) for one in moment.syntax.asked}
        found = {id(one): one for one in owners.values() if isinstance(one, kind)}
        several = [one for one in found.values() if sum(one is other for other in owners.values()) > 1]
        self.findings += [alias.finding for one in several if (alias := self._aliases.of(one))]


class Undone:
    """Steps of an optimizer after which the program sets all weights back."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._before: dict[int, tuple[float, ...]] = {}
        self._after: dict[int, tuple[float, ...]] = {}
        self._times: dict[int, int] = {}
        self._last: State | None = None
        self._same: Counter[int] = Counter()
        self._casts: dict[int, int] = {}  # lines, by the addresses of parameters

    def used(self) -> None:
        """Something is computed with the weights."""
        self._last = None

    def stepping(self, state: State, torch: Any) -> None:
        """An optimizer is about to step."""
        now = fingerprint(state.parameters(), torch) if self._times.get(id(state), 0) <= OFTEN else ()
        was = self._before.get(id(state))
        is_undone = bool(now) and was == now and self._after.get(id(state)) != now
        self._times[id(state)] = self._times.get(id(state), 0) + 1 if is_undone else 0
        self._before[id(state)] = now
        self._after.pop(id(state), None)
        self._last = state

    def ended(self, moment: Moment) -> None:
        """A statement has run, perhaps the step, perhaps one that undoes it."""
        self._cast(moment)
        state = self._last
        if state is None or not (was := self._before.get(id(state))):
            return
        if id(state) not in self._after:
            self._after[id(state)] = fingerprint(state.parameters(), moment.torch)
            self._compare(state, was, moment.torch)
            return
        is_watched = self._times.get(id(state), 0) >= OFTEN - 1 and self._after[id(state)] != was
        if is_watched and fingerprint(state.parameters(), moment.torch) == was:
            self.findings.append(Finding(moment.line, UNDONE, "step-undone"))
            self._last = None

    def _cast(self, moment: Moment) -> None:
        """A statement may give a network weights with few digits."""
        casts = [one for one in moment.syntax.called if isinstance(one, ast.Attribute) and one.attr in CASTS]
        owners = [*(cast.value for cast in casts), *moment.syntax.stored] if casts else []
        for module in map(moment.value, owners):
            if isinstance(module, moment.torch.nn.Module):
                self._casts |= {id(one): moment.line for one in parameters(module) if one.element_size() < FULL}

    def _compare(self, state: State, was: tuple[float, ...], torch: Any) -> None:
        """Count steps that change nothing although there are gradients, of weights with few digits."""
        held = state.parameters()
        pairs = zip(held, _pairs(was), _pairs(self._after[id(state)]), strict=False)
        same = [one for one, old, new in pairs if old == new and not is_clear(one)]
        is_same = 2 * sum(one.dtype in (torch.bfloat16, torch.float16) for one in same) >= len(held)
        self._same[id(state)] = self._same[id(state)] + 1 if is_same else 0
        if self._same[id(state)] == MANY:
            lines = [self._casts[id(one)] for one in same if id(one) in self._casts]
            self.findings.append(Finding(max(lines, default=state.line), COARSE, "too-coarse"))


def _pairs(numbers: tuple[float, ...]) -> list[tuple[float, float]]:
    """The two numbers of each tensor in a fingerprint."""
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _named(module: Any) -> list[tuple[str, Any]]:
    """The parameters of a module as its state dict names them."""
    waiting, found = [("", module)], []
    while waiting:
        prefix, part = waiting.pop()
        inside = vars(part)
        found += [(prefix + name, one) for name, one in inside.get("_parameters", {}).items() if one is not None]
        waiting += [(f"{prefix}{name}.", one) for name, one in inside.get("_modules", {}).items() if one is not None]
    return found


def _store(expression: ast.expr, moment: Moment, stores: Stores) -> Store | None:
    while isinstance(expression, ast.Subscript):
        expression = expression.value
    return stores.of.get(moment.place(expression)) or stores.of.get((MODULE, ast.unparse(expression)))
