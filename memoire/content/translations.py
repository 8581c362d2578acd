"""Which sections of a Chinese page are behind the English page that it was translated from.

The front matter of a Chinese page records a digest of every English section it was translated from. A section is behind
when the English text now has another digest. Dates do not matter: they change with every rebase, and do not say which
paragraph was read.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import yaml

from memoire.content.page import Page
from memoire.problem import Problem

KEY = "translated"
TOP = "(top)"  # the title and its text up to the next heading; not a valid heading id

State = Literal["translated", "behind", "unrecorded", "missing"]


@dataclass(frozen=True)
class Translation:
    """The state of the translation of a page.

    Attributes:
        path: Path of the page below the language's folder.
        sections: The state of each section by its id, in the order of the English page.
    """

    path: str
    sections: dict[str, State]

    def in_state(self, state: State) -> list[str]:
        """The sections in a state."""
        return [section for section, found in self.sections.items() if found == state]


def sections(page: Page) -> dict[str, str]:
    """The digest of each section, a heading with its own text up to the next heading, by the id of the heading.

    Only words count; line breaks, trailing blanks and empty lines do not.
    """
    starts = [(TOP, page.body_start)] + [
        (head.id, head.line - 1) for head in page.headings if head.level > 1 and head.id
    ]
    ends = [start for _, start in starts[1:]] + [len(page.lines)]
    return {
        section: _digest("\n".join(page.lines[start:end])) for (section, start), end in zip(starts, ends, strict=True)
    }


def _digest(text: str) -> str:
    words = re.sub(r"^[ \t]*>[ \t>]*", "", text, flags=re.M).split()  # each line of a quotation starts with its mark
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:8]


def recorded(page: Page) -> dict[str, str]:
    """The digests that a Chinese page records, by the id of the section; empty if it records none."""
    found = page.front_matter.get(KEY)
    return {str(section): str(digest) for section, digest in found.items()} if isinstance(found, dict) else {}


def with_record(text: str, record: dict[str, str]) -> str:
    """The source of a Chinese page with a new record at the end of its front matter, and otherwise unchanged.

    Edits the text, since a YAML library would lose comments and quotation marks.
    """
    page = Page("zh", "", text.split("\n"))
    start = page.body_start
    head, rest = page.lines[1 : start - 1] if start else [], page.lines[start:]
    kept = re.sub(rf"^{KEY}:.*\n(?:[ \t].*\n)*", "", "".join(f"{line}\n" for line in head), flags=re.M)
    return "---\n" + kept + yaml.safe_dump({KEY: record}, sort_keys=False) + "---\n" + "\n".join(rest)


def compare(english: Page, chinese: Page | None) -> Translation:
    """Compare what a Chinese page records with what the English page says now.

    A page without a record is unrecorded, and readers are not warned: nobody said that it is behind. A section that is
    missing from a record was added later, and counts as behind.
    """
    kept = recorded(chinese) if chinese else {}

    def state(section: str, digest: str) -> State:
        if chinese is None:
            return "missing"
        if not kept:
            return "unrecorded"
        return "translated" if kept.get(section) == digest else "behind"

    return Translation(english.path, {section: state(section, digest) for section, digest in sections(english).items()})


def translations(pages: list[Page]) -> dict[str, Translation]:
    """The state of the translation of each English page, by its path."""
    chinese = {page.path: page for page in pages if page.language == "zh"}
    return {page.path: compare(page, chinese.get(page.path)) for page in pages if page.language == "en"}


def heading_lines(page: Page) -> dict[str, int]:
    """The line of each section's heading."""
    title = next((head.line for head in page.headings if head.level == 1), page.body_start)
    return {TOP: title, **{head.id: head.line for head in page.headings if head.level > 1 and head.id}}


def notes(pages: list[Page], found: dict[str, Translation]) -> Iterator[Problem]:
    """What is left to translate: information for authors, never a mistake."""
    chinese = {page.path: page for page in pages if page.language == "zh"}
    for path, translation in found.items():
        name, file = path.removesuffix(".md"), f"docs/zh/{path}"
        todo = f"When the Chinese says the same, run: memoire translated {name}"
        if translation.in_state("missing"):
            what = "This page has no Chinese version, so Chinese readers see the English one."
            yield Problem(f"docs/en/{path}", 1, what, f"To translate it, write {file}.")
        if translation.in_state("unrecorded"):
            yield Problem(file, 1, "The page does not record which English text it translates.", todo)
        for section in translation.in_state("behind"):
            what = f"The section '{section}' is behind docs/en/{path}."
            typo = f"; if nothing needs translating, run: memoire translated --typo {name}"
            yield Problem(file, heading_lines(chinese[path]).get(section, 1), what, todo + typo)
