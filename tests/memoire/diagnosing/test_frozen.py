"""Tables that an optimizer has, and that do not require grad."""

from types import SimpleNamespace
from typing import Any

from memoire.diagnosing.frozen import Frozen
from memoire.diagnosing.state import State
from tests.memoire.diagnosing.moments import TORCH, Module, Parameter, moment


def state(*groups: list[Any]) -> tuple[State, Any]:
    held = SimpleNamespace(param_groups=[{"params": group} for group in groups])
    return State(1, lambda: held, steps=2), held


def table(source: str) -> tuple[Frozen, Parameter]:
    frozen, weight, module = Frozen(), Parameter(requires_grad=False), Module()
    vars(module).update(_parameters={"weight": weight}, _modules={})
    frozen.made(moment(source, table=module), [module])
    return frozen, weight


def test_a_table_with_a_group_of_its_own_is_found_where_it_was_made() -> None:
    frozen, weight = table("table = Embedding.from_pretrained(vectors)")
    known, _held = state([weight], [Parameter()])
    frozen.step(known, [], TORCH)
    assert [(one.line, one.kind) for one in frozen.conclude(None)] == [(1, "table-frozen")]


def test_a_table_that_says_freeze_is_frozen_on_purpose() -> None:
    frozen, weight = table("table = Embedding.from_pretrained(vectors, freeze=True)")
    known, _held = state([weight])
    frozen.step(known, [], TORCH)
    assert frozen.conclude(None) == []


def test_a_table_that_is_unfrozen_later_is_right() -> None:
    frozen, weight = table("table = Embedding.from_pretrained(vectors)")
    known, _held = state([weight])
    frozen.step(known, [], TORCH)
    weight.requires_grad = True
    frozen.step(known, [], TORCH)
    assert frozen.conclude(None) == []
