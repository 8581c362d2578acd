"""Both languages of a page have the same programs, headings, questions and claims, unless one is behind the other."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from itertools import zip_longest

from memoire.content.page import Page
from memoire.content.questions import question_lines, read_questions
from memoire.content.sections import TOP, read_sections, section_at
from memoire.content.translations import compare, digests, recorded
from memoire.problem import Problem

Part = list[tuple[int, str, str]]  # line, section and name of each thing


def pair_problems(pages: list[Page], broken: Collection[str] = ()) -> Iterator[Problem]:
    """Where the two languages of a page differ, and not because one of them is behind.

    Args:
        pages: All pages that can be read.
        broken: The files of pages that cannot be read or contain mistakes; they are not compared.
    """
    english = {page.path: page for page in pages if page.language == "en"}
    for chinese in (page for page in pages if page.language == "zh"):
        other = english.get(chinese.path)
        if other is None or {chinese.file, other.file} & set(broken):
            continue
        yield from _changed_ids(other, chinese)
        same = compare(other, chinese).in_state("translated")
        yield from differences(other, chinese, same if recorded(chinese) else None)


def differences(english: Page, chinese: Page, only: Collection[str] | None = None) -> Iterator[Problem]:
    """The first difference of each kind between the two languages of a page.

    Args:
        english: The English page.
        chinese: The Chinese page.
        only: The sections that are compared; None for all.
    """
    parts: list[tuple[str, Callable[[Page], Part]]] = [
        ("shows the program", lambda page: _placed(page, page.programs)),
        ("has the heading id", lambda page: _placed(page, [(item.line, item.id or "") for item in page.headings])),
        ("answers a question under", _answered),
        ("cites the claim", lambda page: _placed(page, sorted(page.citations, key=lambda citation: citation[1]))),
    ]
    for what, part in parts:
        here, there = ([item for item in part(page) if only is None or item[1] in only] for page in (chinese, english))
        if problem := _difference(what, (english, there), (chinese, here)):
            yield problem


def _placed(page: Page, found: list[tuple[int, str]]) -> Part:
    sections = read_sections(page)
    return [(line, section_at(sections, line), name) for line, name in found]


def _answered(page: Page) -> Part:
    anchors = [anchor for _, anchor in read_questions(page.front_matter)]
    lines = question_lines(page.lines[: page.body_start], len(anchors))
    return [(line, anchor or TOP, anchor or "the title") for line, anchor in zip(lines, anchors, strict=True)]


def _difference(what: str, english: tuple[Page, Part], chinese: tuple[Page, Part]) -> Problem | None:
    """The first difference: in the page that alone has something, or else in the Chinese page."""
    pairs = zip_longest(english[1], chinese[1], fillvalue=(0, "", ""))
    both = next(((there, here) for there, here in pairs if there[2] != here[2]), None)
    if both is None:
        return None
    counts = [Counter(name for *_, name in part) for _, part in (english, chinese)]
    alone = [counts[index][both[index][2]] > counts[1 - index][both[index][2]] for index in (0, 1)]
    pages = (english[0], chinese[0])
    if alone[0] != alone[1]:
        index = alone.index(True)
        line, _, name = both[index]
        todo = f"Do the same in {pages[1 - index].file}, or remove it here."
        return Problem(pages[index].file, line, f"Only in this language the page {what} '{name}'.", todo)
    (*_, there), (line, _, here) = both
    todo = f"Make it the same as in {english[0].file}."
    return Problem(chinese[0].file, line, f"Here the page {what} '{here}', in English '{there}'.", todo)


def _changed_ids(english: Page, chinese: Page) -> Iterator[Problem]:
    """Headings that got another id in one language, and no other change: ids are addresses, not words to translate."""
    record, now = recorded(chinese), digests(english, chinese)
    for index, page, other in ((0, english, chinese), (1, chinese, english)):
        new = {now[id][index]: section for id, section in read_sections(page).items() if id not in record}
        for old in (id for id in record if not now.get(id, ("", ""))[index]):
            section = new.get(record[old][index])
            if section and section.id != TOP and now[section.id][1 - index] == "":
                what = f"Only in this language the heading id '{old}' has become '{section.id}'."
                yield Problem(page.file, section.line, what, f"Change it in {other.file} too, or put it back.")
