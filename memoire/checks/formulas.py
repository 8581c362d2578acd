"""Formulas can be turned into MathML."""

import re
from collections.abc import Iterator

from memoire.content.directive_use import CODE_SPAN
from memoire.content.page import Page
from memoire.problem import Problem
from memoire.render.formulas import FormulaError, to_mathml

# A formula on a page: $…$ within a line, $$…$$ on lines of its own.
SOURCE = re.compile(r"(?<!\\)\$\$(?P<block>.+?)\$\$|(?<![\\$])\$(?P<inline>[^\s$](?:[^$\n]*[^\s$])?)\$(?!\d)", re.S)


def formula_problems(page: Page) -> Iterator[Problem]:
    """Formulas that cannot be read."""
    if not any("$" in line for line in page.lines):
        return
    prose = dict(page.prose)
    text = "\n".join(CODE_SPAN.sub("", prose.get(number, "")) for number in range(1, len(page.lines) + 1))
    for found in SOURCE.finditer(text):
        formula = found["block"] or found["inline"]
        try:
            to_mathml(formula, bool(found["block"]))
        except FormulaError as error:
            line = text.count("\n", 0, found.start()) + 1
            what = f"The formula '{formula.strip()}' cannot be read: {error}"
            yield Problem(
                page.file, line, what, "Correct the LaTeX; write \\$ for a dollar sign that starts no formula."
            )
