"""Fills the page of questions: all that the pages say they answer, in the order of the navigation."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire.book import Book
from memoire.navigation import sections
from memoire.questions import MARK, index


@event_priority(-50)  # after the fences, whose lines must be where the page has them
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    if MARK not in markdown:
        return markdown
    i18n: Any = config.plugins["i18n"]
    titles = i18n.current_language_config.nav_translations or {}
    listed = sections(Book.current, config.nav, titles, i18n.current_language)
    return markdown.replace(MARK, index(listed, "../" * (page.file.src_uri.count("/") - 1)))
