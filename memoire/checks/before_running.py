"""All that can be checked without running a program."""

from collections.abc import Iterator

from memoire.checks.assets import asset_problems
from memoire.checks.fences import fence_problems, include_problems, opening_problems, unused_problems
from memoire.checks.formulas import formula_problems
from memoire.checks.labels import label_problems
from memoire.checks.line_widths import line_width_problems
from memoire.checks.links import link_problems
from memoire.checks.navigation import navigation_problems
from memoire.checks.pairs import pair_problems
from memoire.checks.redirects import redirect_problems
from memoire.checks.structure import front_matter_problems, heading_problems
from memoire.checks.terms import term_problems
from memoire.checks.typed_output import typed_output_problems
from memoire.checks.versions import version_problems
from memoire.content.page import Page
from memoire.content.project import SNIPPETS, file_problems
from memoire.directives import registry
from memoire.handbook.book import Book
from memoire.problem import Problem


def before_running(book: Book) -> list[Problem]:
    """Every problem that is known before programs run."""
    return [
        *version_problems(book.root),
        *file_problems(book.root),
        *book.unreadable,
        *navigation_problems(book),
        *asset_problems(book.root),
        *page_problems(book),
        *(problem for snippet in book.snippets.values() for problem in line_width_problems(snippet)),
    ]


def page_problems(book: Book) -> Iterator[Problem]:
    """Problems of the pages and of how they use programs.

    A page with a mistake is not compared with its other language, and may lack ids to which others link, since both
    follow from the mistake.
    """
    own = [problem for page in book.pages for problem in _own_problems(page, book)]
    yield from own
    broken = {problem.file for problem in [*book.unreadable, *own]}
    yield from pair_problems(book.pages, broken)
    yield from link_problems(book, broken)
    yield from unused_problems(book.pages, book.snippets)
    yield from term_problems(book.pages, book.terms)
    yield from redirect_problems(book.redirects, book.pages)


def _own_problems(page: Page, book: Book) -> Iterator[Problem]:
    yield from opening_problems(page)
    # One that cannot be read says so itself.
    snippets = book.snippets.keys() | {problem.file.removeprefix(f"{SNIPPETS}/") for problem in book.unreadable}
    yield from fence_problems(page, snippets)
    yield from include_problems(page, snippets)
    yield from heading_problems(page)
    yield from front_matter_problems(page)
    yield from label_problems(page)
    yield from formula_problems(page)
    yield from typed_output_problems(page)
    yield from registry.check(page, book)
