"""What readers are asked: programs whose output they choose, and the questions that lead back to a page."""

from dataclasses import dataclass

from memoire.content.file_links import find_links
from memoire.content.page import Page
from memoire.content.sections import TOP, read_sections, section_at


@dataclass(frozen=True)
class Question:
    """A section of a page on which readers choose.

    Attributes:
        path: The path of that page below the folder of its language.
        anchor: The id of the section.
        title: Its heading, as Markdown.
    """

    path: str
    anchor: str
    title: str


def asked(page: Page) -> list[str]:
    """The programs of a page whose output readers choose."""
    return [path for fence in page.fences if (path := fence.include) and fence.wrong_choices]


def questions_about(page: Page, pages: list[Page]) -> list[Question]:
    """The questions whose answer names a page to read, in the order of the pages that ask them.

    Args:
        page: The page to be read; none leads back to a page of the quiz itself.
        pages: All pages; those of another language do not count.
    """
    if any(use.name.startswith("quiz-") for use in page.uses):
        return []
    others = (other for other in pages if other.language == page.language and other.once(asked))
    return [question for other in others for question in other.once(_questions).get(page.file, [])]


def _questions(page: Page) -> dict[str, list[Question]]:
    """The questions of a page, by the file that their answers name."""
    sections = read_sections(page)
    found: dict[str, dict[Question, None]] = {}
    for link in find_links(page.file, "\n".join(page.lines)):
        section = sections[section_at(sections, link.line)]
        if section.id != TOP:
            found.setdefault(link.path, {})[Question(page.path, section.id, section.title)] = None
    return {path: list(questions) for path, questions in found.items()}
