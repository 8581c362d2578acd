"""MkDocs and Material: how a single page is converted, read by the search plugin and put into its template."""

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, Template
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from memoire_mkdocs.comparable import headings


def set_page_renderer(page: Page, renderer: Callable[[Callable[[], None], Files], None]) -> None:
    """Let a function decide whether the Markdown of a page is converted, for which MkDocs has no event."""

    def render(config: MkDocsConfig, files: Files) -> None:
        renderer(lambda: Page.render(page, config, files), files)

    page.render = render


def rendering(page: Page) -> dict[str, Any]:
    """All that converting the Markdown of a page gave, as JSON."""
    return {
        "content": page.content,
        "headings": headings(page),
        "title": page._title_from_render,
        "ids": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()},
    }


def restore_rendering(page: Page, found: dict[str, Any], files: Files) -> None:
    """Give a page what `rendering` said of it."""
    page.content = found["content"]
    page.toc = TableOfContents([_heading(item) for item in found["headings"]])
    for first in list(page.toc)[:1]:
        first.active = True  # ty: ignore[missing-attribute]
    page._title_from_render = found["title"]
    page.present_anchor_ids = set(found["ids"])
    links = {files.get_file_from_path(uri): links for uri, links in found["links"].items()}
    page.links_to_anchors = {file: links for file, links in links.items() if file}


def _heading(item: list[Any]) -> AnchorLink:
    link = AnchorLink(*item[:3])
    link.children = [_heading(child) for child in item[3]]
    return link


def set_search_indexer(
    config: MkDocsConfig, indexer: Callable[[Page, Callable[[], list[dict[str, Any]]]], list[dict[str, Any]]]
) -> None:
    """Let a function decide whether the search plugin parses a page; its index is a list of entries."""
    plugin: Any = config.plugins.get("search") or config.plugins.get("material/search")
    if plugin is None:
        return
    index = plugin.search_index
    add = index.add_entry_from_context

    def indexed(page: Page) -> None:
        def parse() -> list[dict[str, Any]]:
            entries, index.entries = index.entries, []
            add(page)
            entries, index.entries = index.entries, entries
            return entries

        index.entries.extend(indexer(page, parse))

    index.add_entry_from_context = indexed


def set_template_renderer(env: Environment, renderer: Callable[[str, dict[str, Any], Callable[[], str]], str]) -> None:
    """Let a function decide whether a template is rendered; it is given the name of the template."""

    class KeptTemplate(Template):
        def render(self, *args: Any, **kwargs: Any) -> str:
            context = dict(*args, **kwargs)
            return renderer(self.name or "", context, lambda: Template.render(self, context))

    env.template_class = KeptTemplate


class _WithoutHiddenFolders(FileSystemLoader):
    """Lists no files of folders that MkDocs leaves out: Material has 14 000 icons in one."""

    def list_templates(self) -> list[str]:
        found = set()
        for place in self.searchpath:
            for folder, within, files in os.walk(place, followlinks=self.followlinks):
                within[:] = [name for name in within if not name.startswith(".")]
                found |= {Path(folder, name).relative_to(place).as_posix() for name in files}
        return sorted(found)


def prepare_templates(config: MkDocsConfig, compiled: BytecodeCache) -> None:
    """Let every template be compiled once, and let MkDocs not list the icons of the theme, only to leave them out.

    Each is a tenth of a warm build.

    Args:
        config: The configuration; its search plugin reads templates already in `on_config`.
        compiled: Stores compiled templates.
    """
    get_env = config.theme.get_env

    def get_env_prepared() -> Environment:
        env = get_env()
        env.loader = _WithoutHiddenFolders(config.theme.dirs)
        env.bytecode_cache = compiled
        return env

    config.theme.get_env = get_env_prepared


def read_page(config: MkDocsConfig, files: Files, file: File, language: str) -> None:
    """Read one page again, so that the menus of all pages show what it says now.

    Args:
        config: The configuration, which static-i18n changes for each language.
        files: The files of that language.
        file: The page.
        language: The language.
    """
    assert file.page
    with _building(config, language):
        build._populate_page(file.page, config, files)


def make_page(config: MkDocsConfig, files: Files, nav: Navigation, env: Environment, file: File, language: str) -> None:
    """Make one page again as its whole build did, with the language that static-i18n then builds.

    Args:
        config: The configuration, which static-i18n changes for each language.
        files: The files of that language.
        nav: Its navigation.
        env: The templates as its build has prepared them.
        file: The page.
        language: The language.
    """
    assert file.page
    with _building(config, language):
        build._populate_page(file.page, config, files)
        build._build_page(file.page, config, files.documentation_pages(), nav, env)


@contextmanager
def _building(config: MkDocsConfig, language: str) -> Generator[None]:
    plugin: Any = config.plugins["i18n"]
    before = plugin.current_language, plugin.building
    plugin.current_language, plugin.building = language, language != plugin.default_language
    try:
        plugin.reconfigure_mkdocs_config(config)
        yield
    finally:
        plugin.current_language, plugin.building = before
