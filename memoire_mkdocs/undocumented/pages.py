"""markdown-exec and Material: what they show in a page, its menu and its search, and the sitemap of static-i18n."""

import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import markdown_exec
from mkdocs.structure.pages import Page

SEARCH_INDEX = "search/search_index.json"
# In the JSON that Material writes into each page.
BASE = re.compile(r'("base": ")\.\.(?:/|(?="))')


def set_formatter(languages: tuple[str, ...], formatter: Callable[..., str]) -> None:
    """Let a function format the fences that run: markdown-exec has a table of formatters, and no way to add to it."""
    for language in languages:
        markdown_exec.formatters[language] = formatter  # ty: ignore[invalid-assignment]


def add_anchors(page: Page, ids: set[str]) -> None:
    """Tell MkDocs of ids that a page gets after it has checked which ids links may lead to."""
    if page.present_anchor_ids is not None:
        page.present_anchor_ids |= ids


def set_menu_label(page: Page, label: str) -> None:
    """Let the menu show a label in place of the title, by the attribute that Material's typeset plugin writes.

    Args:
        page: The page.
        label: Its label; empty if the menu is to show the title.
    """
    vars(page).pop("typeset", None)
    if label:
        page.typeset = {"title": escape(label)}  # ty: ignore[missing-attribute]


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
