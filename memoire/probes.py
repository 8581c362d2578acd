"""Tables whose cells are what probes printed.

In a row of a Markdown table, `| What is asked | probe:compare/flag.py |` stands for one cell a column: what the
program printed behind the name that heads the column, as in `no_grad: True`.
"""

import re
from collections.abc import Iterator
from html import escape

from memoire.page import Page

ROW = re.compile(r"\|(?P<label>.*)\|\s*probe:(?P<path>\S+)\s*\|\s*$")
CELL = re.compile(r'<span data-probe="(?P<path>[^"#]*)#(?P<name>[^"]*)"></span>')


def rows(page: Page) -> Iterator[tuple[int, str, str, list[str]]]:
    """Line, label, path of the probe and names of the columns of each row that a probe fills."""
    fenced = {number for fence in page.fences for number in range(fence.line, fence.end + 1)}
    for number, line in enumerate(page.lines, 1):
        if number not in fenced and (found := ROW.match(line)):
            yield number, found["label"].strip(), found["path"], _columns(page.lines, number)


def _columns(lines: list[str], number: int) -> list[str]:
    """The names in the head of the table that the line stands in, but for the first."""
    start = number - 1
    while start and lines[start - 1].startswith("|"):
        start -= 1
    return [cell.strip().strip("`") for cell in lines[start].strip().strip("|").split("|")][1:]


def printed(stdout: str) -> dict[str, str]:
    """What a probe printed behind each name."""
    parts = (line.partition(":") for line in stdout.splitlines())
    return {name.strip(): value.strip() for name, colon, value in parts if colon}


def expand(label: str, path: str, target: str, columns: list[str]) -> str:
    """The row with a mark for each cell, filled in once the probe has run; the label leads to the program."""
    cells = "".join(f' <span data-probe="{escape(path)}#{escape(name)}"></span> |' for name in columns)
    return f'| <a href="#{target}">{label}</a> |{cells}'


def cell(value: str) -> str:
    """One printed value, with a class for the values that a reader looks for."""
    kind = value.lower() if value in ("True", "False", "ok", "error") else "other"
    return f'<code class="cell cell--{kind}">{escape(value, quote=False)}</code>'
