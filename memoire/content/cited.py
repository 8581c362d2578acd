"""The sentences of a page that cite a claim."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from memoire.content.page import Page

MARK = re.compile(r"\s*\[[^\]]*\]\(claim:([a-z0-9-]+)\)")
# A row of a table and an item of a list are sentences of their own, as is what an empty line ends.
BEGINS = re.compile(r"\s*(?:[-*+]|\d+\.|[|>#]|$)")
SENTENCE_END = re.compile(r"[.?!][*_)\"”]*(?=\s|$)|[。？！][*_）”]*")


@dataclass(frozen=True)
class Cited:
    """A sentence, once for each claim that it cites.

    Attributes:
        claim: Name of the claim.
        line: Line of the mark.
        sentence: The sentence before the mark or around it, as Markdown without marks.
        headings: The heading of its section, then the title of its page.
    """

    claim: str
    line: int
    sentence: str
    headings: list[str]


def cited_sentences(page: Page) -> list[Cited]:
    """All sentences of a page that cite a claim, in order."""
    return [
        Cited(name, line, sentence, [_heading(page, line), page.title])
        for lines in _paragraphs(page)
        for name, line, sentence in _cited_in(lines)
    ]


def _heading(page: Page, line: int) -> str:
    return next((heading.text for heading in reversed(page.headings) if heading.line < line), "")


def _paragraphs(page: Page) -> Iterator[list[tuple[int, str]]]:
    paragraph: list[tuple[int, str]] = []
    for number, line in page.prose:
        if paragraph and (BEGINS.match(line) or number > paragraph[-1][0] + 1):
            yield paragraph
            paragraph = []
        paragraph.append((number, line))
    yield paragraph


def _cited_in(lines: list[tuple[int, str]]) -> Iterator[tuple[str, int, str]]:
    text, marks = "", list[tuple[str, int, int]]()
    for number, line in lines:
        start = 0
        text += " " if text else ""
        for mark in MARK.finditer(line):
            text += line[start : mark.start()]
            marks.append((mark[1], number, len(text.rstrip())))
            start = mark.end()
        text += line[start:]
    ends = [0, *(end.end() for end in SENTENCE_END.finditer(text)), len(text)]
    for name, number, place in marks:
        begin = max((end for end in ends if end < place), default=0)
        yield name, number, " ".join(text[begin : min(end for end in ends if end >= place)].strip(" |-").split())
