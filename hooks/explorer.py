"""Puts the switches and the table of runs of an explorer where a page asks for them."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire import blocks, explorer
from memoire.book import CACHE, Book
from memoire.drawings import Drawings


class State:
    """What lasts from one event to the next."""

    drawings: Drawings


def on_config(config: MkDocsConfig) -> None:
    State.drawings = Drawings(Path(config.config_file_path).parent / CACHE / "drawings")


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Tell MkDocs, which checks links now, of the ids that the table will have."""
    for mark in explorer.MARK.finditer(html):
        if (shown := Book.current.templates.get(mark["path"])) and page.present_anchor_ids is not None:
            page.present_anchor_ids |= {explorer.variant_id(shown, variant) for variant in shown.variants}


@event_priority(-60)  # after the search plugin, which has no use for a table of every combination
def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    page.content = explorer.MARK.sub(lambda mark: show(mark["part"], mark["path"], page), page.content or "")
    return context


def show(part: str, path: str, page: Page) -> str:
    language, book = page.file.src_uri.partition("/")[0], Book.current  # that the page is written in
    if path not in book.templates:  # while serving, else the build has ended
        files = (page.file.src_uri, f"snippets/{path}")
        return "".join(blocks.problem(wrong, language) for wrong in book.problems if wrong.file.endswith(files))
    template = book.templates[path]
    records = {variant.snippet.path: book.record(variant.snippet.path) for variant in template.variants}
    if part == "switches":
        return explorer.switches(template, records, language)
    return explorer.runs(template, records, lambda graph: State.drawings.graph(graph, language), language)
