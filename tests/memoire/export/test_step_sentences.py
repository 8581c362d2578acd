"""What a step changed, as sentences in both languages."""

from typing import Any

import pytest

from memoire.export.step_sentences import sentences
from memoire.export.steps import read_steps
from memoire.records.record import Record
from tests.memoire.export.recorded_steps import GRAPH, MUL, RECORD, THREE, Y, recording, step, tensor


def said(*steps: dict[str, Any], language: str = "en") -> list[str]:
    return sentences(read_steps(Record(snippet="case.py", digest=""), recording(*steps)), language)


def test_each_step_is_a_sentence() -> None:
    steps = read_steps(RECORD, THREE)
    assert sentences(steps, "en") == ["x is a leaf that requires grad", "y gets grad_fn MulBackward0", "prints “a < b”"]
    assert sentences(steps, "zh") == ["x 是需要梯度的叶子张量", "y 的 grad_fn 为 MulBackward0", "打印“a < b”"]


CHANGES = {
    "x gets a gradient": (tensor(), tensor(grad={"shape": [2], "values": None})),
    "the gradient of x is None": (tensor(grad={"shape": [2], "values": None}), tensor()),
    "x was written to in place, version 1": (tensor(), tensor(version=1, values=[2.0, 1.0])),
    "x has other values": (tensor(), tensor(values=[2.0, 1.0])),
    "x does not require grad any more": (tensor(), tensor(requires_grad=False)),
    "x requires grad now": (tensor(requires_grad=False), tensor()),
    "x has no grad_fn any more": (Y, tensor(requires_grad=False)),
    "nothing that is shown here changes": (tensor(), tensor()),
}


@pytest.mark.parametrize("expected", CHANGES)
def test_what_changed_is_said(expected: str) -> None:
    before, after = CHANGES[expected]
    found = said(step(1, tensors={"x": 0}, new=[before]), step(2, tensors={"x": 1}, new=[after]))
    assert found[1] == expected


def test_many_tensors_are_one_part_of_the_sentence() -> None:
    found = said(step(1, tensors={f"w{number}": 0 for number in range(6)}, new=[tensor()]))
    assert found == ["w0, w1, w2, w3 and 2 more are leaves that require grad"]


def test_modes_that_change_and_what_ends_a_statement_are_said() -> None:
    found = said(
        step(1, grad_mode="no_grad", modules={"net": "eval"}),
        step(2, grad_mode="grad", autocast={"cpu": "bfloat16"}, modules={"net": "eval"}, raised="ValueError: no"),
    )
    assert found == [
        "grad mode is no_grad; net is in eval mode",
        "grad mode is on; autocast on cpu is bfloat16; raises ValueError: no",
    ]


def test_a_graph_that_is_freed_is_said() -> None:
    freed = {**GRAPH, "nodes": {"MulBackward0 1": {**MUL, "is_freed": True, "saved": []}}}
    found = said(
        step(1, tensors={"y": 0}, graph=1, new=[Y, GRAPH]),
        step(2, tensors={"y": 0}, graph=2, new=[freed]),
        step(3, new=[]),
    )
    assert found[1:] == ["MulBackward0 frees what it saved", "y is gone; MulBackward0 leaves the graph"]


def test_a_tensor_within_torch_func_has_no_values() -> None:
    nothing = dict.fromkeys(("shape", "requires_grad", "is_leaf", "grad_fn", "version", "grad"))
    found = said(
        step(1, tensors={"x": 0}, new=[nothing]), step(2, tensors={"x": 0}), step(3, tensors={"x": 1}, new=[tensor()])
    )
    assert found == [
        "x has no grad_fn",
        "nothing that is shown here changes",
        "x requires grad now; x has other values",
    ]
