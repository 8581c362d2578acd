"""Printed values as cells of a table."""

import pytest

from memoire.render.cells import cell, value_of


@pytest.mark.parametrize(
    ("value", "kind"), [("True", "true"), ("False", "false"), ("ok", "ok"), ("error", "error"), ("true", "other")]
)
def test_the_values_that_a_reader_looks_for_have_a_colour(value: str, kind: str) -> None:
    assert cell(value) == f'<code class="cell cell--{kind}">{value}</code>'


def test_a_value_is_text() -> None:
    assert cell('<b>"&"') == '<code class="cell cell--other">&lt;b&gt;"&amp;"</code>'


def test_a_value_that_was_not_printed_is_a_question_mark() -> None:
    assert value_of("x: 1\ny: 2\n", "y") == "2"
    assert value_of("x: 1\ny: 2\n", "z") == "?"
