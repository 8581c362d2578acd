"""The titles of sections in the navigation, and those that have no name in another language."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from memoire.content.languages import LANGUAGES
from memoire.content.project import CONFIGURATION
from memoire.problem import Problem

# The name of a function or a module is the same in every language.
NAME = re.compile(r"[a-z_.]+")


class _Loader(yaml.SafeLoader):
    """Reads a configuration without what only MkDocs can resolve, such as !ENV."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def untranslated_titles(root: Path) -> Iterator[Problem]:
    """Sections whose titles readers of another language see in English: information for authors, never a mistake."""
    text = (root / CONFIGURATION).read_text("utf-8")
    try:
        config = yaml.load(text, _Loader)
    except yaml.YAMLError:  # the build says what is wrong
        return
    titles = list(_titles(config.get("nav") or [])) if isinstance(config, dict) else []
    known = {found.get("locale"): found.get("nav_translations") or {} for found in _languages(config)} if titles else {}
    for language in LANGUAGES[1:]:
        for title in titles:
            if language in known and title not in known[language] and not NAME.fullmatch(title):
                lines = text.split("\n")
                line = next((number for number, line in enumerate(lines, 1) if f"- {title}:" in line), 1)
                todo = f"Write it under nav_translations: {title}: …"
                yield Problem(CONFIGURATION, line, f"The section '{title}' has no name in '{language}'.", todo)


def _titles(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        for title, within in entry.items() if isinstance(entry, dict) else ():
            if isinstance(within, list):
                yield title
                yield from _titles(within)


def _languages(config: dict[str, Any]) -> list[dict[str, Any]]:
    plugins = [item for item in config.get("plugins") or [] if isinstance(item, dict)]
    return next((item["i18n"].get("languages") or [] for item in plugins if item.get("i18n")), [])
