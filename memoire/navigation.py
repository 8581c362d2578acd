"""The order of the pages: sections with their titles, as the configuration of the site lists them."""

from typing import Any

from memoire.book import Book
from memoire.page import Page

Section = tuple[str, list[Page]]


def sections(book: Book, entries: list[Any] | None, titles: dict[str, str], language: str) -> list[Section]:
    """Title and pages of each section in order; pages outside of a section stand together under an empty title.

    Args:
        book: Where the pages are.
        entries: The navigation: paths of pages, and sections as `{title: paths}`. Without one all pages are listed.
        titles: Translations of the titles.
        language: Of the reader. A page that does not exist in it is the English one.
    """
    if entries is None:
        entries = list(dict.fromkeys(page.path for page in book.pages))
    found: dict[str, list[Page]] = {}
    for entry in entries:
        listed = entry if isinstance(entry, dict) else {"": [entry]}
        for title, paths in listed.items():
            pages = [book.page(f"{language}/{path}") or book.page(f"en/{path}") for path in paths]
            found.setdefault(titles.get(title, title), []).extend(page for page in pages if page)
    return list(found.items())
