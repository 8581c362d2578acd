"""Values that programs printed, as cells of a table."""

from html import escape

from memoire.records.printed import printed_values

MARKED = ("True", "False", "ok", "error")  # the values that a reader looks for have a colour


def cell(value: str) -> str:
    """One printed value as HTML."""
    kind = value.lower() if value in MARKED else "other"
    return f'<code class="cell cell--{kind}">{escape(value, quote=False)}</code>'


def value_of(stdout: str, name: str) -> str:
    """What a program printed after a name; a question mark if it did not."""
    return printed_values(stdout).get(name, "?")
