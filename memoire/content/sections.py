"""The sections of a page: a heading with its own text up to the next heading, and the questions it answers."""

import hashlib
import re
from dataclasses import dataclass

from memoire.content.page import Page
from memoire.content.questions import read_questions

TOP = "(top)"  # the title and its text up to the next heading; not a valid heading id
ID = re.compile(r"\s*\{[^}]*\}\s*$")
QUOTATION = re.compile(r"^[ \t]*>[ \t>]*", re.M)  # each line of a quotation starts with its mark


@dataclass(frozen=True)
class Section:
    """A section of a page.

    Attributes:
        id: The id of its heading; `TOP` for the beginning of the page.
        line: Line of its heading.
        end: Its last line.
        title: Its heading, as Markdown.
        digest: Changes when its words do.
    """

    id: str
    line: int
    end: int
    title: str
    digest: str


def read_sections(page: Page) -> dict[str, Section]:
    """The sections of a page in order, by their ids.

    A digest covers the words of a section and of the questions that it answers, that of the beginning also the
    description of the page. Line breaks, trailing blanks, empty lines and the id itself make no difference.
    """
    return page.once(_read_sections)


def _read_sections(page: Page) -> dict[str, Section]:
    starts = [(TOP, page.body_start, page.title)]
    starts += [(head.id, head.line - 1, head.text) for head in page.headings if head.level > 1 and head.id]
    ends = [start for _, start, _ in starts[1:]] + [len(page.lines)]
    lines = _heading_lines(page)
    return {
        id: Section(id, lines[id], end, title, _digest(_front(page, id), page.lines[start:end]))
        for (id, start, title), end in zip(starts, ends, strict=True)
    }


def section_at(sections: dict[str, Section], line: int) -> str:
    """The id of the section that a line belongs to; lines of the front matter belong to the beginning."""
    found = [section.id for section in sections.values() if section.line <= line]
    return found[-1] if found else TOP


def _heading_lines(page: Page) -> dict[str, int]:
    title = next((head.line for head in page.headings if head.level == 1), page.body_start)
    return {TOP: title, **{head.id: head.line for head in page.headings if head.level > 1 and head.id}}


def _front(page: Page, id: str) -> list[str]:
    """What the front matter says of a section."""
    asked = [question for question, anchor in read_questions(page.front_matter) if (anchor or TOP) == id]
    return [str(page.front_matter.get("description", "")), *asked] if id == TOP else asked


def _digest(front: list[str], lines: list[str]) -> str:
    text = "\n".join([*front, *(ID.sub("", line) if line.startswith("#") else line for line in lines)])
    return hashlib.sha256(" ".join(QUOTATION.sub("", text).split()).encode()).hexdigest()[:8]
