"""Networks that are trained, and get the weights of the average or the target that should follow them."""

import ast
from collections.abc import Iterator
from typing import Any

from memoire.diagnosing.aliases import FOLLOWING
from memoire.diagnosing.averaging import averaged
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State, all_addresses
from memoire.diagnosing.values import fingerprint, parameters

OFTEN = 2
LOOKS = 6  # at a weight; reading its values takes time
WHAT = "this gives the trained network the weights of what should follow it, which never change: swap the two"


class WrongWay(Rule):
    """Statements that write into trained weights, and the values that they read, which stay the same."""

    def __init__(self) -> None:
        self._trained: set[int] = set()
        self._values: dict[tuple[int, int], list[tuple[float, ...]]] = {}  # by lines and weights

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer steps."""
        self._trained |= state.addresses()

    def ended(self, moment: Moment, before: Before) -> None:
        """A statement has run, and maybe written into trained weights."""
        if not self._trained:
            return
        for one, other in self._pairs(moment):
            known = self._values.setdefault((moment.line, id(other)), [])
            is_wrong = id(one) in self._trained and id(other) not in self._trained
            if is_wrong and len(known) < LOOKS and _is_follower(other, moment):
                known.append(fingerprint([other], moment.torch))

    def _pairs(self, moment: Moment) -> Iterator[tuple[Any, Any]]:
        """Weights that a statement writes, and what it adds to them, or gives them."""
        for target, source in averaged(moment.syntax):
            yield from zip(moment.tensors(target), moment.tensors(source), strict=False)
        for call in moment.syntax.calls if "load_state_dict" in moment.syntax.text else ():
            found = [moment.value(one) for one in _loaded(call)]
            if found and all(isinstance(one, moment.torch.nn.Module) for one in found):
                yield from zip(*map(parameters, found), strict=False)

    def conclude(self, run: Any) -> list[Finding]:
        """The lines."""
        held = all_addresses(run.optimizers.states)
        found = {(line, other): known for (line, other), known in self._values.items() if other not in held}
        moving = {line for (line, _), known in found.items() if len(set(known)) > 1 or () in known}
        lines = {line for (line, _), known in found.items() if len(known) >= OFTEN} - moving
        return [Finding(line, WHAT, "wrong-way") for line in sorted(lines)]


def _loaded(call: ast.Call) -> list[ast.expr]:
    """The two networks of `a.load_state_dict(b.state_dict())`; empty for other calls."""
    given = call.args[0] if call.args else None
    methods = [one.func for one in (call, given) if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute)]
    is_copy = [method.attr for method in methods] == ["load_state_dict", "state_dict"]
    return [method.value for method in methods] if is_copy else []


def _is_follower(weight: Any, moment: Moment) -> bool:
    """Whether a weight is of a network whose name says that it follows another one."""
    named = list(moment.names.items())
    for value in moment.names.values():
        inside = getattr(value, "__dict__", None)
        if type(inside) is dict and (type(value).__module__ == "__main__"):
            named += [*inside.items(), *inside.get("_modules", {}).items()]
    found = [one for name, one in named if isinstance(one, moment.torch.nn.Module) and FOLLOWING.search(name)]
    return any(weight is own for one in found for own in parameters(one))
