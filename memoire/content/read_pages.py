"""All pages of a project."""

from pathlib import Path

from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.project import DOCS, read_authored
from memoire.problem import Problem


def read_pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Read the pages of both languages.

    Returns:
        The pages that can be read, and a problem for each of the others.
    """
    pages: list[Page] = []
    problems: list[Problem] = []
    for language in LANGUAGES:
        texts, unreadable = read_authored(root, f"{DOCS}/{language}", "*.md")
        pages += [Page(language, path, text.split("\n")) for path, text in texts.items()]
        problems += unreadable
    return pages, problems
