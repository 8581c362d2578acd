"""Networks that judge what others make: cuts in front of them, and losses that train nothing through them."""

import ast
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.networks import Fed
from memoire.diagnosing.tags import Mark
from memoire.diagnosing.values import parameters

CRITIC = re.compile(r"critic|(^|[._])q(f|_?net|_|\d|$)", re.I)
# What a critic of actions is called with.
ACTION = re.compile(r"\bact|action|policy|\bpi\b|\ba\d?\b|obs|state|\bs\d?\b")
WHAT = "the graph is cut here ({}), so the network that judges this does not train what has made it"
TERM = "so this part of the loss trains nothing"
CUTS = {"cut-detach", "cut-data"}


class Judging:
    """Which cuts are in front of which networks."""

    def __init__(self) -> None:
        self._behind: dict[int, set[tuple[frozenset[int], str]]] = {}
        self._critics: set[int] = set()  # addresses of parameters

    def called(self, module: Any, moment: Moment, before: Before) -> None:
        """The program calls a module, maybe with what is detached."""
        if any(map(CRITIC.search, _names(module, moment))):
            self._critics |= {id(one) for one in parameters(module)}
        lines = {mark.line for mark in [*before.marks, *before.cuts] if mark.kind in CUTS}
        if not lines:
            return
        own = frozenset(id(one) for one in parameters(module))
        is_critic = any(map(CRITIC.search, _names(module, moment))) and bool(ACTION.search(moment.syntax.text))
        kind = "cut-action" if is_critic else "cut-judged"
        for line in lines:
            self._behind.setdefault(line, set()).add((own, kind))

    def of_values(self, found: Iterable[Finding], cuts: Iterable[Mark], holders: list[set[int]]) -> list[Finding]:
        """Findings; those of terms that a critic has computed of what an actor has made get the section on actors.

        Args:
            found: All of them.
            cuts: All of the run.
            holders: Addresses of the parameters of each optimizer.
        """
        apart = [holder for holder in holders if not holder & self._critics]
        lost = [cut for cut in cuts if cut.leaves & self._critics and any(cut.leaves & holder for holder in apart)]
        lines = {(cut.line, cut.kind) for cut in lost}
        is_value = {one: one.what.endswith(TERM) and (one.line, one.kind) in lines for one in found}
        return [replace(one, kind="cut-action") if meant else one for one, meant in is_value.items()]

    def has_detached(self, own: set[int]) -> bool:
        """Whether a network with some of these parameters was called with what is detached."""
        return any(own & known for found in self._behind.values() for known, _ in found)

    def explained(self, found: Iterable[Finding], cuts: Iterable[Mark], holders: list[set[int]]) -> list[Finding]:
        """Findings of cuts; those in front of a network of another optimizer get the section on these.

        Args:
            found: Of cuts.
            cuts: All of the run.
            holders: Addresses of the parameters of each optimizer.
        """
        lost = {cut.line: cut for cut in cuts if cut.kind in CUTS}
        return [self._explained(one, lost.get(one.line), holders) for one in found]

    def _explained(self, found: Finding, cut: Mark | None, holders: list[set[int]]) -> Finding:
        if found.kind not in CUTS or cut is None:
            return found
        others = [holder for holder in holders if not holder & cut.leaves]
        kinds = [kind for own, kind in sorted(self._behind.get(found.line, ()), key=_kind) if _is_held(own, others)]
        return replace(found, what=WHAT.format(cut.what), kind=kinds[0]) if kinds else found


def of_judges(losses: list[tuple[set[Mark], set[int]]]) -> list[Finding]:
    """Losses of an optimizer that another network computes of something detached, and that do not train it either.

    Args:
        losses: Of each optimizer the marks of its losses, and the addresses of its parameters.
    """
    found = set()
    for consumed, held in losses:
        own = {mark.line: mark.leaves for mark in consumed if mark.kind == "judge"}
        for mark in (mark for mark in consumed if mark.kind == "fed-detached" and mark.leaves <= held):
            judge = own.get(mark.line, frozenset())
            if judge and not any(judge & others for marks, others in losses if mark in marks):
                found.add(mark.line)
    what = "what this network is called with is detached, so this part of the loss trains nothing"
    return [Finding(line, what, "cut-detach") for line in sorted(found)]


def fed_constants(moment: Moment, before: Before) -> set[Mark]:
    """The marks of a network that is called with what is detached in the call."""
    lost = frozenset().union(*(mark.leaves for mark in before.cuts if mark.kind in ("cut-detach", "cut-data")))
    if not lost or not before.is_grad:
        return set()
    found = set()
    for call in moment.syntax.calls:
        module = moment.value(call.func)
        if isinstance(module, moment.torch.nn.Module) and any(map(_detaches, call.args)):
            own = frozenset(id(one) for one in parameters(module) if one.requires_grad)
            found |= {Mark("fed-detached", moment.line, leaves=lost), Mark("judge", moment.line, leaves=own)}
    return found


def _detaches(argument: ast.expr) -> bool:
    return ast.unparse(argument).endswith((".detach()", ".data"))


def fed_critic(module: Any, moment: Moment, recent: Iterable[Fed]) -> set[Mark]:
    """The marks of what a critic says of what other parameters have made."""
    if not any(map(CRITIC.search, _names(module, moment))):
        return set()
    return {Mark("fed", one.line, leaves=one.own) for one in recent if one.line == moment.line}


def _names(module: Any, moment: Moment) -> list[str]:
    return [ast.unparse(one) for one in moment.syntax.called if moment.value(one) is module]


def _is_held(own: frozenset[int], holders: list[set[int]]) -> bool:
    return any(own & holder for holder in holders)


def _kind(known: tuple[frozenset[int], str]) -> str:
    return known[1]
