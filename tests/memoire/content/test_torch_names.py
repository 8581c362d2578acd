"""Which names of torch a program or a sentence uses."""

import ast

import pytest

from memoire.content.torch_names import TorchNames, imports

SOURCE = """\
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.func import grad

with torch.no_grad():
    nn.Linear(2, 2)
torch.autograd.grad
"""
PROGRAM = ast.parse(SOURCE)
NAMES = TorchNames([PROGRAM], ["grad", "detach", "requires_grad", "relu", "T"])
IMPORTED = imports(PROGRAM)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("assert y.detach().requires_grad", {"detach", "requires_grad"}),
        ("assert torch.is_grad_enabled()", {"is_grad_enabled"}),
        ("assert F.relu(x) == nn.Linear(2, 2)(x)", {"functional.relu", "Linear"}),
        ("assert torch.relu(x).any()", {"relu"}),
        ("assert grad == 1 and np.abs(x) and y.values()", {"func.grad"}),
        ("assert detach == T", set()),
    ],
)
def test_an_assertion_names_what_it_takes_from_torch_and_the_members_it_uses(text: str, names: set[str]) -> None:
    assert NAMES.in_assertion(text, IMPORTED) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Inside `with torch.no_grad():` nothing is recorded.", {"no_grad"}),
        ("`no_grad`, `@torch.no_grad()` and a `Linear` layer", {"no_grad", "Linear"}),
        ("`x.grad` or `.grad` is not `torch.autograd.grad()`", {"grad", "autograd.grad"}),
        ("`requires_grad=False` is set", {"requires_grad"}),
        ("`x` and `loss.item` of `memoire check a/b.py` have no_grad", set()),
    ],
)
def test_a_sentence_names_what_stands_in_its_code(sentence: str, names: set[str]) -> None:
    assert NAMES.in_sentence(sentence) == names


def test_a_function_that_has_the_name_of_a_member_keeps_its_module() -> None:
    assert NAMES.in_assertion("assert torch.autograd.grad(y, x)[0] == x.grad", IMPORTED) == {"autograd.grad", "grad"}
