"""What readers choose from before they see an output: wrong choices, and the page that explains the right one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from memoire.content.blocks import Block, page_blocks
from memoire.content.page import Page
from memoire.handbook.book import Book
from memoire.problem import Problem

FEWEST = 2
SCRIPT = "assets/javascripts/quiz.js"
OTHER_PAGE = re.compile(r"\]\([^)#:\s]+\.md(?:#[^)\s]*)?\)")


def choice_problems(page: Page) -> Iterator[Problem]:
    """Choices that can be judged before programs run."""
    fences = [fence for fence in page.fences if fence.wrong_choices]
    for fence in fences:
        yield from (Problem(page.file, fence.line, *found) for found in _faults(fence.wrong_choices))
    if fences and SCRIPT not in (page.front_matter.get("scripts") or []):
        what = f"The page lets readers choose, and does not load {SCRIPT}."
        yield Problem(page.file, fences[0].line, what, "Add it under scripts: in the front matter.")
    blocks = [*page_blocks(page), Block(0, "")]
    for block, following in pairwise(blocks):
        if block.fence and block.fence.wrong_choices and not OTHER_PAGE.search(following.text):
            what = f"The paragraph below {block.fence.include} leads to no page that explains its output."
            yield Problem(page.file, block.line, what, "Say why it prints this, and link to the page that explains it.")


def choice_result_problems(book: Book) -> Iterator[Problem]:
    """Choices that only what the program printed can judge; one that failed reports that itself."""
    for page in book.pages:
        for fence in page.fences:
            record = book.records.get(fence.include or "")
            wrong = fence.wrong_choices
            if not wrong or record is None or record.failure:
                continue
            printed = record.stdout.strip()
            if not printed or "\n" in printed:
                what = f"Readers choose what {fence.include} prints, and it prints {len(printed.splitlines())} lines."
                yield Problem(page.file, fence.line, what, "Let it print one line.")
            elif printed in wrong:
                what = f"'{printed}' is no wrong choice: {fence.include} prints it."
                yield Problem(page.file, fence.line, what, "Replace it by what readers expect wrongly.")


def _faults(wrong: list[str]) -> Iterator[tuple[str, str]]:
    if len(wrong) < FEWEST:
        yield f"There is one wrong choice, '{wrong[0]}'.", 'Write two or more: predict="None | True", or predict="on".'
    elif any(not choice.strip() or choice != choice.strip() for choice in wrong):
        yield "A choice is empty, or has a blank too many.", 'Write one blank on each side of |: predict="None | True".'
    elif len(set(wrong)) < len(wrong):
        twice = next(choice for choice in wrong if wrong.count(choice) > 1)
        yield f"The choice '{twice}' is there twice.", "Remove one of them."
