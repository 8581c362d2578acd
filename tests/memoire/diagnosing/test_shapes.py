"""Names that a statement asks only for their shape."""

import ast

import pytest

from memoire.diagnosing.shapes import asks_for_shapes, without_values


@pytest.mark.parametrize("source", ["torch.zeros(h.size(0), h.shape[1])", "torch.randn_like(h)", "len(h)"])
def test_a_shape_is_no_value(source: str) -> None:
    parts = list(ast.walk(ast.parse(source)))
    names = [one for one in parts if isinstance(one, ast.Name) and one.id == "h"]
    assert {id(one) for one in names} <= without_values(parts)


def test_what_is_computed_with_is_a_value() -> None:
    parts = list(ast.walk(ast.parse("h * h.size(0)")))
    found = without_values(parts)
    assert [one.id for one in parts if isinstance(one, ast.Name) and id(one) not in found] == ["h"]


@pytest.mark.parametrize(
    ("source", "is_shape"),
    [
        ("{n: torch.zeros_like(p) for n, p in m.named_parameters()}", True),
        ("sum(p.numel() for p in m.parameters())", True),
        ("[p.square().sum() for p in m.parameters()]", False),
        ("list(m.parameters())", False),
    ],
)
def test_a_comprehension_may_ask_parameters_for_their_shapes(source: str, is_shape: bool) -> None:
    assert asks_for_shapes(ast.walk(ast.parse(source))) is is_shape
