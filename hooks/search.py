"""Gives each language a search index of its own, so that a reader finds pages in the language of the page.

static-i18n writes one index for all languages: https://github.com/ultrabug/mkdocs-static-i18n/issues/31
"""

import json
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

INDEX = "search/search_index.json"
BASE = re.compile(r'("base": ")\.\.(?:/|(?="))')


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """The theme looks for the index below the base, and resolves what it finds there against it."""
    i18n: Any = config.plugins["i18n"]
    if i18n.is_default_language_build:
        return output
    return BASE.sub(lambda found: found[1], output, count=1).replace('"base": ""', '"base": "."', 1)


@event_priority(-150)  # after the index of all languages is complete, before the site is published
def on_post_build(config: MkDocsConfig) -> None:
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    site = Path(config.site_dir)
    mixed = json.loads((site / INDEX).read_text("utf-8"))
    for language in i18n.build_languages:
        prefix = "" if language == i18n.default_language else f"{language}/"
        others = tuple(f"{other}/" for other in i18n.build_languages if f"{other}/" != prefix)
        own = [entry for entry in mixed["docs"] if entry["location"].startswith(prefix)]
        if not prefix:
            own = [entry for entry in own if not entry["location"].startswith(others)]
        docs = [{**entry, "location": entry["location"].removeprefix(prefix)} for entry in own]
        index = {**mixed, "config": {**mixed["config"], "lang": [language]}, "docs": docs}
        file = site / prefix / INDEX
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")
