"""The order of the pages: sections with their titles, as the configuration of the site lists them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from memoire.content.page import Page
from memoire.content.project import CONFIGURATION
from memoire.problem import Problem, read_text

Section = tuple[str, list[Page]]


def read_configuration(root: Path) -> dict[str, yaml.Node] | Problem:
    """The settings of the site as YAML nodes, which know their lines, or why they cannot be read."""
    text = read_text(root / CONFIGURATION, CONFIGURATION)
    if isinstance(text, Problem):
        return text
    try:
        found = yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = f"This is not valid YAML: {getattr(error, 'problem', error)}."
        todo = "Compare the indentation with the lines above, and put quotation marks around a text with a colon."
        return Problem(CONFIGURATION, mark.line + 1 if mark else 1, what, todo)
    if not isinstance(found, yaml.MappingNode):
        return Problem(CONFIGURATION, 1, "The file holds no settings.", "Write one a line, as site_name: …")
    return {key.value: value for key, value in found.value}


def line_of_setting(root: Path, name: str) -> int:
    """The line of a setting, 1 if the settings have none of this name or cannot be read."""
    settings = read_configuration(root)
    if isinstance(settings, Problem) or name not in settings:
        return 1
    # Of the name, while the value may start on the line below it.
    lines = (root / CONFIGURATION).read_text("utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{name}:")), 1)


def line_of(node: yaml.Node) -> int:
    """The line on which a node starts."""
    return node.start_mark.line + 1 if node.start_mark else 1


def listed_paths(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """Line and path of each page in a navigation, in order."""
    if isinstance(node, yaml.ScalarNode) and node.value:
        yield line_of(node), node.value
    elif isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from listed_paths(entry)
    elif isinstance(node, yaml.MappingNode):
        for _, within in node.value:
            yield from listed_paths(within)


def read_sections(
    entries: list[Any], titles: dict[str, str], find: Callable[[str], Page | None], language: str
) -> list[Section]:
    """Title and pages of each section in order; pages outside of a section come together under an empty title.

    Args:
        entries: The navigation as MkDocs has it: paths, `{title: path}`, and sections as `{title: entries}`. A section
            within a section is one of its own.
        titles: Translations of the titles.
        find: Finds a page by its language and path, as `en/index.md`.
        language: The reader's. A page that does not exist in it is the English one.
    """
    found: dict[str, list[Page]] = {}
    for title, path in _titled_paths(entries, ""):
        within = found.setdefault(titles.get(title, title), [])
        if page := find(f"{language}/{path}") or find(f"en/{path}"):
            within.append(page)
    return list(found.items())


def _titled_paths(entries: Any, section: str) -> Iterator[tuple[str, str]]:
    """Each path with the title of the innermost section that it is in."""
    for entry in entries or []:
        if isinstance(entry, str):
            yield section, entry
            continue
        for title, within in entry.items():
            # A page may have a title of its own in the navigation, which makes it no section.
            yield from [(section, within)] if isinstance(within, str) else _titled_paths(within, title)


def without(entries: list[Any], paths: list[str]) -> list[Any]:
    """The navigation without some pages, and without the sections that have no other pages."""
    left = [entry for entry in entries if {path for _, path in _titled_paths([entry], "")} - set(paths)]
    return [_without(entry, paths) for entry in left]


def _without(entry: Any, paths: list[str]) -> Any:
    if not isinstance(entry, dict):
        return entry
    return {title: without(within, paths) if isinstance(within, list) else within for title, within in entry.items()}
