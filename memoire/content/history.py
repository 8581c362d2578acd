"""When files last changed, and what they said before, from git."""

import subprocess
from collections.abc import Iterator
from pathlib import Path


def last_changes(root: Path) -> dict[str, str]:
    """The day of the last commit of each file, as `2026-11-27`, by its path from the project's root.

    Empty if git cannot say: outside a repository, and in a shallow clone. One call of git reads the whole history in
    hundredths of a second; mkdocs-git-revision-date-localized-plugin makes one for each page.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    days: dict[str, str] = {}
    day = ""
    # Newest first, so the first day found for a file is that of its last change.
    log = _git(root, "-c", "core.quotePath=false", "log", "--format=%x01%cs", "--name-only", "--relative")
    for line in log.splitlines():
        if line.startswith("\x01"):
            day = line[1:]
        elif line:
            days.setdefault(line, day)
    return days


def earlier_versions(root: Path, *files: str) -> Iterator[tuple[str, ...]]:
    """What files said in each commit that changed one of them, newest first; nothing if git cannot say."""
    for commit in _git(root, "log", "--format=%H", "--", *files).split():
        yield tuple(_git(root, "show", f"{commit}:./{file}") for file in files)


def _git(root: Path, *command: str) -> str:
    try:
        return subprocess.run(["git", *command], cwd=root, capture_output=True, text=True, encoding="utf-8").stdout
    except OSError:  # no git here
        return ""
