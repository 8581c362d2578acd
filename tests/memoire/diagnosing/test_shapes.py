"""Names that a statement asks only for their shape."""

import ast

import pytest

from memoire.diagnosing.shapes import without_values


@pytest.mark.parametrize("source", ["torch.zeros(h.size(0), h.shape[1])", "torch.randn_like(h)", "len(h)"])
def test_a_shape_is_no_value(source: str) -> None:
    parts = list(ast.walk(ast.parse(source)))
    names = [one for one in parts if isinstance(one, ast.Name) and one.id == "h"]
    assert {id(one) for one in names} <= without_values(parts)


def test_what_is_computed_with_is_a_value() -> None:
    parts = list(ast.walk(ast.parse("h * h.size(0)")))
    found = without_values(parts)
    assert [one.id for one in parts if isinstance(one, ast.Name) and id(one) not in found] == ["h"]
