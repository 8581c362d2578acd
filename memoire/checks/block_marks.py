"""Marks at the start of a line that Markdown does not read as marks, so that readers would see them."""

import re
from collections.abc import Iterator

from memoire.checks.indentation import INDENT, indentation
from memoire.content.directive_use import ROW as FILLED
from memoire.content.page import Page
from memoire.problem import Problem

Lines = dict[int, str]
Message = tuple[str, str]
HEADING = re.compile(r"\s*#{1,6}(?=[\s\w])")
ITEM = re.compile(r"\s*([-*+]|\d+\.)\s+\S")
NO_ITEM = re.compile(r"\s*(?P<mark>-(?=[^\W\d])|[–—•·‐−]\s|--+\s(?=\w)|\d+([.)](?=[^\W\d])|[．、）]|\s\.(?=\w)))")
BOX = re.compile(r"\s*(?P<mark>!{2,}|\?{2,}|={2,}(?= *[\"“”]))")
READ_AS_BOX = re.compile(r'\s*(!!!|\?\?\?\+?) ?[\w-]+(?: +[\w-]+)*(?: +"[^"]*")?\s*|\s*===[!+]? ?"[^"]+"\s*')
RULER = re.compile(r"\s*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?\s*")


def block_problems(page: Page) -> Iterator[Problem]:
    """Headings, lists, boxes and tables that Markdown would show as they were typed."""
    lines = dict(page.prose)
    for number, line in lines.items():
        if line[:1].isalpha():  # as most do: it starts none of them
            continue
        for find in (_heading, _item, _box, _row):
            if message := find(lines, number, line):
                yield Problem(page.file, number, *message)
                break


def _heading(lines: Lines, number: int, line: str) -> Message | None:
    if not HEADING.match(line):
        return None
    if line[0] != "#":
        return "This heading is indented, so it is none.", "Remove the blanks before #."
    if not re.match(r"#+\s", line):
        return "A blank is missing after #.", "Write # Title, or ## Heading {#short-name}."
    if re.match(r"#+\s+#", line):
        return "Blanks part the marks of this heading.", "Write ## Heading {#short-name}."
    return None


def _item(lines: Lines, number: int, line: str) -> Message | None:
    above = lines.get(number - 1, "").strip()
    if (not above or _belongs_to_list(lines, number - 1)) and (found := NO_ITEM.match(line)):
        todo = "Write '- ' or '1. ', with one blank; put code between backticks."
        return f"This does not start a list: {found['mark'].strip()}", todo
    item = ITEM.match(line)
    if item and not line[0].isspace() and above and not _belongs_to_list(lines, number - 1):
        return "This list directly follows a line of text, so it becomes part of it.", "Put an empty line above it."
    return None


def _belongs_to_list(lines: Lines, number: int) -> bool:
    """Whether a line is an item, or continues one."""
    while lines.get(number, "").strip():
        if ITEM.match(lines[number]) or HEADING.match(lines[number]):
            return True
        number -= 1
    return False


def _box(lines: Lines, number: int, line: str) -> Message | None:
    if not (found := BOX.match(line)):
        return None
    if not READ_AS_BOX.fullmatch(line):
        return f"Readers would see this mark: {found['mark']}", 'Write !!! note "Title", ??? note "Title" or === "Tab".'
    if indentation(line) % INDENT:
        return "This box is indented by a number of blanks that Markdown does not read.", "Indent it by 0 or 4 blanks."
    following = next((text for at, text in lines.items() if at > number and text.strip()), "")
    if indentation(following) < indentation(line) + INDENT and number + 1 in lines and number + 2 in lines:
        return "This box is empty.", "Indent what belongs to it by 4 blanks more."
    return None


def _row(lines: Lines, number: int, line: str) -> Message | None:
    if not line.lstrip().startswith(("|", "｜")):
        return None
    start = number
    while lines.get(start - 1, "").lstrip().startswith(("|", "｜")):
        start -= 1
    if number > start:
        same = indentation(line) == indentation(lines[start]) and (
            FILLED.match(line) or _cells(line) == _cells(lines[start])
        )
        same = same and not line.lstrip().startswith("｜")
        if number == start + 1 and not RULER.fullmatch(line):
            return (
                "The second row of a table must separate its head.",
                "Write | --- | --- |, with a cell for each column.",
            )
        return (
            None if same else ("This row has not the cells of its head.", "Give it as many, between straight bars: |")
        )
    if indentation(line) % INDENT:
        return "This table is indented by a number of blanks that Markdown does not read.", "Remove the blanks."
    if lines.get(number - 1, "").strip():
        return "This table directly follows a line of text, so it becomes part of it.", "Put an empty line above it."
    if number + 1 in lines and not lines[number + 1].lstrip().startswith("|"):
        return "This row stands alone, so it is no table.", "Write the rows of a table on lines that follow each other."
    return None


def _cells(row: str) -> int:
    """How many cells a row has: bars within code, and those behind a backslash, do not part them."""
    row = re.sub(r"(`+).*?\1|\\.", "x", row.strip())
    return len(row.removeprefix("|").removesuffix("|").split("|"))
