"""All that can be checked without running a program."""

from collections.abc import Iterator

from memoire.checks.fences import fence_problems, include_problems, opening_problems, unused_problems
from memoire.checks.formulas import formula_problems
from memoire.checks.images import image_problems
from memoire.checks.pairs import pair_problems
from memoire.checks.redirects import redirect_problems
from memoire.checks.structure import front_matter_problems, heading_problems
from memoire.checks.terms import term_problems
from memoire.checks.typed_output import typed_output_problems
from memoire.checks.versions import version_problems
from memoire.content.page import Page
from memoire.content.project import file_problems
from memoire.directives import registry
from memoire.handbook.book import Book
from memoire.problem import Problem


def before_running(book: Book) -> list[Problem]:
    """Every problem that is known before programs run."""
    return [*version_problems(book.root), *file_problems(book.root), *book.unreadable, *page_problems(book)]


def page_problems(book: Book) -> Iterator[Problem]:
    """Problems of the pages and of how they use programs.

    A page with a mistake is not compared with its other language, since what differs follows from the mistake.
    """
    own = [problem for page in book.pages for problem in _own_problems(page, book)]
    yield from own
    yield from pair_problems(book.pages, {problem.file for problem in [*book.unreadable, *own]})
    yield from unused_problems(book.pages, book.snippets)
    yield from term_problems(book.pages, book.terms)
    yield from redirect_problems(book.redirects, book.pages)


def _own_problems(page: Page, book: Book) -> Iterator[Problem]:
    yield from opening_problems(page)
    yield from fence_problems(page, book.snippets)
    yield from include_problems(page, book.snippets)
    yield from heading_problems(page)
    yield from front_matter_problems(page)
    yield from formula_problems(page)
    yield from typed_output_problems(page)
    yield from image_problems(page, book.root)
    yield from registry.check(page, book)
