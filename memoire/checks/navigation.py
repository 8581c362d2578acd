"""The navigation lists every page once, and nothing else."""

import difflib
from collections.abc import Iterator
from urllib.parse import urlsplit

from memoire.content.languages import LANGUAGES
from memoire.content.navigation import listed_paths, read_configuration
from memoire.content.project import CONFIGURATION, DOCS, authored_files
from memoire.handbook.book import Book
from memoire.problem import Problem

ENGLISH = f"{DOCS}/{LANGUAGES[0]}"


def navigation_problems(book: Book) -> Iterator[Problem]:
    """Entries that lead to no page or to one listed before, pages without an entry, settings that cannot be read."""
    settings = read_configuration(book.root) if (book.root / CONFIGURATION).exists() else {}
    if isinstance(settings, Problem):
        yield settings
    elif "nav" in settings:  # else MkDocs lists all pages by itself
        entries = [(line, path) for line, path in listed_paths(settings["nav"]) if not urlsplit(path).scheme]
        # Those that cannot be read too: they say so themselves. One language is enough.
        folders = [book.root / DOCS / language for language in LANGUAGES]
        found = [file.relative_to(folder).as_posix() for folder in folders for file in authored_files(folder, "*.md")]
        pages = list(dict.fromkeys(found))
        yield from _wrong_entries(entries, pages)
        for path in _missing_entries([path for _, path in entries], pages):
            folder = next(folder for folder in folders if (folder / path).exists())
            todo = f"Add a line to nav: in {CONFIGURATION}: - {path}"
            file = (folder / path).relative_to(book.root).as_posix()
            yield Problem(file, 1, "The page is not in the navigation.", todo)


def _wrong_entries(entries: list[tuple[int, str]], pages: list[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for line, path in entries:
        if path not in pages:
            # An entry that is misspelt is one mistake, although its page is missing from the navigation then.
            near = difflib.get_close_matches(path, pages, 1)
            todo = f"Did you mean '{near[0]}'?" if near else "Correct the path, or remove the entry."
            yield Problem(CONFIGURATION, line, f"The navigation lists {path}, but there is no {ENGLISH}/{path}.", todo)
        elif path in first:
            what = f"The navigation lists {path} twice, first in line {first[path]}."
            yield Problem(CONFIGURATION, line, what, "Remove one of the entries.")
        first.setdefault(path, line)


def _missing_entries(listed: list[str], pages: list[str]) -> Iterator[str]:
    misspelt = {near for path in listed if path not in pages for near in difflib.get_close_matches(path, pages, 1)}
    for path in pages:
        if path not in listed and path not in misspelt:
            yield path
