"""The ids on a page to which a link may lead."""

from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.page_links import written_ids
from memoire.directives import registry
from memoire.handbook.book import Book
from memoire.render.blocks import program_id


def anchors(page: Page, book: Book) -> set[str]:
    """The ids of headings and other elements, of programs and their claims, and of what directives become.

    A section that is not yet translated has its id in one language only: a link to it in the other language leads to
    the top of the page.
    """
    languages = [found for language in LANGUAGES if (found := book.page(f"{language}/{page.path}"))]
    return {id for found in languages or [page] for id in _own(found, book)}


def _own(page: Page, book: Book) -> set[str]:
    shown = {path for _, path in page.programs}
    found = written_ids(page) | {program_id(path) for path in shown}
    found |= {f"claim-{name}" for path in shown for name in book.claims_in.get(path, ())}
    return found | {id for use in page.uses for id in registry.ids(use, book)}
