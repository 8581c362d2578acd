"""How far each Chinese page is behind the English page that it was translated from, section by section.

The front matter of a Chinese page keeps a digest of every English section it was translated from. A section is behind
when the English text has another digest by now. Dates play no part: they change with every rebase, and say nothing
about which paragraph was read.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import yaml

from memoire.page import Page
from memoire.problem import Problem

KEY = "translated"
TOP = "(top)"  # the title and what follows it up to the next heading; no heading can have this id

State = Literal["translated", "behind", "unrecorded", "missing"]


@dataclass(frozen=True)
class Translation:
    """How far the translation of a page is.

    Attributes:
        path: Path of the page below the language's folder.
        sections: The state of each section by its id, in the order of the English page.
    """

    path: str
    sections: dict[str, State]

    def having(self, state: State) -> list[str]:
        """The sections in a state."""
        return [section for section, found in self.sections.items() if found == state]


def sections(page: Page) -> dict[str, str]:
    """The digest of each section: a heading and its own text up to the next heading, by the heading's id.

    Only words count: where lines are wrapped, what ends in blanks and how many lines are empty does not.
    """
    starts = [(TOP, page.first)] + [(head.id, head.line - 1) for head in page.headings if head.level > 1 and head.id]
    ends = [start for _, start in starts[1:]] + [len(page.lines)]
    return {
        section: _digest("\n".join(page.lines[start:end])) for (section, start), end in zip(starts, ends, strict=True)
    }


def _digest(text: str) -> str:
    words = re.sub(r"^[ \t]*>[ \t>]*", "", text, flags=re.M).split()  # the mark of a quotation starts each of its lines
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:8]


def recorded(page: Page) -> dict[str, str]:
    """The digests that a Chinese page keeps, by the id of the section; none if there are none that can be read."""
    found = page.front_matter.get(KEY)
    return {str(section): str(digest) for section, digest in found.items()} if isinstance(found, dict) else {}


def with_record(text: str, record: dict[str, str]) -> str:
    """The source of a Chinese page with another record at the end of its front matter, and all else as it was.

    Edits the text, as a YAML library would lose comments and quotation marks.
    """
    page = Page("zh", "", text.split("\n"))
    head, rest = page.lines[1 : page.first - 1] if page.first else [], page.lines[page.first :]
    kept = re.sub(rf"^{KEY}:.*\n(?:[ \t].*\n)*", "", "".join(f"{line}\n" for line in head), flags=re.M)
    return "---\n" + kept + yaml.safe_dump({KEY: record}, sort_keys=False) + "---\n" + "\n".join(rest)


def compare(english: Page, chinese: Page | None) -> Translation:
    """Compare what a Chinese page keeps with what the English page says now.

    A page that keeps nothing at all is unrecorded, which is no reason to warn readers: nobody said that it is behind.
    Where a page keeps digests and lacks one, the section came later than the record, and counts as behind.
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
    """How far the translation of each English page is, by its path."""
    chinese = {page.path: page for page in pages if page.language == "zh"}
    return {page.path: compare(page, chinese.get(page.path)) for page in pages if page.language == "en"}


def lines(page: Page) -> dict[str, int]:
    """The line of each section's heading."""
    title = next((head.line for head in page.headings if head.level == 1), page.first)
    return {TOP: title, **{head.id: head.line for head in page.headings if head.level > 1 and head.id}}


def notes(pages: list[Page], found: dict[str, Translation]) -> Iterator[Problem]:
    """What there is to translate: told to authors, and no reason to refuse anything."""
    chinese = {page.path: page for page in pages if page.language == "zh"}
    for path, translation in found.items():
        name, file = path.removesuffix(".md"), f"docs/zh/{path}"
        todo = f"Once the Chinese says the same: memoire translated {name}"
        if translation.having("missing"):
            what = "This page has no Chinese version; Chinese readers see the English one."
            yield Problem(f"docs/en/{path}", 1, what, f"To translate it, write {file}.")
        if translation.having("unrecorded"):
            yield Problem(file, 1, "It is not recorded which English text was translated here.", todo)
        for section in translation.having("behind"):
            what = f"The section '{section}' is behind docs/en/{path}."
            typo = f"; if there is nothing to translate: memoire translated --typo {name}"
            yield Problem(file, lines(chinese[path]).get(section, 1), what, todo + typo)
