"""Formulas become MathML."""

import pytest

from memoire.render.formulas import FormulaError, to_mathml, with_mathml


def test_a_formula_in_a_line_and_one_of_its_own_become_mathml() -> None:
    html = with_mathml(
        'a <span class="arithmatex">\\(x &lt; y\\)</span> <div class="arithmatex">\\[\n\\frac{1}{2}\n\\]</div>'
    )
    assert html.count("<math") == 2
    assert html.count('display="block"') == 1
    assert "&lt;" in html
    assert "arithmatex" not in html


def test_a_formula_that_cannot_be_read_stays_as_typed() -> None:
    assert with_mathml('<span class="arithmatex">\\(\\foo &lt;\\)</span>') == "<code>\\foo &lt;</code>"


def test_the_error_of_a_formula_says_what_is_wrong_with_it() -> None:
    with pytest.raises(FormulaError, match="closing token"):
        to_mathml("\\frac{a", block=True)
    with pytest.raises(FormulaError, match="unknowncommand"):
        to_mathml("\\unknowncommand", block=False)


def test_a_page_without_formulas_stays_the_same() -> None:
    assert with_mathml("<p>It costs $5, not $6.</p>") == "<p>It costs $5, not $6.</p>"
