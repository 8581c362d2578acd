"""Fills the page of questions: all that the pages say they answer, in the order of the navigation."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire.book import Book
from memoire.questions import index

MARK = "<!-- questions -->"


@event_priority(-50)  # after the fences, whose lines must be where the page has them
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    if MARK not in markdown:
        return markdown
    i18n: Any = config.plugins["i18n"]
    language = i18n.current_language
    titles = i18n.current_language_config.nav_translations or {}
    sections = []
    for entry in config.nav or []:
        if isinstance(entry, dict):
            for title, paths in entry.items():
                pages = [Book.current.page(f"{language}/{path}") for path in paths]
                sections.append((titles.get(title, title), [item for item in pages if item]))
    return markdown.replace(MARK, index(sections, "../" * (page.file.src_uri.count("/") - 1)))
