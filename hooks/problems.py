"""While serving, lists at the top of each page what an author has to mend there; the terminal says the same."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from memoire.blocks import problems
from memoire.book import Book
from memoire.page import DOCS

# Filled in when all programs have ended: to wait for them at the first page would take longer.
PLACE = "<!-- problems -->"


class State:
    """What lasts from one event to the next."""

    serving = False
    written: dict[str, list[Path]] = {}  # where the pages made of a file are


def on_startup(*, command: str, dirty: bool) -> None:
    State.serving = command == "serve"


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str | None:
    """A page that cannot be read is an empty one, which can say why, where MkDocs would end the build."""
    unreadable = State.serving and Book.current.page(page.file.src_uri) is None
    return f"# {page.file.src_uri}\n" if unreadable else None


@event_priority(-60)  # after all that search and readers see
def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    if State.serving:
        State.written.setdefault(f"{DOCS}/{page.file.src_uri}", []).append(Path(page.file.abs_dest_path))
        page.content = PLACE + (page.content or "")
    return context


@event_priority(-150)  # after the other languages
def on_post_build(config: MkDocsConfig) -> None:
    i18n: Any = config.plugins["i18n"]
    if not State.serving or i18n.building:
        return
    for file, found in Book.current.problems_by_page().items():
        for page in State.written.get(file, []):
            language = file.split("/")[1]
            html = page.read_text("utf-8").replace(PLACE, problems(found, language), 1)
            page.write_text(html, "utf-8")
    State.written.clear()
