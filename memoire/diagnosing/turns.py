"""What backward, clearing and steps do to gradients that were not meant for them."""

from collections import Counter
from collections.abc import Iterable

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.networks import Fed
from memoire.diagnosing.state import State
from memoire.diagnosing.values import is_clear

OFTEN = 2
CLEARED = "this clears gradients that no step has used: clear them only after a step, so that they add up"
LEFT = "backward of another loss has left gradients here, and this one adds to them: zero_grad() is missing before it"
NOT_DETACHED = "backward of this also fills the gradients of what made its input, and they are used later: detach() it"


class Turns:
    """Which backward the gradients of which optimizer come from; an optimizer is known by its state."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._backward = (0, 0)  # how many, and the line of the last
        self._has_stepped = False
        self._foreign: dict[int, tuple[int, int]] = {}
        self._discarded: Counter[tuple[int, int, int]] = Counter()
        self._used: Counter[tuple[int, int]] = Counter()
        self._with_closure: set[int] = set()
        self._left: dict[int, tuple[int, State]] = {}  # the backward that filled gradients of what passed them on
        self._added: Counter[int] = Counter()

    def backward(self, line: int) -> None:
        """Backward begins."""
        self._backward, self._has_stepped = (self._backward[0] + 1, line), False
        cleared = [key for key, (_, state) in self._left.items() if all(map(is_clear, state.parameters()))]
        for key in cleared:
            del self._left[key]  # by hand, as by p.grad = None

    def cleared(self, states: list[State], addresses: set[int], line: int) -> None:
        """Gradients of parameters with these addresses are about to be cleared."""
        for state in states:
            found = [one for one in state.parameters() if id(one) in addresses]
            if not found:
                continue
            self._foreign.pop(id(state), None)
            self._left.pop(id(state), None)
            if state.phase == "backward" and not self._has_stepped and not all(map(is_clear, found)):
                self._discarded[id(state), self._backward[1], line] += 1

    def stepped(self, state: State, states: list[State], recent: Iterable[Fed], has_closure: bool) -> None:
        """An optimizer is about to step, after modules were called so."""
        if has_closure:
            self._with_closure.add(id(state))
        self._has_stepped = True
        self._used[id(state), self._backward[1]] += 1
        if self._left.pop(id(state), self._backward)[0] != self._backward[0]:
            self._added[self._backward[1]] += 1
        was, line = self._foreign.pop(id(state), (self._backward[1], 0))
        if was != self._backward[1]:
            self.findings.append(Finding(line, NOT_DETACHED, "not-detached"))
        own = state.addresses()
        for other in states:
            held = other.addresses()
            fed = [one.line for one in recent if one.own & own and one.behind & held]
            if other is not state and fed and not all(map(is_clear, other.parameters())):
                self._foreign.setdefault(id(other), (self._backward[1], fed[0]))
            judged = any(one.own & held and one.behind & own for one in recent)
            if other is not state and judged and not all(map(is_clear, other.parameters())):
                self._left.setdefault(id(other), (self._backward[0], other))

    def conclude(self) -> list[Finding]:
        """Gradients that were thrown away more often than used."""
        found = []
        for (state, backward, line), times in self._discarded.items():
            used = self._used[state, backward]
            if times >= OFTEN and times >= used > 0 and state not in self._with_closure:
                found.append(Finding(line, CLEARED, "cleared-unused"))
        added = [Finding(line, LEFT, "left-by-another") for line, times in self._added.items() if times >= OFTEN]
        return found + self.findings + added
