"""The links and images of a page, in Markdown and in HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from memoire.content.directive_use import CODE_SPAN
from memoire.content.page import Page

IMAGE = re.compile(r"!\[[^\]]*\]\(\s*<?(?P<target>[^)>\s]*)[^)]*\)")
INLINE = re.compile(r"\]\(\s*<?(?P<target>[^)>\s]*)")
DEFINITION = re.compile(r"\s{0,3}\[(?P<name>[^\]^][^\]]*)\]:\s*<?(?P<target>[^\s>]+)")
# Not x[0][1].
REFERENCE = re.compile(r"(?<![\w\]])\[(?P<text>[^\[\]^][^\[\]]*)\]\[(?P<name>[^\]]*)\]")
ATTRIBUTE_ID = re.compile(r"\{[^{}]*#(?P<id>[\w:.-]+)[^{}]*\}")
FOOTNOTE = re.compile(r"\[\^(?P<name>[^\]]+)\]")


@dataclass(frozen=True)
class Link:
    """A link or an image.

    Attributes:
        line: Its line.
        target: Where it leads, as it is written.
        is_html: Written in HTML, which leads from the address of the page, not from its file.
        is_image: It is an image.
    """

    line: int
    target: str
    is_html: bool = False
    is_image: bool = False


def find_links(page: Page) -> list[Link]:
    """Every link and image of a page, the targets that references are given among them."""
    return [*_in_markdown(page), *page.once(_tags).links]


def missing_definitions(page: Page) -> Iterator[tuple[int, str]]:
    """Line and name of each reference that the page does not define, so that readers see its brackets."""
    lines = _lines(page)
    defined = {found["name"].lower() for _, line in lines if (found := DEFINITION.match(line))}
    for number, line in lines:
        for found in REFERENCE.finditer(line) if "][" in line else ():
            name = found["name"] or found["text"]
            if name.lower() not in defined:
                yield number, name


def written_ids(page: Page) -> set[str]:
    """The ids that a page gives to its headings, to other elements, and to its footnotes."""
    return page.once(_written_ids)


def _written_ids(page: Page) -> set[str]:
    text = "\n".join(line for _, line in _lines(page))
    notes = FOOTNOTE.findall(text) if "[^" in text else []
    return (
        {found["id"] for found in ATTRIBUTE_ID.finditer(text)}
        | page.once(_tags).ids
        | {f"{kind}:{name}" for name in notes for kind in ("fn", "fnref")}
    )


def _lines(page: Page) -> list[tuple[int, str]]:
    return page.once(_without_code)


def _without_code(page: Page) -> list[tuple[int, str]]:
    return [(number, CODE_SPAN.sub("", line) if "`" in line else line) for number, line in page.prose]


def _in_markdown(page: Page) -> Iterator[Link]:
    for number, line in _lines(page):
        if "](" in line:
            for image in IMAGE.finditer(line):
                yield Link(number, image["target"], is_image=True)
            for link in INLINE.finditer(IMAGE.sub("", line)):
                yield Link(number, link["target"])
        if "]:" in line and (definition := DEFINITION.match(line)):
            yield Link(number, definition["target"])


class _Tags(HTMLParser):
    """Collects ids, links and images."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value is not None}
        self.ids.update(given[name] for name in ("id", "name") if name in given and (name == "id" or tag == "a"))
        name = {"a": "href", "img": "src"}.get(tag, "")
        if name in given:
            self.links.append(Link(self.getpos()[0], given[name], is_html=True, is_image=tag == "img"))


def _tags(page: Page) -> _Tags:
    tags = _Tags()
    if any("<" in line for _, line in page.prose):
        lines = dict(_lines(page))
        tags.feed("\n".join(lines.get(number, "") for number in range(1, len(page.lines) + 1)))
        tags.close()
    return tags
