"""Parameters that are frozen, and were to be trained."""

import ast
import re
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.state import State
from memoire.diagnosing.values import fingerprint, is_zero, modules, parameters

TABLE = (
    "from_pretrained() freezes this table unless it gets freeze=False, so the optimizer that has it does not train it"
)
FIXED = re.compile(r"sinus|position|pos_|(^|[._ ])pe\b|fixed|frozen|static", re.I)  # a table that is meant to stay
NORMS = "the statistics of batch norms that are frozen here still move: call eval() of them after each train()"
ADAPTER = "this also freezes adapters that are still zero, so they never change: freeze before you add them"


class Frozen:
    """Parameters by their addresses."""

    def __init__(self) -> None:
        self._counts: dict[tuple[int, tuple[float, ...]], list[int]] = {}
        self._tables: dict[int, int] = {}
        self._idle: dict[int, int] = {}  # tables that an optimizer has
        self._trained: set[int] = set()
        self._adapters: set[int] = set()

    def made(self, moment: Moment, values: list[Any]) -> None:
        """A statement has run: it may make a table of embeddings."""
        lines = [one.lineno for one in moment.syntax.calls if _is_silent(one)]
        if not lines or FIXED.search(moment.syntax.text):
            return
        for value in values:
            for part in modules(value) if isinstance(value, moment.torch.nn.Module) else ():
                if isinstance(part, moment.torch.nn.Embedding | moment.torch.nn.EmbeddingBag):
                    self._tables |= {id(one): lines[0] for one in parameters(part) if not one.requires_grad}

    def step(self, state: State, found: list[Any], torch: Any) -> None:
        """An optimizer steps, while these modules are there."""
        groups = state.groups()
        self._trained |= {id(one) for group in groups for one in group if one.requires_grad}
        held = {id(one) for group in groups for one in group}
        self._idle |= {address: line for address, line in self._tables.items() if address in held}
        self._norms(found, torch)
        if state.steps > 1:
            return
        for part in (part for module in found for part in modules(module)):
            own = [one for one in vars(part).get("_parameters", {}).values() if one is not None]
            zero = [one for one in own if not one.requires_grad and one.dim() > 1 and is_zero(one)]
            self._adapters |= {id(one) for one in zero} if len(own) > 1 else set()

    def _norms(self, found: list[Any], torch: Any) -> None:
        """Batch norms whose parameters are frozen, in networks that are trained, and whose statistics move."""
        for module in found:
            parts = list(modules(module))
            own = [one for one in parameters(module) if one.requires_grad]
            for part in parts if own else ():
                inside = vars(part)
                weight, count = inside["_parameters"].get("weight"), inside["_buffers"].get("num_batches_tracked")
                if part.training and weight is not None and count is not None and not weight.requires_grad:
                    self._counts.setdefault((id(part), fingerprint([weight], torch)), []).append(int(count))

    def conclude(self, frozen_line: int | None) -> list[Finding]:
        """The lines that froze them; `frozen_line` is where flags were cleared last."""
        found = [Finding(line, TABLE, "table-frozen") for one, line in self._idle.items() if one not in self._trained]
        if frozen_line and any(one[0] < one[-1] for (_, weight), one in self._counts.items() if weight):
            found.append(Finding(frozen_line, NORMS, "norm-moves"))
        if frozen_line and self._adapters - self._trained:
            found.append(Finding(frozen_line, ADAPTER, "adapter-frozen"))
        return found


def _is_silent(call: ast.Call) -> bool:
    """Whether it makes a table of given vectors, and does not say whether that is frozen."""
    is_made = isinstance(call.func, ast.Attribute) and call.func.attr == "from_pretrained"
    return is_made and len(call.args) < 2 and all(one.arg not in ("freeze", None) for one in call.keywords)
