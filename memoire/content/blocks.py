"""The blocks of a section: what stands between empty lines, or a fence."""

from collections.abc import Iterator
from dataclasses import dataclass

from memoire.content.fence import Fence
from memoire.content.page import Heading, Page


@dataclass(frozen=True)
class Block:
    """A block.

    Attributes:
        line: Its first line.
        text: Its lines; empty for a fence.
        fence: The fence that it is, if it is one.
    """

    line: int
    text: str
    fence: Fence | None = None


def section_blocks(page: Page, heading: Heading) -> list[Block]:
    """The blocks below a heading, up to the next heading of any level."""
    following = [other.line for other in page.headings if other.line > heading.line]
    end = following[0] if following else len(page.lines) + 1
    return [block for block in page_blocks(page) if heading.line < block.line < end]


def page_blocks(page: Page) -> Iterator[Block]:
    """All blocks of a page in order, without headings, comments and front matter."""
    fences = {fence.line: fence for fence in page.fences}
    headings = {heading.line for heading in page.headings}
    prose = dict(page.prose)
    start, text = 0, list[str]()
    for number in range(page.body_start + 1, len(page.lines) + 2):
        line = prose.get(number, "").strip() if number not in headings else ""
        if line:
            start = start or number
            text.append(line)
            continue
        if text:
            yield Block(start, "\n".join(text))
            start, text = 0, []
        if fence := fences.get(number):
            yield Block(number, "", fence)
