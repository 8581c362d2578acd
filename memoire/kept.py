"""What a build makes and the next one uses again: one mechanism for all of it, and a report of what had changed.

A kept thing has a name, an owner (the address of a page), all that it depends on, and a way to make it. It is used
again if the digest of every dependency is what it was, and made again otherwise. There is one value for each name and
owner, so that what is kept grows with the site and not with the number of builds.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from memoire.storage import Cache

PAGES = "pages"  # the folder of what is kept of pages, below that of all that is stored between builds
REPORT = "last-build"
# In place of a dependency: there was nothing that could be used again.
NOTHING = "nothing was kept"


def digest(value: Any) -> str:
    """SHA-256 of a JSON value, whatever the order of its names.

    Raises:
        TypeError: If it is not JSON.
    """
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def files_digest(folders: Iterable[Path]) -> str:
    """SHA-256 of the names and contents of all files below some folders, without what Python compiled."""
    files = {
        f"{number} {file.relative_to(folder).as_posix()}": hashlib.sha256(file.read_bytes()).hexdigest()
        for number, folder in enumerate(folders)
        for file in sorted(folder.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }
    return digest(files)


@cache
def tool_chain() -> str:
    """A digest of the version of Python and of every package that is installed, as their folders are named."""
    folders = [Path(entry) for entry in sys.path if Path(entry).is_dir()]
    return digest([sys.version, *sorted(file.name for folder in folders for file in folder.glob("*.dist-info"))])


class Kept:
    """The kept things of a project, as one build sees them."""

    def __init__(self, folder: Path, common: Mapping[str, Any]) -> None:
        """Open what is kept.

        Args:
            folder: Where it is stored; created when the first value is.
            common: What everything depends on, by name.
        """
        self._cache = Cache(folder)
        self._common = {name: digest(value) for name, value in common.items()}
        self._report: dict[str, dict[str, list[str]]] = {}

    def get_or_make(self, name: str, owner: str, depends_on: Mapping[str, Any], make: Callable[[], Any]) -> Any:
        """A thing that is kept, or else made now.

        Args:
            name: What it is, as `search entries`.
            owner: Whose it is: the address of a page.
            depends_on: JSON values by their names: all that it depends on besides what everything depends on.
            make: Makes it, a JSON value; None is used but not kept, so that it is made again.
        """
        now = self._common | {name: digest(value) for name, value in depends_on.items()}
        key = self._cache.key(name, owner)
        stored = self._cache.get(key) or {}
        changed = changes(stored.get("depends_on"), now)
        self._report.setdefault(owner, {})[name] = changed
        if not changed:
            return stored["value"]
        value = make()
        if value is not None:
            self._cache.put(key, {"depends_on": now, "value": value})
        return value

    def store_report(self) -> None:
        """Store why each thing was made again, for `read_report`."""
        self._cache.put(self._cache.key(REPORT), self._report)


def read_report(folder: Path) -> dict[str, dict[str, list[str]]]:
    """For each page of the last build what of it is kept, with what had changed; nothing for what was used again."""
    cache = Cache(folder)
    return cache.get(cache.key(REPORT), even_if_cold=True) or {}


def changes(before: Mapping[str, str] | None, now: Mapping[str, str]) -> list[str]:
    """The names of the dependencies that differ, one that came or went among them."""
    if before is None:
        return [NOTHING]
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
