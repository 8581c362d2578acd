"""All pages of a project."""

from pathlib import Path

from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.project import DOCS, authored_files
from memoire.problem import Problem, read_text


def read_pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Read the pages of both languages.

    Returns:
        The pages that can be read, and a problem for each of the others.
    """
    pages: list[Page] = []
    problems: list[Problem] = []
    for language in LANGUAGES:
        folder = root / DOCS / language
        for file in authored_files(folder, "*.md"):
            path = file.relative_to(folder).as_posix()
            text = read_text(file, f"{DOCS}/{language}/{path}")
            if isinstance(text, Problem):
                problems.append(text)
            else:
                pages.append(Page(language, path, text.split("\n")))
    return pages, problems
