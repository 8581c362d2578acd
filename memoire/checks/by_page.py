"""Where an author looks for each problem while serving."""

from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.project import DOCS, SNIPPETS
from memoire.problem import Problem

HOME = [f"{DOCS}/{language}/index.md" for language in LANGUAGES]


def by_page(problems: list[Problem], pages: list[Page]) -> dict[str, list[Problem]]:
    """The problems of each page, by its file.

    A problem of a page is on that page, one of a program on all pages that show it, and any other on the home pages.
    """
    shown: dict[str, list[str]] = {}
    for page in pages:
        for _, path in page.programs:
            shown.setdefault(f"{SNIPPETS}/{path}", []).append(page.file)
    found: dict[str, list[Problem]] = {}
    for problem in sorted(set(problems)):
        files = [problem.file] if problem.file.endswith(".md") else shown.get(problem.file, HOME)
        for file in dict.fromkeys(files):
            found.setdefault(file, []).append(problem)
    return found
