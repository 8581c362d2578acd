"""Parameters that are frozen, and were to be trained."""

from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.state import State
from memoire.diagnosing.values import is_zero, modules, parameters

TABLE = (
    "from_pretrained() freezes this table unless it gets freeze=False, so the optimizer that has it does not train it"
)
ADAPTER = "this also freezes adapters that are still zero, so they never change: freeze before you add them"


class Frozen:
    """Parameters by their addresses."""

    def __init__(self) -> None:
        self._tables: dict[int, int] = {}
        self._groups: dict[frozenset[int], int] = {}
        self._trained: set[int] = set()
        self._adapters: set[int] = set()

    def made(self, moment: Moment, values: list[Any]) -> None:
        """A statement has run: it may make a table of embeddings."""
        if "from_pretrained(" not in moment.syntax.text or "freeze" in moment.syntax.text:
            return
        for value in values:
            for part in modules(value) if isinstance(value, moment.torch.nn.Module) else ():
                if isinstance(part, moment.torch.nn.Embedding | moment.torch.nn.EmbeddingBag):
                    self._tables |= {id(one): moment.line for one in parameters(part) if not one.requires_grad}

    def step(self, state: State, found: list[Any]) -> None:
        """An optimizer steps, while these modules are there."""
        groups = state.groups()
        self._trained |= {id(one) for group in groups for one in group if one.requires_grad}
        for group in groups:
            lines = [self._tables[id(one)] for one in group if id(one) in self._tables]
            if lines and not any(one.requires_grad for one in group):
                self._groups.setdefault(frozenset(map(id, group)), lines[0])
        if state.steps > 1:
            return
        for part in (part for module in found for part in modules(module)):
            own = [one for one in vars(part).get("_parameters", {}).values() if one is not None]
            zero = [one for one in own if not one.requires_grad and one.dim() > 1 and is_zero(one)]
            self._adapters |= {id(one) for one in zero} if len(own) > 1 else set()

    def conclude(self, frozen_line: int | None) -> list[Finding]:
        """The lines that froze them; `frozen_line` is where flags were cleared last."""
        found = [Finding(line, TABLE, "table-frozen") for one, line in self._groups.items() if not one & self._trained]
        if frozen_line and self._adapters - self._trained:
            found.append(Finding(frozen_line, ADAPTER, "adapter-frozen"))
        return found
