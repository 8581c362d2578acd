"""What a directive is, and what it may look at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from memoire.content.directive_use import Form, Use
from memoire.content.navigation import Section
from memoire.content.page import Page
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.records.record import ClaimResult, Record
from memoire.render.drawings import Drawings


@dataclass(frozen=True)
class Context:
    """Where a directive is used, and what its content is made from.

    Attributes:
        book: All pages and programs.
        page: The page.
        sections: The pages in the order of the navigation, in the reader's language.
        record: The record of a program; may wait for its run.
        claim: The program of a claim and what came of it, or None; may wait.
        reader: The reader's language, which differs from the page's if the page is not translated.
        address: The address of another page as this page links to it, by language and path.
        drawings: Draws graphs.
    """

    book: Book
    page: Page
    sections: list[Section]
    record: Callable[[str], Record]
    claim: Callable[[str], tuple[str, ClaimResult] | None]
    reader: str
    address: Callable[[str, str], str]
    drawings: Drawings

    @property
    def language(self) -> str:
        """The language that the page is written in."""
        return self.page.language

    @cached_property
    def pages(self) -> list[Page]:
        """All pages in the order of the navigation."""
        return [page for _, pages in self.sections for page in pages]

    def address_in(self, program: str, anchor: str) -> str | None:
        """Where an anchor in a program is, on this page or else on the first that shows it; None if none does."""
        showing = self.book.pages_that_show.get(program, [])
        known = {id(page) for page in showing}
        page = next((page for page in [self.page, *self.pages, *showing] if id(page) in known), None)
        if page is None:
            return None
        # A page of the other language, if this one does not show the program (yet).
        language = self.reader if any(page is other for other in self.pages) else page.language
        own = "" if page is self.page else self.address(language, page.path)
        return f"{own}#{anchor}"


class Directive:
    """A directive; a subclass states its facts and overrides what it needs.

    A use either becomes Markdown, by `source`, or stays a placeholder in the page until `html` fills it, since Markdown
    is converted while programs still run.

    Attributes:
        name: What authors write.
        form: How they write it.
        takes: What its argument is, for messages; empty if it takes none.
        is_searched: Whether the search index reads what it becomes.
    """

    name: str
    form: Form
    takes: str = ""
    is_searched: bool = True

    def check(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """Problems that are known before programs run."""
        yield from ()

    def check_results(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """Problems that are known once all programs have run."""
        yield from ()

    def source(self, use: Use, context: Context) -> str | None:
        """The Markdown that replaces the line; None keeps the line, as a placeholder for `html`."""
        return None

    def ids(self, use: Use, book: Book) -> set[str]:
        """Ids in what a use becomes, to which links may lead."""
        return set()

    def programs(self, use: Use, book: Book) -> list[str]:
        """Paths of the programs that a use shows the output of, besides those of the fences of its page."""
        return []

    def html(self, use: Use, context: Context) -> str:
        """The HTML that replaces the placeholder."""
        raise NotImplementedError

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The lines that replace it where a page is exported; links may be relative to the page."""
        text = self.source(use, context)
        return text.split("\n") if text else []
