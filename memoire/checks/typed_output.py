"""Nobody types code or output: both come from programs, and fences name their language."""

import re
from collections.abc import Iterator

from memoire.checks.indentation import INDENT, indentation
from memoire.content.directive_use import CODE_SPAN
from memoire.content.page import Page
from memoire.problem import Problem

# What an indented paragraph may belong to: a list, an admonition, a tab, a definition, a footnote, HTML.
CONTAINER = re.compile(r"\s*([-*+]\s|\d+[.)]\s|!!!|\?\?\?|===|:\s|\[\^|<)")
TAG = re.compile(r"<(?P<name>pre|samp|output|xmp|listing|textarea)\b", re.I)
TODO = "Let a snippet print it, or use a fence that names its language."


def typed_output_problems(page: Page) -> Iterator[Problem]:
    """Paragraphs that are indented as code, and HTML that holds code or output."""
    lines = dict(page.prose)
    for number, line in lines.items():
        if tag := TAG.search(CODE_SPAN.sub("", line)):
            yield Problem(page.file, number, f"Code or output is typed in <{tag['name']}>.", TODO)
        elif _starts_code(lines, number):
            yield Problem(page.file, number, "This paragraph is indented, so it becomes a block of code.", TODO)
    every = dict(enumerate(page.lines, 1))
    for fence in page.fences:
        if _starts_code(every, fence.line):
            todo = "Remove the blanks before it."
            yield Problem(page.file, fence.line, "This fence is indented but belongs to no list, box or tab.", todo)


def _starts_code(lines: dict[int, str], number: int) -> bool:
    """Whether an indented paragraph starts here that belongs to no block above it."""
    indent = indentation(lines[number])
    if not lines[number].strip() or indent < INDENT or lines.get(number - 1, "").strip():
        return False
    above = number - 1
    while above in lines and (not lines[above].strip() or indentation(lines[above]) >= indent):
        above -= 1
    if above not in lines:
        return above + 1 not in lines or not any(text.strip() for at, text in lines.items() if above < at < number)
    if CONTAINER.match(lines[above]):
        return indent - indentation(lines[above]) >= 2 * INDENT
    return indentation(lines[above]) < INDENT
