"""Links lead to pages, headings and files that exist, and so do images."""

import difflib
import posixpath
from collections.abc import Collection, Iterator
from functools import cached_property
from urllib.parse import SplitResult, unquote, urlsplit

from memoire.checks.anchors import anchors
from memoire.content.addresses import file_addresses, page_addresses, web_path
from memoire.content.languages import LANGUAGES, site_prefix
from memoire.content.page import Page
from memoire.content.page_links import Link, find_links, missing_definitions
from memoire.content.project import DOCS
from memoire.handbook.book import Book
from memoire.problem import Problem

Message = tuple[str, str]


def link_problems(book: Book, broken: Collection[str] = ()) -> Iterator[Problem]:
    """Links and images that lead nowhere.

    Args:
        book: The book.
        broken: The files of pages that contain other mistakes, which may be why an id is missing there.
    """
    targets = Targets(book, broken)
    for page in book.pages:
        for link in find_links(page):
            if message := targets.message(page, link):
                yield Problem(page.file, link.line, *message)
        for line, name in missing_definitions(page) if page.file not in broken else ():
            todo = f"Add a line that says where it leads: [{name}]: ../section/page.md"
            yield Problem(page.file, line, f"The page does not define the link [{name}].", todo)


class Targets:
    """What a link may lead to."""

    def __init__(self, book: Book, broken: Collection[str]) -> None:
        self._book, self._broken = book, broken
        self._anchors: dict[str, set[str]] = {}

    def message(self, page: Page, link: Link) -> Message | None:
        """What is wrong with a link of a page, and what to do; None if it leads somewhere."""
        target = urlsplit(link.target)
        if target.scheme or target.netloc:
            other_host = link.is_image and target.scheme != "data"
            todo = f"Put the image into {DOCS}/assets/images/."
            return (f"The image {link.target} is on another host.", todo) if other_host else None
        if target.path.startswith(("/", "\\")):
            what = f"The path {target.path} starts at the root of the host, where this site may not be."
            return what, "Write the path from this page, as ../no-grad/forms.md."
        if not target.path:
            return self._anchor_message(page, target.fragment)
        return self._address(page, target) if link.is_html else self._file(page, link, target)

    def _file(self, page: Page, link: Link, target: SplitResult) -> Message | None:
        """A link in Markdown, which leads from the file of the page."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), unquote(target.path)))
        own = f"{DOCS}/{page.language}/"
        is_page = path.startswith(own) and path.endswith(".md")
        if is_page and (found := self._page(page.language, path.removeprefix(own))):
            return self._anchor_message(found, target.fragment)
        is_elsewhere = path.endswith(".md") and not is_page  # of another language, or outside of the site
        if path.startswith(f"{DOCS}/") and not is_elsewhere and (self._book.root / path).is_file():
            return None
        if link.is_image:
            todo = f"Put the image there, or correct the path; {DOCS}/assets/images/ serves both languages."
            return f"There is no {path}.", todo
        return f"There is no page or file {path}.", self._suggestion(page, path.removeprefix(own), target.fragment)

    def _page(self, language: str, path: str) -> Page | None:
        """A page in a language, or in another one if it is not translated."""
        found = (self._book.page(f"{each}/{path}") for each in (language, *LANGUAGES))
        return next((page for page in found if page), None)

    def _suggestion(self, page: Page, path: str, anchor: str) -> str:
        stem = path.removesuffix(".html").removesuffix("/index")
        near = [name for name in (f"{stem}.md", f"{stem}/index.md") if self._page(page.language, name)]
        paths = [other.path for other in self._book.pages]
        near = near or difflib.get_close_matches(path, paths, 1)
        if not near:
            return "Correct the path, or remove the link."
        written = posixpath.relpath(near[0], posixpath.dirname(page.path) or ".")
        return f"Did you mean '{written}{f'#{anchor}' if anchor else ''}'?"

    def _address(self, page: Page, target: SplitResult) -> Message | None:
        """A link in HTML, which leads from the address of the page."""
        base = site_prefix(page.language) + web_path(page.path)
        path = posixpath.normpath(posixpath.join("/", base, unquote(target.path)))[1:]
        address = path.removesuffix("index.html").rstrip("/")
        if found := self._pages.get(f"{address}/" if address else ""):
            return self._anchor_message(found, target.fragment)
        if path in self._files or (not path.endswith(".md") and (self._book.root / DOCS / path).is_file()):
            return None
        what = f"There is nothing at the address {target.path}, seen from {'/' + base}."
        return what, "Correct it: HTML needs the address of a page, as ../forms/; [text](forms.md) is simpler."

    def _anchor_message(self, page: Page, anchor: str) -> Message | None:
        if not anchor or page.file in self._broken:
            return None
        if page.file not in self._anchors:
            self._anchors[page.file] = anchors(page, self._book)
        known, anchor = self._anchors[page.file], unquote(anchor)
        if anchor in known:
            return None
        near = difflib.get_close_matches(anchor, sorted(known), 1)
        todo = f"Did you mean '{near[0]}'?" if near else "Correct the id, or link to the page without it."
        return f"No heading in {page.file} has the id '{anchor}'.", todo

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return page_addresses(self._book.pages)

    @cached_property
    def _files(self) -> set[str]:
        return file_addresses(self._book.pages, list(self._book.snippets))
