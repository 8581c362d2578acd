"""The style sheets and scripts that the settings name exist, and each brace of a style sheet has its counterpart."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from memoire.content.navigation import line_of, read_configuration
from memoire.content.project import CONFIGURATION, DOCS
from memoire.problem import Problem, read_text

SETTINGS = ("extra_css", "extra_javascript")
# What may hold a brace that means nothing.
TEXT = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.S)


def asset_problems(root: Path) -> Iterator[Problem]:
    """Assets that do not exist, and style sheets that a browser would read only in part."""
    settings = read_configuration(root) if (root / CONFIGURATION).exists() else {}
    if isinstance(settings, Problem):  # reported with the navigation
        return
    for name in SETTINGS:
        node = settings.get(name)
        for item in node.value if isinstance(node, yaml.SequenceNode) else ():
            if isinstance(item, yaml.ScalarNode) and not urlsplit(item.value).netloc:
                yield from _problems(root, f"{DOCS}/{item.value}", line_of(item))


def _problems(root: Path, file: str, line: int) -> Iterator[Problem]:
    if not (root / file).is_file():
        yield Problem(CONFIGURATION, line, f"There is no {file}.", "Correct the path, or remove the entry.")
    elif file.endswith(".css"):
        text = read_text(root / file, file)
        found = text if isinstance(text, Problem) else _brace_problem(file, text)
        if found:
            yield found


def _brace_problem(file: str, text: str) -> Problem | None:
    opened: list[int] = []
    without = TEXT.sub(lambda found: "\n" * found[0].count("\n"), text)
    for number, line in enumerate(without.split("\n"), 1):
        for brace in re.findall("[{}]", line):
            if brace == "{":
                opened.append(number)
            elif opened:
                opened.pop()
            else:
                return Problem(file, number, "This } closes nothing.", "Remove it, or add the { that it closes.")
    if opened:
        return Problem(file, opened[-1], "The { of this line is never closed.", "Add a } where its rules end.")
    return None
