"""The records that are kept between builds."""

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from memoire.content.project import CACHE, SNIPPETS
from memoire.content.snippet import Snippet
from memoire.records.environment import digest
from memoire.records.record import Record
from memoire.storage import Cache, is_cold

RECORDS = f"{CACHE}/records"


def runs_expected(root: Path) -> int:
    """How often each program that has no record will run, 0 if all seem to have one.

    A guess by the times of files, before anything is read, so that torch can be imported while the project is.

    Args:
        root: The project's folder.
    """
    records = root / RECORDS
    if is_cold() or not records.is_dir():
        return 1
    stored = records.stat().st_mtime
    return 2 if any(file.lstat().st_mtime > stored for file in (root / SNIPPETS).rglob("*.py")) else 0


class StoredRecords:
    """The records in `.cache/`, each under the digest of all that can change it.

    Attributes:
        are_ignored: Whether every program has to run, as with the environment variable MEMOIRE_COLD.
    """

    def __init__(self, root: Path) -> None:
        """Open them; `root` is the project's folder."""
        self._cache = Cache(root / RECORDS)
        self.are_ignored = False

    def begin(self, cold: bool) -> None:
        """Begin a build, which may have to run every program."""
        self.are_ignored = cold or is_cold()
        with suppress(OSError):  # there is no record yet
            os.utime(self._cache.folder)  # for `runs_expected`: what is older has been looked at

    def get(self, snippet: Snippet) -> Record | None:
        """The record of a program, if there is one that is still true."""
        stored = None if self.are_ignored else self._cache.get(digest(snippet))
        return stored and msgspec.convert(stored, Record)

    def put(self, record: Record) -> None:
        """Store a record, unless its run failed."""
        if not record.failure:
            self._cache.put(record.digest, msgspec.to_builtins(record))
