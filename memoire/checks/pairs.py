"""The two languages of a page have the same programs, headings, questions and claims."""

from collections.abc import Callable, Collection, Iterator

from memoire.content.page import Page
from memoire.content.questions import read_questions
from memoire.problem import Problem


def pair_problems(pages: list[Page], broken: Collection[str] = ()) -> Iterator[Problem]:
    """Where a Chinese page differs from its English counterpart.

    Args:
        pages: All pages that can be read.
        broken: The files of pages that cannot be read or contain mistakes; they are not compared.
    """
    english = {page.path: page for page in pages if page.language == "en"}
    for chinese in (page for page in pages if page.language == "zh"):
        other = english.get(chinese.path)
        if other is None:
            file = f"docs/en/{chinese.path}"
            if file not in broken:
                todo = f"Write {file}, or delete this page."
                yield Problem(chinese.file, 1, "This page has no English counterpart.", todo)
            continue
        if {chinese.file, other.file} & set(broken):
            continue
        todo = f"Make it the same as in {other.file}."
        parts: list[tuple[str, Callable[[Page], list[tuple[int, str]]]]] = [
            ("shows the program", lambda page: page.programs),
            ("has the heading id", lambda page: [(item.line, item.id or "") for item in page.headings]),
            ("answers a question under", _answered),
            ("cites the claim", lambda page: sorted(page.citations, key=lambda citation: citation[1])),
        ]
        for what, part in parts:
            if difference := _difference(part(other), part(chinese)):
                line, here, there = difference
                yield Problem(chinese.file, line, f"Here the page {what} {here}, in English {there}.", todo)


def _answered(page: Page) -> list[tuple[int, str]]:
    return [(1, anchor or "the title") for _, anchor in read_questions(page.front_matter)]


def _difference(english: list[tuple[int, str]], chinese: list[tuple[int, str]]) -> tuple[int, str, str] | None:
    """The first difference: the line in the Chinese page, the name there, the name in English."""
    for index in range(max(len(english), len(chinese))):
        line, here = chinese[index] if index < len(chinese) else (chinese[-1][0] if chinese else 1, "")
        there = english[index][1] if index < len(english) else ""
        if here != there:
            return line, f"'{here}'" if here else "no more", f"'{there}'" if there else "no more"
    return None
