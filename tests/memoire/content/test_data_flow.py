"""Which variables a program assigns, from which others, and where a piece of its code sits among them."""

import pytest

from memoire.content.data_flow import Place, Value, backward_from, data_flow, place_of

SOURCE = """\
_ = seed(3)
w = tensor(2.0)
try:
    h = w * w + missing
    w = 5
    y = h.sum() - w
    y.backward()
    y.backward(retain_graph=True)
except RuntimeError:
    pass
"""


def test_each_variable_has_the_variables_of_its_first_expression() -> None:
    assert data_flow(SOURCE) == [
        Value("w", "tensor(2.0)", ()),
        Value("h", "w * w + missing", ("w",)),
        Value("y", "h.sum() - w", ("h", "w")),
    ]


def test_a_variable_that_backward_passes_start_from_is_listed_once() -> None:
    assert backward_from(SOURCE) == ["y"]


@pytest.mark.parametrize(
    ("line", "old", "expected"),
    [
        ("    y = h.sum() - w", "h", Place(("y",), "h")),
        ("    y = h.sum() - w", "sum()", Place(("y",))),
        ("    y.backward()", "backward()", Place(("y",))),
        ("_ = h.train()", "train()", Place(("h",))),
        ("print(1)", "1", None),
    ],
)
def test_code_is_on_the_way_to_a_variable_or_at_one(line: str, old: str, expected: Place | None) -> None:
    assert place_of(line, old, data_flow(SOURCE)) == expected
