"""Formulas become MathML, and one that cannot be read is named with its line."""

from memoire.render.formulas import formula_problems, to_mathml
from memoire.content.page import Page

PAGE = """\
# Title

The energy is $E = \\sum_{i<j} r_{ij}$, not $5 or `$\\foo$`.

$$
\\frac{a
$$

```bash
echo $\\bar $\\bar
```

And $\\unknowncommand$.
"""


def test_a_formula_in_a_line_and_one_of_its_own_become_mathml() -> None:
    html = to_mathml(
        'a <span class="arithmatex">\\(x &lt; y\\)</span> <div class="arithmatex">\\[\n\\frac{1}{2}\n\\]</div>'
    )
    assert html.count("<math") == 2
    assert html.count('display="block"') == 1
    assert "&lt;" in html
    assert "arithmatex" not in html


def test_a_formula_that_cannot_be_read_stays_as_typed() -> None:
    assert to_mathml('<span class="arithmatex">\\(\\foo &lt;\\)</span>') == "<code>\\foo &lt;</code>"


def test_formulas_that_cannot_be_read_are_named_with_their_lines() -> None:
    problems = list(formula_problems([Page("en", "a.md", list(PAGE.split("\n")))]))
    assert [problem.line for problem in problems] == [5, 13]
    assert "closing token" in problems[0].what
    assert "unknowncommand" in problems[1].what
