"""The handbook in one language as it is published: its pages and their addresses."""

import posixpath
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from memoire.content.addresses import web_path
from memoire.content.languages import site_prefix
from memoire.content.navigation import Section
from memoire.content.page import Page
from memoire.directives.directive import Context
from memoire.handbook.book import Book
from memoire.render.drawings import Drawings
from memoire.render.highlight import Highlighter


@dataclass(frozen=True)
class Edition:
    """The handbook in one language.

    Attributes:
        book: All pages, with the records of all programs.
        language: The reader's.
        site: Address of the whole site, ending in a slash.
        prefix: Where this language is below it: empty, or `zh/`.
        name: Title of the site.
        description: What the site is, in a sentence or two.
        copyright: The licences of text and code.
        highlighter: Prepares programs for readers.
        drawings: Draws graphs.
        sections: The pages in order.
    """

    book: Book
    language: str
    site: str
    prefix: str
    name: str
    description: str
    copyright: str
    highlighter: Highlighter
    drawings: Drawings
    sections: list[Section] = field(default_factory=list)

    @property
    def root(self) -> str:
        """Address of the home page."""
        return self.site + self.prefix

    @property
    def pages(self) -> list[Page]:
        """All pages in order."""
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
        """A program with the comments of one language."""
        return self.highlighter.text(self.book.snippets[path], language)

    def context(self, page: Page) -> Context:
        """What the directives of a page are made from."""
        return Context(
            book=self.book,
            page=page,
            sections=self.sections,
            record=self.book.records.__getitem__,
            claim=self.book.claim,
            reader=self.language,
            address=lambda language, path: self.site + site_prefix(language) + web_path(path),
            drawings=self.drawings,
        )
