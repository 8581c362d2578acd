"""Which sections of a page are behind the same sections in the other language.

The front matter of a Chinese page records, of every section, a digest of the English and a digest of the Chinese text
at the time when somebody said that both say the same. If the English has another digest now, the Chinese is behind; if
only the Chinese has, the English is. Dates do not matter: they change with every rebase, and do not say which paragraph
was read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

import yaml

from memoire.content.page import Page
from memoire.content.sections import read_sections
from memoire.problem import Problem

KEY = "translated"

# The Chinese is behind the English; the English is behind the Chinese; nobody recorded the page; it is in English only,
# in Chinese only.
State = Literal["translated", "behind", "ahead", "unrecorded", "missing", "chinese"]
Digests = tuple[str, str]  # of the English and of the Chinese section; empty if there is none
NONE: Digests = ("", "")


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


def digests(english: Page | None, chinese: Page | None) -> dict[str, Digests]:
    """The digests of each section that one of the languages has, by its id; those of the English page come first."""
    first, second = (read_sections(page) if page else {} for page in (english, chinese))
    return {
        id: (first[id].digest if id in first else "", second[id].digest if id in second else "")
        for id in [*first, *(id for id in second if id not in first)]
    }


def recorded(page: Page) -> dict[str, Digests]:
    """The digests that a Chinese page records, by the id of the section; empty if it records none."""
    found = page.front_matter.get(KEY)
    if not isinstance(found, dict):
        return {}
    pairs = {str(section): str(pair).split() for section, pair in found.items()}
    return {section: (pair[0], pair[1]) if len(pair) == 2 else NONE for section, pair in pairs.items()}


def with_record(text: str, record: dict[str, Digests]) -> str:
    """The source of a Chinese page with a new record at the end of its front matter, and otherwise unchanged.

    Edits the text, since a YAML library would lose comments and quotation marks.
    """
    page = Page("zh", "", text.split("\n"))
    start = page.body_start
    head, rest = page.lines[1 : start - 1] if start else [], page.lines[start:]
    kept = re.sub(rf"^{KEY}:.*\n(?:[ \t].*\n)*", "", "".join(f"{line}\n" for line in head), flags=re.M)
    pairs = {section: " ".join(pair) for section, pair in record.items()}
    return "---\n" + kept + yaml.safe_dump({KEY: pairs}, sort_keys=False) + "---\n" + "\n".join(rest)


def carried(record: dict[str, Digests], before: dict[str, Digests], now: dict[str, Digests]) -> dict[str, Digests]:
    """A record after a change that does not matter to a translation: what was up to date before it stays so.

    Args:
        record: What the Chinese page records.
        before: The digests before the change.
        now: The digests after it.
    """
    same = {id for id, pair in now.items() if all(pair) and record.get(id) in (before.get(id, NONE), pair)}
    return {id: now[id] if id in same else pair for id, pair in record.items()}


def compare(english: Page | None, chinese: Page | None) -> Translation:
    """Compare what a Chinese page records with what both pages say now.

    A page without a record is unrecorded, and readers are not warned: nobody said that it is behind. A section that is
    missing from a record was added later.
    """
    now = digests(english, chinese)
    if english is None or chinese is None:
        state: State = "chinese" if english is None else "missing"
        return Translation((english or chinese or Page("en", "", [])).path, dict.fromkeys(now, state))
    kept = _with_new_ids(recorded(chinese), now)
    if not kept:
        return Translation(english.path, dict.fromkeys(now, "unrecorded"))
    moved = [_moved(list(kept), list(read_sections(page))) for page in (english, chinese)]

    def state_of(id: str, pair: Digests) -> State:
        changed = [pair[index] != kept.get(id, NONE)[index] or id in moved[index] for index in (0, 1)]
        return "behind" if changed[0] else "ahead" if changed[1] else "translated"

    return Translation(english.path, {id: state_of(id, pair) for id, pair in now.items()})


def _with_new_ids(record: dict[str, Digests], now: dict[str, Digests]) -> dict[str, Digests]:
    """A record under the ids that its sections have now, if these changed in both languages and nothing else did."""
    added = {pair: id for id, pair in now.items() if id not in record and all(pair)}
    return {id if id in now else added.get(pair, id): pair for id, pair in record.items()}


def _moved(recorded: list[str], now: list[str]) -> set[str]:
    """The sections that are not in the recorded order any more, as few as possible."""
    before, after = [id for id in recorded if id in now], [id for id in now if id in recorded]
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return set(after) - {id for block in blocks for id in after[block.b : block.b + block.size]}


def translations(pages: list[Page]) -> dict[str, Translation]:
    """The state of the translation of each page, by its path."""
    english, chinese = ({page.path: page for page in pages if page.language == name} for name in ("en", "zh"))
    paths = dict.fromkeys([*english, *chinese])
    return {path: compare(english.get(path), chinese.get(path)) for path in paths}


def notes(pages: list[Page], found: dict[str, Translation]) -> Iterator[Problem]:
    """What is left to translate: information for authors, never a mistake."""
    by_file = {page.file: page for page in pages}
    for path, translation in found.items():
        name = path.removesuffix(".md")
        english, chinese = f"docs/en/{path}", f"docs/zh/{path}"
        todo = f"When both say the same, run: memoire translated {name}"
        if translation.in_state("missing"):
            what = "This page has no Chinese version, so Chinese readers see the English one."
            yield Problem(english, 1, what, f"To translate it, write {chinese}.")
        if translation.in_state("chinese"):
            what = "This page has no English version, so English readers do not find it."
            yield Problem(chinese, 1, what, f"To translate it, write {english}.")
        if translation.in_state("unrecorded"):
            yield Problem(chinese, 1, "The page does not record which English text it translates.", todo)
        for state, late, ahead in (("behind", chinese, english), ("ahead", english, chinese)):
            for section in translation.in_state(state):
                what = f"The section '{section}' is behind {ahead}."
                typo = f"; if nothing needs translating, run: memoire translated --typo {name}"
                here = read_sections(by_file[late])
                yield Problem(late, here[section].line if section in here else 1, what, todo + typo)
