"""Values that programs printed, as cells of a table."""

import re
from html import escape

from memoire.records.printed import printed_values

MARKED = ("True", "False", "ok", "error")  # the values that a reader looks for have a colour


def cell(value: str) -> str:
    """One printed value as HTML."""
    kind = value.lower() if value in MARKED else "other"
    return f'<code class="cell cell--{kind}">{escape(value, quote=False)}</code>'


def markdown_cell(value: str) -> str:
    """One printed value as code in a Markdown table, whatever it contains."""
    mark = "`" * (1 + max((len(run) for run in re.findall("`+", value)), default=0))
    blank = " " if len(mark) > 1 else ""
    return f"{mark}{blank}{value}{blank}{mark}".replace("|", r"\|")


def value_of(stdout: str, name: str) -> str:
    """What a program printed after a name; a question mark if it did not."""
    return printed_values(stdout).get(name, "?")
