"""The lines of a program that readers see first: those between `# essential` and `# end`, each alone on its line."""

import re
import tokenize
from dataclasses import dataclass, field
from functools import cache

from memoire.content.snippet import SnippetError, comments

START, END = "# essential", "# end"
ALMOST = re.compile(r"#+\s*essentials?\W*", re.I)


@dataclass(frozen=True)
class Essential:
    """What the marks of a program say; both empty if it has none, since it is then shown whole.

    Attributes:
        marks: The lines of the marks themselves, which no reader sees.
        lines: The lines between them.
    """

    marks: set[int] = field(default_factory=set)
    lines: set[int] = field(default_factory=set)


@cache  # a program is read for its check, its page, its picture and its record
def read_essential(source: str) -> Essential:
    """Read the marks of a program.

    Raises:
        SnippetError: If a mark is misspelt, stands behind code, or has no counterpart.
    """
    if "essential" not in source.lower():
        return Essential()
    found, text = Essential(), source.split("\n")
    start = 0  # the line of the mark that is open
    for number, column, comment in comments(source):
        if comment != START and ALMOST.fullmatch(comment):
            raise SnippetError(number, f"This mark is misspelt: {comment}", f"Write {START}.")
        if comment not in (START, END):
            continue
        if text[number - 1][:column].strip():
            raise SnippetError(number, f"The mark '{comment}' stands behind code.", "Put it on a line of its own.")
        if (comment == START) == bool(start):
            raise SnippetError(number, *_unpaired(comment))
        if start and not any(line.strip() for line in text[start : number - 1]):
            raise SnippetError(start, "There is no line between the marks.", f"Move {END} below the essential lines.")
        found.marks.add(number)
        found.lines.update(range(start + 1, number) if start else ())
        start = 0 if start else number
    if start:
        raise SnippetError(start, f"No '{END}' follows.", f"Write {END} below the lines that readers see first.")
    return found


def _unpaired(comment: str) -> tuple[str, str]:
    if comment == START:
        return f"There is no '{END}' above this '{START}'.", f"Write {END} below the lines that readers see first."
    return f"There is no '{START}' above this '{END}'.", f"Write {START} above the lines that readers see first."


def without_marks(source: str) -> str:
    """The program without the lines of its marks; as it is if they cannot be read."""
    try:
        marks = read_essential(source).marks
    except (SnippetError, SyntaxError, tokenize.TokenError):
        return source
    return "\n".join(line for number, line in enumerate(source.split("\n"), 1) if number not in marks)
