"""The records that are kept between builds."""

import os
from pathlib import Path

import msgspec

from memoire.content.project import CACHE
from memoire.content.snippet import Snippet
from memoire.records.environment import digest
from memoire.records.record import Record
from memoire.storage import Cache


class StoredRecords:
    """The records in `.cache/`, each under the digest of all that can change it.

    Attributes:
        are_ignored: Whether every program has to run, as with the environment variable MEMOIRE_COLD.
    """

    def __init__(self, root: Path) -> None:
        """Open them; `root` is the project's folder."""
        self._cache = Cache(root / CACHE / "records")
        self.are_ignored = False

    def begin(self, cold: bool) -> None:
        """Begin a build, which may have to run every program."""
        self.are_ignored = cold or bool(os.environ.get("MEMOIRE_COLD"))

    def get(self, snippet: Snippet) -> Record | None:
        """The record of a program, if there is one that is still true."""
        stored = None if self.are_ignored else self._cache.get(digest(snippet))
        return stored and msgspec.convert(stored, Record)

    def put(self, record: Record) -> None:
        """Store a record, unless its run failed."""
        if not record.failure:
            self._cache.put(record.digest, msgspec.to_builtins(record))
