"""Where pages use directives.

There are three forms:

<!-- questions -->                     a block, alone on its line
[✓](claim:result-has-no-grad-fn)       a link
| Is it recorded? | probe:a/b.py |     a row of a table
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Form = Literal["block", "link", "row"]

# Several words are a comment among authors, and so is what starts with a capital letter, such as TODO.
BLOCK = re.compile(r"<!-- (?P<name>[a-z][\w-]*)(?:: *(?P<argument>\S.*?))? -->")
# An address has two slashes behind its colon.
LINK = re.compile(r"\]\((?P<name>[A-Za-z][A-Za-z-]*):(?!//)(?P<argument>[^)\s]*)\)")
ROW = re.compile(r"\|(?P<label>.*)\|\s*(?P<name>[a-z][\w-]*):(?P<argument>(?!//)[^|\s]+)\s*\|\s*$")
CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Use:
    """One use of a directive.

    Attributes:
        form: How it is written.
        line: Its line.
        name: Name of the directive.
        argument: What follows the colon; empty if there is none.
        text: Label of a row.
        columns: Names of the columns of a row but for the first.
    """

    form: Form
    line: int
    name: str
    argument: str
    text: str = ""
    columns: list[str] = field(default_factory=list)


def find_uses(prose: list[tuple[int, str]], lines: list[str]) -> list[Use]:
    """Every use of a directive on a page, of unknown ones too, in order.

    Args:
        prose: Number and text of the lines outside of fences.
        lines: All lines of the page.
    """
    return [use for number, line in prose if ":" in line or "<!--" in line for use in _uses(number, line, lines)]


def _uses(number: int, line: str, lines: list[str]) -> Iterator[Use]:
    if "<!--" in line and (block := BLOCK.fullmatch(line.strip())):
        yield Use("block", number, block["name"], block["argument"] or "")
    elif line.startswith("|") and (row := ROW.match(line)):
        yield Use("row", number, row["name"], row["argument"], row["label"].strip(), _columns(lines, number))
    if "](" in line:
        for link in LINK.finditer(CODE_SPAN.sub("", line)):
            yield Use("link", number, link["name"], link["argument"])


def _columns(lines: list[str], number: int) -> list[str]:
    """The names in the head of the table that a line belongs to, but for the first."""
    start = number - 1
    while start and lines[start - 1].startswith("|"):
        start -= 1
    return [cell.strip().strip("`") for cell in lines[start].strip().strip("|").split("|")][1:]
