"""The order of the pages: sections with their titles, as the configuration of the site lists them."""

from collections.abc import Callable, Iterator
from typing import Any

from memoire.content.page import Page

Section = tuple[str, list[Page]]


def read_sections(
    entries: list[Any], titles: dict[str, str], find: Callable[[str], Page | None], language: str
) -> list[Section]:
    """Title and pages of each section in order; pages outside of a section come together under an empty title.

    Args:
        entries: The navigation as MkDocs has it: paths, `{title: path}`, and sections as `{title: entries}`. A section
            within a section is one of its own.
        titles: Translations of the titles.
        find: Finds a page by its language and path, as `en/index.md`.
        language: The reader's. A page that does not exist in it is the English one.
    """
    found: dict[str, list[Page]] = {}
    for title, path in _titled_paths(entries, ""):
        within = found.setdefault(titles.get(title, title), [])
        if page := find(f"{language}/{path}") or find(f"en/{path}"):
            within.append(page)
    return list(found.items())


def _titled_paths(entries: Any, section: str) -> Iterator[tuple[str, str]]:
    """Each path with the title of the innermost section that it is in."""
    for entry in entries or []:
        if isinstance(entry, str):
            yield section, entry
            continue
        for title, within in entry.items():
            # A page may have a title of its own in the navigation, which makes it no section.
            yield from [(section, within)] if isinstance(within, str) else _titled_paths(within, title)


def _paths(entries: Any) -> list[str]:
    """All paths of entries in order, those of sections within sections too."""
    if isinstance(entries, str):
        return [entries]
    within = entries.values() if isinstance(entries, dict) else entries or []
    return [path for entry in within for path in _paths(entry)]


def without(entries: list[Any], paths: list[str]) -> list[Any]:
    """The navigation without some pages, and without the sections that have no other pages."""
    return [_without(entry, paths) for entry in entries if set(_paths(entry)) - set(paths)]


def _without(entry: Any, paths: list[str]) -> Any:
    if not isinstance(entry, dict):
        return entry
    return {title: without(within, paths) if isinstance(within, list) else within for title, within in entry.items()}
