"""What networks are called with: one that is fed by another, one that only judges."""

import ast
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from memoire.diagnosing.moment import Moment
from memoire.diagnosing.state import State
from memoire.diagnosing.values import leaves, modules, parameters, tensors_in

LOOKS = 3  # at a line; walking along the graph takes time
JUDGE = re.compile(r"critic|discriminator|teacher|reward|perceptual|vgg|lpips|energy|judge", re.I)


@dataclass(frozen=True)
class Fed:
    """A call of a module with the output of other parameters.

    Attributes:
        line: Of the call.
        own: Addresses of the parameters of the module.
        behind: Addresses of those that its input comes from.
    """

    line: int
    own: frozenset[int]
    behind: frozenset[int]


class Networks:
    """Calls that the program makes itself.

    Attributes:
        fed: All of them whose input requires grad.
        recent: Those since the last step of an optimizer.
        earlier: Those of the time before, since the step before.
    """

    def __init__(self) -> None:
        self.fed: set[Fed] = set()
        self.recent: list[Fed] = []
        self.earlier: list[Fed] = []
        self._stepped: set[int] = set()
        self.used: dict[int, Any] = {}  # weak references to what the program called, also inside of its functions
        self._times: Counter[tuple[int, int]] = Counter()
        self._of_call: dict[tuple[int, int], Fed | None] = {}
        self._judges: set[int] = set()
        self._others: set[int] = set()

    def called(self, module: Any, arguments: Any, moment: Moment) -> None:
        """The program calls a module."""
        if not moment.torch.is_grad_enabled():
            return
        line, call = moment.line, (moment.line, id(module))
        if self._times[call] < LOOKS:
            self._times[call] += 1
            needing = [one for one in tensors_in(arguments, moment.torch) if one.requires_grad]
            own = frozenset(map(id, parameters(module)))
            behind = frozenset().union(*map(leaves, needing)) - own
            self._of_call[call] = Fed(line, own, behind) if behind else self._of_call.get(call)
            names = [ast.unparse(one) for one in moment.syntax.called if moment.value(one) is module]
            is_judge = bool(behind) and any(map(JUDGE.search, names))
            (self._judges if is_judge else self._others).update(own)
        if fed := self._of_call[call]:
            self.fed.add(fed)
            self.recent.append(fed)

    def hidden(self, found: list[Any]) -> list[Any]:
        """The modules that were called and are no parts of these."""
        known = {id(part) for module in found for part in modules(module)}
        used = [one for address, module in self.used.items() if address not in known and (one := module()) is not None]
        return [one for one in used if vars(one).get("_parameters")]

    @property
    def judges(self) -> set[int]:
        """Parameters of networks that by their name only judge what others have made."""
        return self._judges - self._others

    def stepped(self, held: list[Any]) -> None:
        """An optimizer of these parameters steps."""
        self.earlier, self.recent, self._stepped = self.recent, [], set(map(id, held))

    def fed_twice(self) -> int | None:
        """The line that fed a network for its own step with what is given to it again after this step."""
        for fed in self.earlier:
            is_again = any(one.own == fed.own and one.behind & fed.behind for one in self.recent)
            if is_again and fed.own & self._stepped and not fed.behind & self._stepped:
                return fed.line
        return None

    def fed_by_stepped(self, states: list[State]) -> int | None:
        """The line that fed a network with what an optimizer has trained already, and another one trains it."""
        holders = [(state, state.addresses()) for state in states]
        for fed in self.recent:
            makers = [state for state, held in holders if fed.behind & held]
            users = [state for state, held in holders if fed.own & held]
            is_apart = makers and users and not set(map(id, makers)) & set(map(id, users))
            if is_apart and all(state.steps and state.backwards == 1 for state in makers):
                return fed.line  # only the backward that failed has begun since they stepped
        return None

    def feeds(self, own: frozenset[int], holders: list[set[int]]) -> bool:
        """Whether parameters of one optimizer make what a network of another optimizer is called with."""
        makers = [holder for holder in holders if own & holder]
        judged = [fed for fed in self.fed if fed.behind & own]
        return any(fed.own & holder and holder not in makers for fed in judged for holder in holders)
