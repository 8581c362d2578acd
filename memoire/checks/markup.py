"""Marks within a paragraph that Markdown does not read as marks, so that readers would see them."""

import re
from collections.abc import Iterator

from memoire.checks.formulas import SOURCE as FORMULA
from memoire.content.directive_use import CODE_SPAN
from memoire.content.page import Page
from memoire.problem import Problem

# What Markdown does read: its text stays, its marks go.
INNER = r"(?:[^\[\]]|\[[^\[\]]*\])+"
ADDRESS = r"\((?:<[^<>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)"
LINK = re.compile(rf"!?\[(?P<text>{INNER})\](?:{ADDRESS}|\[[^\[\]]*\])")
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->")
ATTRIBUTES = re.compile(r"(?<=[)\]*`>x])\{[:.# ][^{}]*\}")
STRONG = re.compile(r"(?<!\*)\*\*(?=[^\s*])(?P<text>.+?)(?<=[^\s*])\*\*(?!\*)", re.S)
EMPHASIS = re.compile(r"(?<!\*)\*(?=[^\s*])(?P<text>[^*]+?)(?<=[^\s*])\*(?!\*)")
CODE = re.compile(CODE_SPAN.pattern, re.S)
ESCAPED = re.compile(r"\\.")

STARTS = re.compile(r"\s*(\||[-*+]\s|\d+\.\s|#|!!!|\?\?\?|===)")
ANY = re.compile(r"[\[\]【】`*{$]|<!|-->")
BULLET = re.compile(r"\s*(?P<mark>[*+]) \s*\S")
# What is left then, and what to do about it.
LEFT = [
    (re.compile(r"(?P<mark>\]\(|\]（|】\(|】（|\]\s+\((?=\S+\.md|[a-z]+:))"), "Write a link as [text](address)."),
    (re.compile(r"(?P<mark>\[\]\S?\()"), "Write a link as [text](address)."),
    (
        re.compile(r"(?P<mark>\]\[|\[\[|\[(?![^\[]*\])|【\[|\]】|】\[|\[[^\]]*】)"),
        "Write a link as [text][name], or put code between backticks.",
    ),
    (re.compile(r"(?P<mark>`+)"), "Close the code with as many backticks as open it."),
    (re.compile(r"(?P<mark>\$+)"), "Close the formula; write \\$ for a dollar sign."),
    (re.compile(r"(?P<mark>(?<!\()\*+)"), "Close the emphasis, without blanks within it; write \\* for an asterisk."),
    (re.compile(r"(?P<mark>\{[#:.][^}]*\}?)"), "Attributes directly follow a link or an image; ids follow headings."),
    (re.compile(r"(?P<mark><!-{1,2}|-->|<!—)"), "Write a comment as <!-- Text -->."),
]


def markup_problems(page: Page) -> Iterator[Problem]:
    """Marks that would be shown as they were typed; one for each line."""
    for paragraph in _paragraphs(page):
        text = _without_read_marks("\n".join(line for _, line in paragraph))
        for (number, _), line in zip(paragraph, text.split("\n"), strict=True):
            for mark, todo in LEFT if ANY.search(line) else ():
                if found := mark.search(line):
                    yield Problem(page.file, number, f"Readers would see this mark: {found['mark']}", todo)
                    break


def _paragraphs(page: Page) -> Iterator[list[tuple[int, str]]]:
    """The lines that Markdown reads together: a mark may be closed on a later one. Rows and items stand alone."""
    together: list[tuple[int, str]] = []
    for number, line in page.prose:
        starts = not line.strip() or STARTS.match(line)
        if together and (starts or together[-1][0] != number - 1):
            yield together
            together = []
        if line.startswith("#"):
            line = re.sub(r"\s*\{[^}]*\}\s*$", "", line)
        elif bullet := BULLET.match(line):
            line = line.replace(bullet["mark"], " ", 1)
        if line.strip():
            together.append((number, line))
    if together:
        yield together


def _without_read_marks(text: str) -> str:
    """A paragraph without the marks that Markdown reads, on as many lines."""
    text = ESCAPED.sub("x", text) if "\\" in text else text
    for read, mark in ((CODE, "`"), (FORMULA, "$"), (TAG, "<")):
        if mark in text:
            text = read.sub(lambda found: "x" + "\n" * found[0].count("\n"), text)
    while "](" in text or "][" in text:
        text, count = LINK.subn(lambda found: found["text"] + ")", text)
        if not count:
            break
    text = ATTRIBUTES.sub("", text) if "{" in text else text
    for read in (STRONG, EMPHASIS) if "*" in text else ():
        text = read.sub(lambda found: found["text"], text)
    return text
