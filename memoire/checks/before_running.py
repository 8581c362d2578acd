"""All that can be checked without running a program."""

from collections.abc import Iterator

from memoire.checks.assets import asset_problems
from memoire.checks.essential_lines import essential_problems
from memoire.checks.fences import fence_problems
from memoire.checks.includes import include_problems, unused_problems
from memoire.checks.kinds import kind_problems
from memoire.checks.line_widths import line_width_problems
from memoire.checks.links import link_problems
from memoire.checks.navigation import navigation_problems
from memoire.checks.page_text import text_problems
from memoire.checks.pairs import pair_problems
from memoire.checks.redirects import redirect_problems
from memoire.checks.terms import term_problems
from memoire.checks.versions import version_problems
from memoire.content.page import Page
from memoire.content.project import SNIPPETS, file_problems
from memoire.directives import registry
from memoire.handbook.book import Book
from memoire.kept import Kept
from memoire.problem import Problem

REACH = 3  # lines: blocks have an empty one between them


def before_running(book: Book, kept: Kept | None = None) -> list[Problem]:
    """Every problem that is known before programs run.

    Args:
        book: The book.
        kept: What is kept between builds, if anything is.
    """
    return [
        *version_problems(book.root),
        *file_problems(book.root),
        *book.unreadable,
        *navigation_problems(book),
        *asset_problems(book.root),
        *page_problems(book, kept),
        *essential_problems(book),
        *(problem for snippet in book.snippets.values() for problem in line_width_problems(snippet)),
    ]


def page_problems(book: Book, kept: Kept | None) -> Iterator[Problem]:
    """Problems of the pages and of how they use programs.

    A page with a mistake is not compared with its other language, and may lack ids to which others link, since both
    follow from the mistake.
    """
    own = [problem for page in book.pages for problem in own_problems(page, book, kept)]
    yield from own
    broken = {problem.file for problem in [*book.unreadable, *own]}
    yield from pair_problems(book.pages, broken)
    yield from link_problems(book, broken)
    yield from unused_problems(book.pages, book.snippets)
    yield from term_problems(book.pages, book.terms)
    yield from redirect_problems(book.redirects, book.pages)
    yield from kind_problems(book)


def own_problems(page: Page, book: Book, kept: Kept | None = None) -> Iterator[Problem]:
    """Problems of one page, but for those that follow from another one of them."""
    text = text_problems(page, kept)
    yield from text["front matter"]
    if text["front matter"] and not page.body_start:  # it was read as text
        return
    marks = _causes([*text["marks"], *_fence_problems(page, book)])
    lines = {problem.line for problem in marks}
    others = [problem for problem in (*text["others"], *registry.check(page, book)) if problem.line not in lines]
    yield from marks
    yield from others
    if not (marks or others):
        yield from text["questions"]


def _causes(problems: list[Problem]) -> list[Problem]:
    """The first of the problems in lines that follow each other: one mark that is misread changes those below it."""
    found: list[Problem] = []
    reached = 0
    for problem in sorted(problems, key=lambda problem: problem.line):
        if problem.line > reached:
            found.append(problem)
        reached = problem.line + REACH
    return found


def _fence_problems(page: Page, book: Book) -> Iterator[Problem]:
    # One that cannot be read says so itself.
    snippets = book.snippets.keys() | {problem.file.removeprefix(f"{SNIPPETS}/") for problem in book.unreadable}
    yield from fence_problems(page, snippets)
    yield from include_problems(page, snippets)
