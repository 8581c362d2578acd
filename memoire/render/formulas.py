"""Formulas as MathML, which every browser draws without a script or a font to load."""

import re
from html import escape, unescape

import math_core

# A formula in the HTML that pymdownx.arithmatex makes.
SPAN = re.compile(r'<(?P<tag>span|div) class="arithmatex">\\[\[(]\n?(?P<formula>.*?)\n?\\[\])]</(?P=tag)>', re.S)
CONVERTER = math_core.LatexToMathML(fancy_error=False)


class FormulaError(Exception):
    """LaTeX that cannot be read; the message says why."""


def to_mathml(latex: str, block: bool) -> str:
    """A formula as MathML.

    Args:
        latex: The formula.
        block: Whether it is on lines of its own.

    Raises:
        FormulaError: If it cannot be read.
    """
    try:
        return CONVERTER.convert_with_local_state(latex, displaystyle=block)
    except math_core.LatexError as error:
        raise FormulaError(str(error).partition(": ")[2]) from None


def with_mathml(html: str) -> str:
    """The page with its formulas as MathML; one that cannot be read stays as it was typed."""

    def convert(found: re.Match[str]) -> str:
        formula = unescape(found["formula"])
        try:
            return to_mathml(formula, found["tag"] == "div")
        except FormulaError:
            return f"<code>{escape(formula, quote=False)}</code>"

    return SPAN.sub(convert, html) if "arithmatex" in html else html
