"""What readers are told of the sections of a page that are behind the other language."""

from html import escape

from memoire.content.page import Page
from memoire.content.sections import TOP, Section, read_sections
from memoire.content.translations import Translation
from memoire.texts import texts


def notices(page: Page, other: Page, translation: Translation, address: str) -> list[tuple[int, str]]:
    """The notices of a page as HTML, each with the line that it comes after.

    One is below the heading of each section that is behind. For a section that this page has not yet, one is where the
    section would be; it has the id of the section, so that links to the section lead to it.

    Args:
        page: The page.
        other: The same page in the other language.
        translation: The state of its sections.
        address: Where the other page is, as this one links to it.
    """
    here, there = read_sections(page), read_sections(other)
    words = texts(page.language, "notices")
    found = []
    for id in translation.in_state("behind" if page.language == "zh" else "ahead"):
        target = address if id == TOP or id not in there else f"{address}#{id}"
        link = f'<a href="{escape(target)}" hreflang="{other.language}">{{}}</a></p>'
        if id in here:
            text = words["behind" if id in there else "removed"]
            found.append((here[id].line, _start() + text + link.format(words["read"])))
        else:
            title = escape(there[id].title.replace("`", ""))
            found.append((_place(id, here, there), _start(f' id="{escape(id)}"') + words["added"] + link.format(title)))
    return sorted([*_targets(page, here, there, translation), *found], key=lambda notice: notice[0])


def _targets(
    page: Page, here: dict[str, Section], there: dict[str, Section], translation: Translation
) -> list[tuple[int, str]]:
    """Targets at the top of a Chinese page for sections that it does not have any more, and the English page has.

    English pages without a translation are shown among the Chinese ones, and may link to these sections.
    """
    removed = [id for id in translation.in_state("ahead") if id in there and id not in here]
    return [(here[TOP].line, f'<div id="{escape(id)}"></div>') for id in removed if page.language == "zh"]


def _start(id: str = "") -> str:
    return f'<p class="behind"{id} role="note" data-search-exclude>'


def _place(id: str, here: dict[str, Section], there: dict[str, Section]) -> int:
    """The last line of the section after which another one would be."""
    before = list(there)[: list(there).index(id)]
    return here[next((other for other in reversed(before) if other in here), TOP)].end
