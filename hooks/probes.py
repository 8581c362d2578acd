"""Fills the tables whose cells are what probes printed."""

from html import unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire import probes
from memoire.blocks import program_id
from memoire.book import Book


@event_priority(-50)  # after the fences, whose lines must be where the page has them
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    source = Book.current.page(page.file.src_uri)
    for number, label, path, columns in probes.rows(source) if source else ():
        assert source
        row = probes.expand(label, path, program_id(path), columns)
        markdown = markdown.replace(source.lines[number - 1], row)
    return markdown


@event_priority(60)  # before the search plugin, and before the programs of the page are filled in
def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    def fill(found: Any) -> str:
        values = probes.printed(Book.current.record(found["path"]).stdout)
        return probes.cell(values.get(unescape(found["name"]), "?"))

    page.content = probes.CELL.sub(fill, page.content or "")
    return context
