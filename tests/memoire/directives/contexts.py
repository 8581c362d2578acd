"""Where directives are used, for tests: books made by hand, whose programs have run."""

from collections.abc import Iterable
from pathlib import Path

from memoire.content.directive_use import Use
from memoire.content.page import Page
from memoire.content.snippet import Snippet
from memoire.content.template import read_templates
from memoire.directives.directive import Context
from memoire.handbook.book import Book
from memoire.records.record import ClaimResult, Record
from memoire.render.drawings import Drawings


def page(text: str, language: str = "en", path: str = "a/b.md") -> Page:
    return Page(language, path, text.split("\n"))


def use(text: str) -> Use:
    """The one use of a directive in a text."""
    (found,) = page(text).uses
    return found


def record(path: str, stdout: str = "", claims: Iterable[ClaimResult] = ()) -> Record:
    return Record(snippet=path, digest="", stdout=stdout, claims=list(claims))


def book(pages: list[Page], sources: dict[str, str], *records: Record) -> Book:
    """A book with some pages, programs by their paths, and records."""
    snippets = {path: Snippet(path, source) for path, source in sources.items()}
    templates, problems = read_templates(snippets)
    made = Book(Path(), pages, snippets, templates, [], [], problems)
    made.records.update({item.snippet: item for item in records})
    return made


def context(made: Book, on: Page, reader: str = "", drawings: Path = Path()) -> Context:
    """A page of a book, seen by a reader, with the pages of the same language as its navigation."""
    return Context(
        book=made,
        page=on,
        sections=[("Section", [item for item in made.pages if item.language == on.language])],
        record=made.records.__getitem__,
        claim=made.claim_results().get,
        reader=reader or on.language,
        address=lambda language, path: f"../{language}:{path}",
        drawings=Drawings(drawings),
    )
