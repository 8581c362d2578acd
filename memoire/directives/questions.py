"""`<!-- questions -->`: all questions that pages say they answer, each a link to its answer."""

import re

from memoire.content.directive_use import Use
from memoire.content.navigation import Section
from memoire.content.page import Page
from memoire.content.questions import read_questions
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book

SPECIAL = re.compile(r"(`+[^`]*`+)|([\\*_\[\]<>])")


class Questions(Directive):
    """The questions in the order of the navigation, under a heading for each section."""

    name, form = "questions", "block"

    def ids(self, use: Use, book: Book) -> set[str]:
        """The headings."""
        return {found for page in book.pages if read_questions(page.front_matter) for found in _ids(page)}

    def source(self, use: Use, context: Context) -> str:
        """Headings and lists, as Markdown."""
        return index(context.sections, "../" * context.page.path.count("/"))


def index(sections: list[Section], root: str = "") -> str:
    """Markdown: a heading for each section, and below it the questions of its pages.

    Args:
        sections: Title and pages of each section; pages under an empty title are left out.
        root: Where the paths of the pages start, seen from the page that shows the index, as `../`.
    """
    parts: list[str] = []
    ids: set[str] = set()
    for title, pages in sections:
        links = [
            f"- [{_escape(question)}]({root}{page.path}{f'#{anchor}' if anchor else ''})"
            for page in pages
            for question, anchor in read_questions(page.front_matter)
        ]
        if title and links:
            folder, stem = _ids(pages[0])
            ids.add(anchor := folder if folder not in ids else stem)
            parts += [f"## {title} {{#{anchor}}}", "\n".join(links)]
    return "\n\n".join(parts)


def _ids(page: Page) -> tuple[str, str]:
    """The id of the heading of the section that begins with a page, and the one in its place if that is taken."""
    stem = page.path.removesuffix(".md")
    return stem.partition("/")[0], stem.replace("/", "-")


def _escape(text: str) -> str:
    """Text that Markdown leaves unchanged, except code in backticks."""
    return SPECIAL.sub(lambda found: found[1] or f"\\{found[2]}", text)


DIRECTIVES = [Questions()]
