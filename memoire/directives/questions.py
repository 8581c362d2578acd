"""`<!-- questions -->`: the first question that each heading for readers answers, a link to its answer."""

import re
from html import escape

from memoire.content.directive_use import Use
from memoire.content.navigation import Section
from memoire.content.page import Page
from memoire.content.questions import read_questions
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book
from memoire.texts import texts

SPECIAL = re.compile(r"(`+[^`]*`+)|([\\*_\[\]<>])")
Group = tuple[str, str, list[str]]  # title, id, and the questions as Markdown links


class Questions(Directive):
    """The questions in the order of the navigation, a folded group for each section, and a box to filter them."""

    name, form = "questions", "block"

    def ids(self, use: Use, book: Book) -> set[str]:
        """The headings."""
        return {found for page in book.pages if listed(page) for found in _ids(page)}

    def source(self, use: Use, context: Context) -> str:
        """A form for `questions.js`, then the groups, which can also be opened without the script."""
        words = texts(context.language, "questions")
        said = "".join(f' data-{name}="{escape(words[name])}"' for name in ("one", "several", "none"))
        form = (
            f'<form class="questions needs-script" autocomplete="off"{said}>'
            f'<label for="questions-filter">{escape(words["label"])}</label>'
            f'<input type="search" id="questions-filter" placeholder="{escape(words["example"])}">'
            '<p role="status"></p><ol></ol></form>'
        )
        return "\n\n".join([form, *(_folded(group) for group in _groups(context.sections, _root(context.page)))])

    def markdown(self, use: Use, context: Context) -> list[str]:
        """Headings and lists."""
        return index(context.sections, _root(context.page)).split("\n")


def index(sections: list[Section], root: str = "") -> str:
    """Markdown: a heading for each section, and below it the questions of its pages.

    Args:
        sections: Title and pages of each section; pages under an empty title are left out.
        root: Where the paths of the pages start, seen from the page that shows the index, as `../`.
    """
    return "\n\n".join("\n".join([f"## {title} {{#{id}}}", "", *links]) for title, id, links in _groups(sections, root))


def listed(page: Page) -> list[tuple[str, str]]:
    """The first question that each heading of a page answers, with the id of the heading.

    Another wording of a question would only make the list longer: the search knows all. Pages that the search leaves
    out are about this site, and those of errors have a list of their own, of all messages.
    """
    if "search" in page.front_matter or page.is_of_errors:
        return []
    first: dict[str, str] = {}
    for question, anchor in read_questions(page.front_matter):
        first.setdefault(anchor, question)
    return [(question, anchor) for anchor, question in first.items()]


def _folded(group: Group) -> str:
    title, id, links = group
    return "\n".join(
        [
            '<details class="questions__group" markdown>',
            '<summary markdown="block">',
            f"## {title} {{#{id}}}",
            f"<span>{len(links)}</span>",
            "</summary>",
            "",
            *links,
            "",
            "</details>",
        ]
    )


def _groups(sections: list[Section], root: str) -> list[Group]:
    groups: list[Group] = []
    ids: set[str] = set()
    for title, pages in sections:
        links = [
            f"- [{_escape(question)}]({root}{page.path}{f'#{anchor}' if anchor else ''})"
            for page in pages
            for question, anchor in listed(page)
        ]
        if title and links:
            folder, stem = _ids(pages[0])
            ids.add(anchor := folder if folder not in ids else stem)
            groups.append((title, anchor, links))
    return groups


def _root(page: Page) -> str:
    return "../" * page.path.count("/")


def _ids(page: Page) -> tuple[str, str]:
    """The id of the heading of the section that begins with a page, and the one in its place if that is taken."""
    stem = page.path.removesuffix(".md")
    return stem.partition("/")[0], stem.replace("/", "-")


def _escape(text: str) -> str:
    """Text that Markdown leaves unchanged, except code in backticks."""
    return SPECIAL.sub(lambda found: found[1] or f"\\{found[2]}", text)


DIRECTIVES = [Questions()]
