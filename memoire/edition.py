"""The handbook in one language, as it is published: which pages it has, and at which addresses."""

import posixpath
import re
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from memoire.book import CACHE, Book
from memoire.navigation import Section
from memoire.page import Page
from memoire.source import Highlighter

TAG = re.compile("<[^>]*>")
SUFFIX = re.compile(r"(?P<folder>^|/)index\.md$|\.md$")


@dataclass(frozen=True)
class Edition:
    """The handbook in one language.

    Attributes:
        book: All pages and records.
        language: Of the reader.
        site: Address of the whole site, ending in a slash.
        prefix: Where this language is below it: empty, or `zh/`.
        name: Title of the site.
        description: What the site is, in a sentence or two.
        copyright: The licences of text and code.
        sections: The pages in order.
    """

    book: Book
    language: str
    site: str
    prefix: str
    name: str
    description: str
    copyright: str
    sections: list[Section] = field(default_factory=list)

    @property
    def root(self) -> str:
        """Address of the home page."""
        return self.site + self.prefix

    @property
    def pages(self) -> list[Page]:
        return [page for _, pages in self.sections for page in pages]

    def address(self, path: str) -> str:
        """Where the page with this path is read."""
        return self.root + web_path(path)

    def link(self, page: Page, target: str) -> str:
        """The whole address of what a page links to."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return target
        anchor = f"#{parts.fragment}" if parts.fragment else ""
        if not parts.path:
            return self.address(page.path) + anchor
        folder = posixpath.dirname(f"{page.language}/{page.path}")
        path = posixpath.normpath(posixpath.join(folder, parts.path))
        own = f"{page.language}/"
        return (self.address(path.removeprefix(own)) if path.startswith(own) else self.site + path) + anchor

    def source(self, path: str, language: str) -> str:
        """A program with the comments of one language: what `source.localise` gives, from what is kept of it."""
        return unescape(TAG.sub("", self._highlighter.source(self.book.snippets[path], language)))

    @cached_property
    def _highlighter(self) -> Highlighter:
        return Highlighter(self.book.root / CACHE / "blocks")


def web_path(path: str) -> str:
    """The address of a page below its language, by its path: `no-grad/views/`, `errors/`, nothing for the home page."""
    return SUFFIX.sub(lambda found: "/" if found["folder"] is None else found["folder"], path)


def beside(path: str) -> str:
    """Where the files beside a page are, without their suffix: `no-grad/views`, `errors`, `index`."""
    return web_path(path).rstrip("/") or "index"


def title(page: Page) -> str:
    """The heading of a page, as Markdown."""
    return next((heading.text for heading in page.headings if heading.level == 1), Path(page.path).stem)
