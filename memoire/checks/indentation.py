"""How far lines are indented, as Markdown counts it."""

INDENT = 4  # blanks that make code of a paragraph, or put it into the block above it


def indentation(line: str) -> int:
    """The blanks at the start of a line; a tab reaches to the next multiple of four."""
    line = line.expandtabs(INDENT)
    return len(line) - len(line.lstrip())
