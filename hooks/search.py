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

from memoire.book import CACHE
from memoire.glossary import read_terms
from memoire.questions import answered
from memoire.search import index
from memoire.segmentation import Segmenter

INDEX = "search/search_index.json"
BASE = re.compile(r'("base": ")\.\.(?:/|(?="))')


class State:
    """What lasts from one event to the next."""

    questions: dict[str, list[str]] = {}  # by the address of the section that answers them


def on_pre_build(config: MkDocsConfig) -> None:
    i18n: Any = config.plugins["i18n"]
    if not i18n.building:
        State.questions = {}


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    for question, anchor in answered(dict(page.meta)):
        State.questions.setdefault(f"{page.url}#{anchor}".rstrip("#"), []).append(question)
    return context


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
    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    mixed = json.loads((site / INDEX).read_text("utf-8"))
    terms = read_terms(root)
    segmenter = Segmenter([term.chinese for term in terms], root / CACHE / "words")
    for language in i18n.build_languages:
        prefix = "" if language == i18n.default_language else f"{language}/"
        others = tuple(f"{other}/" for other in i18n.build_languages if f"{other}/" != prefix)
        own = [entry for entry in mixed["docs"] if entry["location"].startswith(prefix)]
        if not prefix:
            own = [entry for entry in own if not entry["location"].startswith(others)]
        docs = [
            {
                **entry,
                "location": entry["location"].removeprefix(prefix),
                "questions": State.questions.get(entry["location"], []),
            }
            for entry in own
        ]
        found = index(docs, language, mixed["config"]["separator"], segmenter, terms)
        file = site / prefix / INDEX
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), "utf-8")
    segmenter.keep()
