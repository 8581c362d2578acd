"""The mark at the end of a paragraph for the claims in it, and the list that it opens."""

from dataclasses import dataclass
from html import escape

from memoire.texts import texts


@dataclass(frozen=True)
class Assertion:
    """What backs a claim.

    Attributes:
        text: The assertion.
        file: File of its program.
        line: Its line there.
        target: Address of the assertion on the site.
    """

    text: str
    file: str
    line: int
    target: str


def claim_mark(assertions: list[Assertion], text: str, language: str) -> str:
    """One mark for some claims: a link to the first assertion, which `claims.js` lets open the list of all.

    Args:
        assertions: Those of a paragraph, in the order of its text; at least one.
        text: What the mark shows, as ✓; the number of claims follows if there are several.
        language: The reader's.
    """
    words = texts(language, "claims")
    count = len(assertions)
    label = escape(words["one"] if count == 1 else words["several"].format(count=count))
    number = f"<small>{count}</small>" if count > 1 else ""
    link = f'<a class="claim" href="{escape(assertions[0].target)}" aria-label="{label}">{text}{number}</a>'
    items = "".join(_item(assertion, words["where"]) for assertion in assertions)
    close = f'<form method="dialog"><button aria-label="{escape(words["close"])}">×</button></form>'
    # A paragraph can hold a template but no dialog; its content is neither shown nor searched nor printed.
    dialog = f'<dialog class="claims md-typeset" aria-label="{label}">{close}<p>{label}</p><ol>{items}</ol></dialog>'
    # A narrow space that does not break keeps the mark with its paragraph.
    return f"\N{NARROW NO-BREAK SPACE}{link}<template>{dialog}</template>"


def _item(assertion: Assertion, where: str) -> str:
    place = escape(where.format(file=assertion.file, line=assertion.line))
    code = escape(assertion.text, quote=False)
    return f'<li><a href="{escape(assertion.target)}"><code>{code}</code></a><small>{place}</small></li>'
