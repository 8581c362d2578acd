"""The questions that pages say they answer, as one index."""

import re

from memoire.page import Page

MARK = "<!-- questions -->"  # where a page wants the index
ANCHOR = re.compile(r"\s*\{#(?P<id>[\w-]+)\}\s*$")
SPECIAL = re.compile(r"(`+[^`]*`+)|([\\*_\[\]<>])")


def questions(page: Page) -> list[tuple[str, str]]:
    """Each question of a page's front matter with the id of the heading that answers it, empty for the page itself."""
    return answered(page.front_matter)


def answered(meta: dict) -> list[tuple[str, str]]:
    """The same of a front matter that has been read."""
    asked = meta.get("questions")
    if not isinstance(asked, list):
        return []
    found = [(str(question), ANCHOR.search(str(question))) for question in asked]
    return [(ANCHOR.sub("", question), anchor["id"] if anchor else "") for question, anchor in found]


def index(sections: list[tuple[str, list[Page]]], root: str = "") -> str:
    """Markdown: a heading for each section, below it the questions of its pages in order, each a link to its answer.

    Args:
        sections: Title and pages of each section; pages under an empty title are left out.
        root: Where the pages' paths start, seen from the page that shows the index, as `../`.
    """
    parts = []
    for title, pages in sections:
        links = [
            f"- [{_escape(question)}]({root}{page.path}{f'#{anchor}' if anchor else ''})"
            for page in pages
            for question, anchor in questions(page)
        ]
        if title and links:
            folder = pages[0].path.partition("/")[0].removesuffix(".md")
            parts += [f"## {title} {{#{folder}}}", "\n".join(links)]
    return "\n\n".join(parts)


def _escape(text: str) -> str:
    """Text that Markdown leaves as it is, but for code in backticks."""
    return SPECIAL.sub(lambda found: found[1] or f"\\{found[2]}", text)
