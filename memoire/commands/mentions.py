"""Places that name a page otherwise than by a link, which only their author can correct."""

import re
from collections.abc import Iterator
from pathlib import Path

from memoire.content.project import CONFIGURATION
from memoire.content.redirects import FILE
from memoire.problem import Problem, read_text

FOLDERS = ("docs", "overrides", "snippets", "tests", ".github")
SUFFIXES = {".md", ".html", ".py", ".js", ".css", ".tsv", ".yml"}


def mentions(root: Path, page: str) -> Iterator[str]:
    """Each line that still names a page, as `file:line: text`.

    Args:
        root: The project.
        page: The page, as `no-grad/forms`.
    """
    named = re.compile(rf"(?<![\w-]){re.escape(page)}(?![\w-]|\.py\b)")
    files = [file for folder in FOLDERS for file in sorted((root / folder).rglob("*"))]
    for file in [*files, *sorted(root.glob("*.md")), root / CONFIGURATION]:
        name = file.relative_to(root).as_posix()
        text = read_text(file, name) if file.suffix in SUFFIXES and file.is_file() and name != FILE else ""
        for number, line in enumerate("" if isinstance(text, Problem) else text.split("\n"), 1):
            if named.search(line):
                yield f"{name}:{number}: {line.strip()}"
