"""Formulas on pages can be read."""

from memoire.checks.formulas import formula_problems
from tests.memoire.checks.pages import page

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


def test_formulas_that_cannot_be_read_are_reported_with_their_lines() -> None:
    problems = list(formula_problems(page(PAGE)))
    assert [problem.line for problem in problems] == [5, 13]
    assert "closing token" in problems[0].what
    assert "unknowncommand" in problems[1].what


def test_lines_are_counted_from_the_front_matter_which_has_no_formulas() -> None:
    (problem,) = formula_problems(page("---\ndescription: $\\foo$\n---\n# A\n$\\bar{$"))
    assert problem.line == 5
