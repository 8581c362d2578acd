"""What a program printed as lines of HTML: long ones may wrap, rows of a table stay whole."""

import re
from html import escape

SHORT = 34  # characters that fit beside each other on the narrowest phones
GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
COLUMNS, WIDEST = 3, 40  # a line of so many columns, none wider in characters than that, is read as a row


def output_lines(text: str) -> str:
    """The lines as HTML, each long one marked so that it wraps with its continuation indented.

    A row of a table would lose its columns, so it is left whole, and the box scrolls where it is too narrow.
    """
    return "\n".join(_line(line) for line in text.rstrip().split("\n"))


def _line(line: str) -> str:
    html = escape(line, quote=False)
    return html if len(line) <= SHORT or _is_row(line) else f'<span class="long">{html}</span>'


def _is_row(line: str) -> bool:
    cells = GAP.split(line.strip())
    return len(cells) >= COLUMNS and max(map(len, cells)) <= WIDEST
