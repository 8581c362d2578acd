"""Formulas as MathML, which every browser draws by itself: no script and no font to load."""

import re
from collections.abc import Iterator
from html import escape, unescape

import math_core

from memoire.page import CODE_SPAN, Page
from memoire.problem import Problem

# A formula on a page: $…$ within a line, $$…$$ on lines of its own.
SOURCE = re.compile(r"(?<!\\)\$\$(?P<block>.+?)\$\$|(?<![\\$])\$(?P<inline>[^\s$](?:[^$\n]*[^\s$])?)\$(?!\d)", re.S)
# The same as pymdownx.arithmatex leaves it in the HTML.
SPAN = re.compile(r'<(?P<tag>span|div) class="arithmatex">\\[\[(]\n?(?P<formula>.*?)\n?\\[\])]</(?P=tag)>', re.S)
CONVERTER = math_core.LatexToMathML(fancy_error=False)


def to_mathml(html: str) -> str:
    """The page with its formulas as MathML; one that cannot be read stays as it was typed."""

    def convert(found: re.Match[str]) -> str:
        formula = unescape(found["formula"])
        try:
            return CONVERTER.convert_with_local_state(formula, displaystyle=found["tag"] == "div")
        except math_core.LatexError:
            return f"<code>{escape(formula, quote=False)}</code>"

    return SPAN.sub(convert, html) if "arithmatex" in html else html


def formula_problems(pages: list[Page]) -> Iterator[Problem]:
    """Formulas that cannot be read."""
    for page in pages:
        fenced = {number for fence in page.fences for number in range(fence.line, fence.end + 1)}
        lines = ["" if number in fenced else CODE_SPAN.sub("", line) for number, line in enumerate(page.lines, 1)]
        text = "\n".join(lines)
        for found in SOURCE.finditer(text) if "$" in text else ():
            formula = found["block"] or found["inline"]
            try:
                CONVERTER.convert_with_local_state(formula, displaystyle=bool(found["block"]))
            except math_core.LatexError as error:
                line = text.count("\n", 0, found.start()) + 1
                reason = str(error).partition(": ")[2]
                what = f"The formula '{formula.strip()}' cannot be read: {reason}"
                yield Problem(page.file, line, what, "Mend the LaTeX; a dollar sign that starts no formula is \\$.")
