"""The order of the pages: sections with their titles, as the configuration of the site lists them."""

from collections.abc import Callable
from typing import Any

from memoire.content.page import Page

Section = tuple[str, list[Page]]


def read_sections(
    entries: list[Any], titles: dict[str, str], find: Callable[[str], Page | None], language: str
) -> list[Section]:
    """Title and pages of each section in order; pages outside of a section come together under an empty title.

    Args:
        entries: The navigation: paths of pages, and sections as `{title: paths}`.
        titles: Translations of the titles.
        find: Finds a page by its language and path, as `en/index.md`.
        language: The reader's. A page that does not exist in it is the English one.
    """
    found: dict[str, list[Page]] = {}
    for entry in entries:
        listed = entry if isinstance(entry, dict) else {"": [entry]}
        for title, paths in listed.items():
            pages = [find(f"{language}/{path}") or find(f"en/{path}") for path in paths]
            found.setdefault(titles.get(title, title), []).extend(page for page in pages if page)
    return list(found.items())
