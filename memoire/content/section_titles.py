"""The titles of sections in the navigation, and those that have no name in another language."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from memoire.content.languages import LANGUAGES
from memoire.content.navigation import line_of, read_configuration
from memoire.content.project import CONFIGURATION
from memoire.problem import Problem

# The name of a function or a module is the same in every language.
NAME = re.compile(r"[a-z_.]+")


def untranslated_titles(root: Path) -> Iterator[Problem]:
    """Sections whose titles readers of another language see in English: information for authors, never a mistake."""
    settings = read_configuration(root)
    if isinstance(settings, Problem):  # the check says what is wrong
        return
    known = _names(settings.get("plugins"))
    for line, title in _titles(settings.get("nav")):
        for language in LANGUAGES[1:]:
            if language in known and title not in known[language] and not NAME.fullmatch(title):
                todo = f"Write it under nav_translations: {title}: …"
                yield Problem(CONFIGURATION, line, f"The section '{title}' has no name in '{language}'.", todo)


def _titles(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """Line and title of each section."""
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _titles(entry)
    elif isinstance(node, yaml.MappingNode):
        for title, within in node.value:
            if isinstance(within, yaml.SequenceNode):
                yield line_of(title), title.value
                yield from _titles(within)


def _names(plugins: yaml.Node | None) -> dict[str, set[str]]:
    """The titles that have a name in each language."""
    return {
        language.value: {title.value for title, _ in names.value} if names else set()
        for settings in _children(_named(plugins, "i18n"), "languages")
        if (language := _named(settings, "locale"))
        for names in [_named(settings, "nav_translations")]
    }


def _children(node: yaml.Node | None, name: str) -> list[yaml.Node]:
    found = _named(node, name)
    return found.value if isinstance(found, yaml.SequenceNode) else []


def _named(node: yaml.Node | None, name: str) -> yaml.Node | None:
    """The value of a setting, also of the one entry of a list that has it."""
    if isinstance(node, yaml.SequenceNode):
        return next((found for entry in node.value if (found := _named(entry, name))), None)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == name), None)
