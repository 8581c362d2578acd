"""What own functions return in backward, and how often hooks are registered."""

from types import SimpleNamespace
from typing import Any

from memoire.diagnosing.hooks import Hooks

TORCH: Any = SimpleNamespace(Tensor=bytes)  # nothing here is a tensor


def test_none_for_an_input_that_requires_a_gradient_is_found_if_something_does_not_learn() -> None:
    hooks = Hooks()
    hooks.returned(SimpleNamespace(needs_input_grad=(True, False)), (None, None), 12, TORCH)
    assert [(one.line, one.kind) for one in hooks.conclude({1}, set())] == [(12, "gradient-none")]
    assert hooks.conclude(set(), set()) == []


def test_none_for_a_constant_is_right() -> None:
    hooks = Hooks()
    hooks.returned(SimpleNamespace(needs_input_grad=(False,)), None, 12, TORCH)
    assert hooks.conclude({1}, set()) == []


def test_hooks_that_pile_up_on_a_module_are_found() -> None:
    hooks, module = Hooks(), SimpleNamespace(_forward_hooks=[])
    moment: Any = SimpleNamespace(torch=TORCH, line=5)
    for _ in range(3):
        hooks.registered(module, None, moment, is_backward=False)
        module._forward_hooks.append(print)
    assert [(one.line, one.kind) for one in hooks.conclude(set(), set())] == [(5, "hook-again")]
