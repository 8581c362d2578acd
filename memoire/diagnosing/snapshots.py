"""Weights that were to be kept as they were, and are still those of the network that is trained on."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from memoire.diagnosing.aliases import Alias, is_named
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.memory import memory
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.values import parameters

# What is meant to stay as it is, by its name; a network may have a second name for other reasons.
KEPT = re.compile(
    r"(^|_)(best|snap(shot)?|saved?|backup|init(ial)?|orig(inal)?|old|prev(ious)?|before|start|anchor)(_|$)"
)
OTHER = re.compile(
    r"(^|_)(best|snap(shot)?|backup|old|prev(ious)?|before|ema|averaged?|ref|reference|teacher|encoder_k)(_|$)"
    r"|(target|tgt|momentum|key)_?(nn|net(work)?|q|qf|critic|actor|policy|encoder|value|dqn)(_|\d|$)"
    r"|(nn|net(work)?|q|qf\d?|critic\d?|actor|policy|encoder|dqn)_(target|tgt)$"
)
SOURCES = ("state_dict(", "parameters(", ".data", ".detach()", ".weight")
SHARED = "this is no copy: it shares its tensors with the network, so it changes with it; clone() them, or use deepcopy"
MOST = 16  # entries of a list that are looked at


@dataclass(frozen=True)
class Kept:
    """What a name was given: where, which name, the address of it, and how often its weights had been moved."""

    line: int
    name: str
    address: int
    steps: int


class Snapshots:
    """Names that keep weights, and lists of such."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], Kept] = {}
        self._made: dict[int, int] = {}
        self._looked: set[tuple[int, int]] = set()  # at lists, by their addresses and lengths
        self._steps: dict[int, tuple[Any, int]] = {}  # of weights, by their memory
        self.findings: dict[int, Finding] = {}

    def stepped(self, weights: list[Any], torch: Any) -> None:
        """An optimizer is about to move these weights."""
        for one in weights:
            if place := memory(one, torch):
                known = self._steps.get(place)
                self._steps[place] = one, known[1] + 1 if known and known[0] is one else 1

    def made(self, moment: Moment, values: list[Any]) -> None:
        """A statement has given names to values."""
        text = moment.syntax.text
        if any(source in text for source in SOURCES):
            for value in values:
                self._made |= {id(one): moment.line for one in _states(value, moment.torch)}
        for target in moment.syntax.stored if moment.syntax.makes_new_values else ():
            self._name(target, moment)

    def _name(self, target: ast.expr, moment: Moment) -> None:
        value, name = moment.value(target), ast.unparse(target).rpartition(".")[2].lower()
        is_module = isinstance(value, moment.torch.nn.Module)
        node = moment.syntax.nodes[0]
        is_alias = isinstance(node, ast.Assign) and is_named(node.value)
        is_meant = OTHER.search(name) and is_alias if is_module else KEPT.search(name)
        self._kept.pop(moment.place(target), None)
        if is_meant and value is not None and (tensors := _tensors(value, moment.torch)):
            self._kept[moment.place(target)] = Kept(moment.line, name, id(value), self._moved(tensors, moment.torch))

    def read(self, moment: Moment, before: Before) -> None:
        """A statement is about to read."""
        for one in moment.syntax.loaded:
            if not isinstance(one, ast.Name | ast.Attribute):
                continue
            value = moment.value(one)
            if self._made and isinstance(value, list | dict) and (id(value), len(value)) not in self._looked:
                self._looked.add((id(value), len(value)))
                self._compare(value, moment)
            kept = self._kept.get(moment.place(one)) or self._kept.get((0, ast.unparse(one)))
            if kept and kept.address == id(value) and kept.line not in self.findings and not _is_test(moment):
                self._judge(kept, value, moment.torch)

    def _judge(self, kept: Kept, value: Any, torch: Any) -> None:
        """Find out whether what is read has been trained since it was kept."""
        if self._moved(_tensors(value, torch), torch) > kept.steps:
            alias, shared = Alias(kept.line, kept.name).finding, Finding(kept.line, SHARED, "state-shared")
            self.findings[kept.line] = alias if isinstance(value, torch.nn.Module) else shared

    def _compare(self, container: Any, moment: Moment) -> None:
        """Look for states of one network in a list, which are all the same."""
        found = [one for one in _states(container, moment.torch) if one is not container]
        lines = {id(one): self._made[id(one)] for one in found if id(one) in self._made}
        if len(lines) < 2 or lines.keys() & self.findings.keys():
            return
        first, other = (_tensors(one, moment.torch) for one in found[:2])
        places = [memory(one, moment.torch) for one in first]
        is_same = first and places == [memory(one, moment.torch) for one in other] and any(map(self._is_moved, places))
        if is_same:
            line = lines.get(id(found[0]), moment.line)
            self.findings.setdefault(line, Finding(line, SHARED, "state-shared"))

    def _is_moved(self, place: int) -> bool:
        return place in self._steps

    def _moved(self, tensors: list[Any], torch: Any) -> int:
        return max((self._steps.get(memory(one, torch), (None, 0))[1] for one in tensors), default=0)


def _is_test(moment: Moment) -> bool:
    """Whether a statement only asks whether there is something."""
    return isinstance(moment.syntax.nodes[0], ast.If | ast.While | ast.Assert)


def _states(value: Any, torch: Any) -> Iterator[Any]:
    """Dicts and lists of tensors that are no parameters, in a value, and in a list or tuple of such."""
    if isinstance(value, dict | list | tuple):
        entries = list(value.values()) if isinstance(value, dict) else list(value)
        if entries and all(isinstance(one, torch.Tensor) for one in entries[:MOST]):
            if not isinstance(entries[0], torch.nn.Parameter):
                yield value
            return
        for one in entries[-MOST:]:
            yield from _states(one, torch) if isinstance(one, dict | list | tuple) else ()


def _tensors(value: Any, torch: Any) -> list[Any]:
    """The weights of a network, or tensors that are no parameters: one, or those of a dict or list."""
    if isinstance(value, torch.nn.Module):
        return list(parameters(value))[:MOST]
    if isinstance(value, torch.Tensor):
        return [] if isinstance(value, torch.nn.Parameter) or value.requires_grad else [value]
    found = next(_states(value, torch), None) if isinstance(value, dict | list | tuple) else None
    entries = list(found.values() if isinstance(found, dict) else found or ())
    return [one for one in entries if not one.requires_grad][:MOST]
