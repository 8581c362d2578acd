"""Every interface of MkDocs, Material, static-i18n and markdown-exec that is used here and that they do not document.

One function each, with the reason. An update may break them: `tests/memoire_mkdocs/test_undocumented.py` says which.
"""

import json
import logging
import posixpath
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import markdown_exec
from mkdocs import livereload
from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from watchdog.observers.polling import PollingObserver

SEARCH_INDEX = "search/search_index.json"
MKDOCS_LOGGER = logging.getLogger("mkdocs")
SETTING = re.compile(r"Config value '(?P<name>[^']+)': (?P<reason>.+)", re.S)
# In the JSON that Material writes into each page.
BASE = re.compile(r'("base": ")\.\.(?:/|(?="))')


@dataclass(frozen=True)
class LanguageSettings:
    """What the configuration says of one language.

    Attributes:
        language: Its code, as `zh`.
        is_default: Whether it is at the root of the site.
        settings: Its own `site_name`, `site_description` and `copyright`, None where it has none.
        section_titles: Translations of the titles in the navigation.
    """

    language: str
    is_default: bool
    settings: dict[str, str | None]
    section_titles: dict[str, str]


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def is_further_language(config: MkDocsConfig) -> bool:
    """Whether this is the build of a further language: static-i18n nests them in `on_post_build` of the first."""
    return _i18n(config).building


def reader_language(config: MkDocsConfig) -> str:
    """The language that is being built; static-i18n changes the configuration for it, without an event."""
    return _i18n(config).current_language


def languages(config: MkDocsConfig) -> list[LanguageSettings]:
    """All languages that are built; the settings of each are needed once all of them have been built."""
    names = ("site_name", "site_description", "copyright")
    return [
        LanguageSettings(
            language=found.locale,
            is_default=found.default,
            settings={name: found[name] for name in names},
            section_titles=found.nav_translations or {},
        )
        for found in _i18n(config).config.languages
        if found.build
    ]


def set_formatter(languages: tuple[str, ...], formatter: Callable[..., str]) -> None:
    """Let a function format the fences that run: markdown-exec has a table of formatters, and no way to add to it."""
    for language in languages:
        markdown_exec.formatters[language] = formatter  # ty: ignore[invalid-assignment]


def add_anchors(page: Page, ids: set[str]) -> None:
    """Tell MkDocs of ids that a page gets after it has checked which ids links may lead to."""
    if page.present_anchor_ids is not None:
        page.present_anchor_ids |= ids


def set_menu_label(page: Page, label: str) -> None:
    """Let the menu show a label in place of the title, by the attribute that Material's typeset plugin writes."""
    page.typeset = {"title": escape(label)}  # ty: ignore[missing-attribute]


def count_warnings() -> CountHandler:
    """Count warnings as strict mode does: MkDocs ends a build with warnings only after the last event."""
    counter = CountHandler(level=logging.WARNING)
    MKDOCS_LOGGER.addHandler(counter)
    return counter


def stop_counting(counter: CountHandler) -> None:
    """End what `count_warnings` started."""
    MKDOCS_LOGGER.removeHandler(counter)


def tolerate_warnings() -> None:
    """Let strict mode end no build: it counts warnings with a handler that is there before the first event."""
    for counter in [handler for handler in MKDOCS_LOGGER.handlers if isinstance(handler, CountHandler)]:
        MKDOCS_LOGGER.removeHandler(counter)


def log_warnings_when_quiet() -> None:
    """Log warnings with `-q` too: else MkDocs drops them before strict mode counts them, and nobody reads them."""
    if MKDOCS_LOGGER.level > logging.WARNING:
        MKDOCS_LOGGER.setLevel(logging.WARNING)


@contextmanager
def logged_warnings() -> Generator[list[str]]:
    """What MkDocs and its plugins log as warnings and errors: of a wrong setting, the exception says nothing."""
    texts: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: texts.append(record.getMessage())
    MKDOCS_LOGGER.addHandler(handler)
    try:
        yield texts
    finally:
        MKDOCS_LOGGER.removeHandler(handler)


def refused_settings(logged: list[str]) -> list[tuple[str, str]]:
    """Name and reason of each setting that MkDocs refused, from what it logged."""
    found = [SETTING.match(text) for text in dict.fromkeys(logged)]
    return [(setting["name"], setting["reason"].strip()) for setting in found if setting]


def guard_first_build(run: Callable[[Callable[[], None]], None]) -> None:
    """Let a function run the first build of `mkdocs serve`, before which there is no server and no event."""
    build = serve.build

    def guarded(*given: Any, **options: Any) -> None:
        serve.build = build  # the others come through the server
        run(lambda: build(*given, **options))

    serve.build = guarded  # ty: ignore[invalid-assignment]


def guard_rebuilds(server: LiveReloadServer, run: Callable[[Callable[[], None]], None]) -> Callable[[], None]:
    """Let a function run the further builds, which also read the settings; else one that fails leaves no answer.

    Returns:
        What makes the whole site.
    """
    builder = server.builder
    server.builder = lambda: run(builder)
    return builder


def watch_closely(server: LiveReloadServer) -> None:
    """Look for edits five times a second, where MkDocs looks twice."""
    watched = list(server._watched_paths)
    server._watched_paths.clear()
    server.observer = PollingObserver(timeout=0.2)
    for path in watched:
        server.watch(path)


def reload_browsers(server: LiveReloadServer) -> None:
    """Let browsers load their page again, as after a build; one that is under way does so itself."""
    with server._epoch_cond:
        if server._visible_epoch == server._wanted_epoch:
            server._visible_epoch = server._wanted_epoch = livereload._timestamp()
            server._epoch_cond.notify_all()


def wait_for_build(server: LiveReloadServer) -> None:
    """Wait for a build that is under way, as the server does before it reads a file."""
    with server._epoch_cond:
        server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)


def address_below(server: LiveReloadServer, path: str) -> str:
    """The file that the server looks for, from the root of the site, by the path of a request."""
    path = path.encode("latin-1").decode("utf-8", "ignore")
    within = path.removeprefix(server.mount_path) + ("index.html" if path.endswith("/") else "")
    return posixpath.normpath(f"/{within}").lstrip("/")


def with_live_reload(server: LiveReloadServer, html: bytes) -> bytes:
    """A page that MkDocs did not build, with the script that loads it again after the next build."""
    return server._inject_js_into_html(html, server._visible_epoch)


def take_search_index(site: Path) -> list[dict[str, Any]]:
    """The sections of all languages in one list, as the search plugin writes them; the file is removed.

    static-i18n writes one index for all languages: https://github.com/ultrabug/mkdocs-static-i18n/issues/31
    """
    file = site / SEARCH_INDEX
    docs = json.loads(file.read_text("utf-8"))["docs"]
    file.unlink()
    return docs


def with_language_tags(sitemap: str) -> str:
    """A sitemap that names languages as the pages do: static-i18n has a template of its own, and names folders."""
    return sitemap.replace('hreflang="zh"', 'hreflang="zh-Hans"')


def with_own_search_base(html: str) -> str:
    """A page whose search starts at the root of its language: search.js looks for the index below Material's `base`."""
    return BASE.sub(lambda found: found[1], html, count=1).replace('"base": ""', '"base": "."', 1)
