"""The ids on a page to which a link may lead."""

from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.page_links import written_ids
from memoire.directives import registry
from memoire.handbook.book import Book
from memoire.render.blocks import program_id


def anchors(page: Page, book: Book) -> set[str]:
    """The ids of headings and other elements, of programs and their claims, and of what directives become.

    A section that is not yet translated has its id in English only: a link to it then leads to the top of the page.
    """
    shown = {path for _, path in page.programs}
    found = written_ids(page) | {program_id(path) for path in shown}
    found |= {f"claim-{name}" for name, path in book.claim_sources.items() if path in shown}
    found |= {id for use in page.uses for id in registry.ids(use, book)}
    english = book.page(f"{LANGUAGES[0]}/{page.path}")
    return found | anchors(english, book) if english and english is not page else found
