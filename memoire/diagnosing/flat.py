"""Operations whose gradient is exactly zero in each step, because of the values that they were given."""

from typing import Any

from memoire.diagnosing.addends import factor, saved
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.state import State, all_still
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.values import is_zero, modules, nodes

STEPS = 2  # of an optimizer, after which parameters that have only had zeros are suspicious
SOFTMAX = ("SoftmaxBackward0", "LogSoftmaxBackward0")
FLAT = {
    "ReluBackward0": "all values are below zero here",
    "ThresholdBackward0": "all values are below zero here",
    "SigmoidBackward0": "all values are saturated here",
    "TanhBackward0": "all values are saturated here",
}
ONE = "this is a softmax over one value, which is always 1, so its gradient is zero and nothing before it learns"
DEAD = "{}, so the gradient is zero in each step and nothing before it learns"
ZERO = "this multiplies by 0, so the gradient of what is multiplied is zero in each step, and it learns nothing"
LIMITS = ("ClampBackward1", "ClampMinBackward0", "ClampMaxBackward0", "HardtanhBackward0")
BOTH = "these weights start with zeros and are multiplied by others that do too, so the gradient of both stays zero"


class Flat(Rule):
    """Looks at the graph while there are parameters whose gradient was zero in each step."""

    def __init__(self, stores: Stores, graphs: Graphs) -> None:
        self._stores, self._graphs = stores, graphs
        self._found: dict[Finding, set[int]] = {}
        self._zeros: dict[int, Finding] = {}

    def backward(self, roots: list[Any], moment: Moment, run: Any) -> None:
        """Backward begins."""
        still = all_still(one for one in run.optimizers.states if one.steps >= STEPS)
        if not still or moment.is_transformed:
            return
        for node in {one for root in roots if root.requires_grad for one in nodes(root)}:
            what = _why(node)
            behind = _behind(node) if what else set()
            behind = behind & still if what == ZERO else behind
            if what and behind and behind <= still:
                line = self._graphs.line_of(node._sequence_nr())
                kind = "weight-zero" if what == ZERO else "zero-gradient"
                self._found.setdefault(Finding(line, what, kind), set()).update(behind)

    def stepped(self, state: State, moment: Moment, run: Any) -> None:
        """An optimizer is about to step: look for weights that are still zero."""
        if state.steps != STEPS:
            return
        still = state.still
        zero = [one for one in state.parameters() if id(one) in still and one.dim() > 1 and is_zero(one)]
        lines = self._lines(zero, moment) if len(zero) > 1 else []
        self._zeros |= {id(one): Finding(lines[0], BOTH, "both-zero") for one in zero} if lines else {}

    def _lines(self, zero: list[Any], moment: Moment) -> list[int]:
        """Where these weights were written last, or where they were made."""
        parts = [part for module in moment.modules() for part in modules(module)]
        own = [(part, name, one) for part in parts for name, one in vars(part).get("_parameters", {}).items()]
        made = [(id(part), name) for weight in zero for part, name, one in own if one is weight]
        written = [self._stores.written[id(one)] for one in zero if id(one) in self._stores.written]
        return written or [self._stores.of[place].line for place in made if place in self._stores.of]

    def conclude(self, run: Any) -> list[Finding]:
        """What is in front of parameters whose gradient was zero to the end."""
        still = all_still(run.optimizers.states)
        zeros = {finding for address, finding in self._zeros.items() if address in still}
        if zeros:
            return list(zeros)
        found = [finding for finding, behind in self._found.items() if behind <= still]
        return sorted(found, key=lambda one: one.line)[-1:]


def _why(node: Any) -> str | None:
    """Why the gradient of an operation is zero; None if it need not be."""
    name = type(node).__name__
    if name in LIMITS:
        return DEAD.format("all values are outside of the limits here") if _is_outside(node) else None
    if name == "MulBackward0":
        return ZERO if factor(node) == 0 else None
    if name not in FLAT and name not in SOFTMAX:
        return None
    result = saved(node, "result")
    if result is None:
        return None
    if name in SOFTMAX:
        dim = node._saved_dim
        dim = dim - 2**64 if dim >= 2**63 else dim
        return ONE if result.dim() and result.shape[dim] == 1 else None
    is_flat = is_zero(result) if name in ("ReluBackward0", "ThresholdBackward0") else is_zero(_slope(name, result))
    return DEAD.format(FLAT[name]) if is_flat else None


def _is_outside(node: Any) -> bool:
    """Whether no value is between the limits of a clamp."""
    values = saved(node, "self")
    if values is None or not values.numel():
        return False
    bounds = [getattr(node, f"_saved_{name}", None) for name in ("min", "max", "min_val", "max_val")]
    low, high = (next((one for one in pair if one is not None), None) for pair in (bounds[::2], bounds[1::2]))
    below = values < low if isinstance(low, int | float) else values != values
    above = values > high if isinstance(high, int | float) else values != values
    return bool((below | above).all())


def _slope(name: str, result: Any) -> Any:
    return result * (1 - result) if name == "SigmoidBackward0" else 1 - result * result


def _behind(node: Any) -> set[int]:
    """The leaves behind the inputs of a node."""
    found: set[int] = set()
    seen, waiting = {node}, [node]
    while waiting:
        for following, _ in waiting.pop().next_functions:
            if following is None or following in seen:
                continue
            seen.add(following)
            if type(following).__name__ == "AccumulateGrad":
                found.add(id(following.variable))
            else:
                waiting.append(following)
    return found
