"""Tells search engines and social sites what a page is: its address in each language, and a picture of it."""

from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from memoire.book import CACHE, Book
from memoire.social import Pictures

FOLDER = "assets/social"


class State:
    """What lasts from one event to the next."""

    pictures: Pictures
    drawn: dict[str, bytes] = {}  # by their address below the site's root


def on_config(config: MkDocsConfig) -> None:
    State.pictures = Pictures(Path(config.config_file_path).parent / CACHE / "social")


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    # The theme puts it between quotation marks as it is.
    page.meta["description"] = escape(str(page.meta.get("description", "")))
    path = page.url.removeprefix("zh/")
    site = (config.site_url or "").rstrip("/")
    picture = f"{FOLDER}/{path.rstrip('/').replace('/', '-') or 'index'}.png"
    if picture not in State.drawn:
        State.drawn[picture] = draw(page)
    context["head"] = {
        "alternates": [
            ("en", f"{site}/{path}"),
            ("zh-Hans", f"{site}/zh/{path}"),
            ("x-default", f"{site}/{path}"),
        ],
        "picture": f"{site}/{picture}",
    }
    return context


def draw(page: Page) -> bytes:
    """The first program of the page with what it printed; the same in both languages, so that one picture is enough."""
    source = Book.current.page(page.file.src_uri)
    path = source.shown[0][1] if source and source.shown else ""
    if path not in Book.current.snippets:
        return State.pictures.site()
    return State.pictures.program(Book.current.snippets[path].source, Book.current.record(path).stdout)


@event_priority(-150)  # after the other languages, before the site is published
def on_post_build(config: MkDocsConfig) -> None:
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    folder = Path(config.site_dir)
    for path, picture in State.drawn.items():
        file = folder / unquote(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)
    State.drawn.clear()
