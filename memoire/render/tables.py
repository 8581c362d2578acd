"""Tables of several columns, prepared to be cards on a phone."""

import re
from html import escape, unescape

FEWEST = 3  # columns: tables of two fit on a phone
# As Python-Markdown writes a table, and the parts of one.
TABLE = re.compile(r"<table>(?P<head>\s*<thead>.*?</thead>)(?P<body>.*?</table>)", re.S)
HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.S)
ROW = re.compile(r"<tr>.*?</tr>", re.S)
CELL = re.compile(r"<td\b")
TAG = re.compile(r"<[^>]*>")


def with_labels(html: str) -> str:
    """The page with the head of its column at each cell, from which the stylesheet makes a card of each row."""
    return TABLE.sub(_labelled, html) if "<table>" in html else html


def _labelled(table: re.Match[str]) -> str:
    labels = [escape(unescape(TAG.sub("", head)).strip()) for head in HEAD.findall(table["head"])]
    if len(labels) < FEWEST:
        return table[0]
    return f"<table data-cards>{table['head']}{ROW.sub(lambda row: _row(row[0], labels), table['body'])}"


def _row(row: str, labels: list[str]) -> str:
    """A row whose first cell, the heading of its card, has no label."""
    attributes = iter(["", *(f' data-label="{label}"' for label in labels[1:])])
    return CELL.sub(lambda cell: cell[0] + next(attributes, ""), row)
