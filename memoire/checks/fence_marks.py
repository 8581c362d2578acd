"""How fences are written: Markdown reads one that is not written so as text, and the rest of the page comes out raw."""

import re
from collections.abc import Iterator

from memoire.checks.indentation import INDENT
from memoire.content.fence import Fence
from memoire.content.page import Page
from memoire.problem import Problem

CURLY = re.compile("[“”„‟‘’＂]")
BARE = re.compile(r"""\s(?P<name>[\w-]+)=(?P<value>[^\s"'“”}]+)""")


def fence_mark_problems(page: Page) -> Iterator[Problem]:
    """Fences that Markdown does not read as fences, so that the rest of the page would come out raw."""
    for fence in page.fences:
        opening = page.lines[fence.line - 1]
        if not fence.is_closed:
            todo = f"Write {fence.mark} below it, alone on its line."
            yield Problem(page.file, fence.line, "Nothing closes this fence.", todo)
        elif curly := CURLY.search(opening):
            yield Problem(page.file, fence.line, f"This quotation mark is curly: {curly[0]}", 'Write straight ones: ".')
        elif bare := BARE.search(opening):
            todo = f'Write {bare["name"]}="{bare["value"]}".'
            yield Problem(page.file, fence.line, f"The option '{bare['name']}' has no quotation marks.", todo)
        elif page.lines[fence.end - 1].rstrip() != fence.indent + fence.mark:
            todo = f"Write it as the line that opens the fence, with the same blanks before it: {fence.mark}"
            what = "Markdown does not read this line as the end of the fence."
            yield Problem(page.file, fence.end, what, todo)
        elif len(fence.indent.expandtabs(INDENT)) % INDENT and ">" not in fence.indent:
            todo = f"Indent it by 0 blanks, or by {INDENT} within a list, a box or a tab."
            yield Problem(page.file, fence.line, "Markdown does not read a fence with this indentation.", todo)
    for number in page.bullet_fences:
        todo = "Start the fence on its own line, indented below the text of the list item."
        yield Problem(page.file, number, "A fence cannot start on the line of a list item.", todo)


def is_misread(page: Page, fence: Fence) -> bool:
    """Whether the options of a fence are not those that the author meant; `fence_mark_problems` says why."""
    opening = page.lines[fence.line - 1]
    return bool(CURLY.search(opening) or BARE.search(opening))
