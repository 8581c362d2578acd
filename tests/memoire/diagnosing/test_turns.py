"""Gradients that are cleared before a step has used them, or that come from another network's loss."""

from types import SimpleNamespace
from typing import Any

from memoire.diagnosing.networks import Fed
from memoire.diagnosing.state import State
from memoire.diagnosing.turns import Turns


class Gradient:
    """One that is not zero."""

    is_sparse = False

    def detach(self) -> "Gradient":
        return self

    abs = detach

    def max(self) -> float:
        return 1.0


def optimizer() -> tuple[State, SimpleNamespace, Any]:
    """An optimizer of one parameter: what is known of it, the parameter, and what has to stay alive."""
    parameter = SimpleNamespace(grad=None)
    held = SimpleNamespace(param_groups=[{"params": [parameter]}])
    return State(1, lambda: held), parameter, held


def test_gradients_that_are_thrown_away_more_often_than_used_are_found() -> None:
    turns, (state, parameter, _) = Turns(), optimizer()
    parameter.grad = Gradient()
    for batch in range(4):
        turns.cleared([state], {id(parameter)}, 8)
        turns.backward(9)
        state.phase = "backward"
        if batch == 3:
            turns.stepped(state, [state], [], has_closure=False)
    assert [(one.line, one.kind) for one in turns.conclude()] == [(8, "cleared-unused")]


def test_gradients_that_are_cleared_after_each_step_are_not() -> None:
    turns, (state, parameter, _) = Turns(), optimizer()
    parameter.grad = Gradient()
    for _ in range(4):
        turns.backward(9)
        state.phase = "backward"
        turns.stepped(state, [state], [], has_closure=False)
        turns.cleared([state], {id(parameter)}, 8)
    assert turns.conclude() == []


def test_a_step_with_gradients_of_another_networks_loss_is_found_where_that_network_was_called() -> None:
    turns, (maker, made, _), (judge, judging, _) = Turns(), optimizer(), optimizer()
    made.grad = judging.grad = Gradient()
    turns.backward(20)
    fed = Fed(19, frozenset({id(judging)}), frozenset({id(made)}))
    turns.stepped(judge, [maker, judge], [fed], has_closure=False)
    turns.backward(25)
    turns.stepped(maker, [maker, judge], [], has_closure=False)
    assert [(one.line, one.kind) for one in turns.conclude()] == [(19, "not-detached")]
