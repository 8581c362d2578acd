"""The file of records: a build publishes it as `records.json`, and `memoire run` writes one on any other torch."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from memoire.page import Page
from memoire.probes import rows
from memoire.record import Record
from memoire.snippet import Snippet

NOT_PUBLISHED = {"snippet", "seconds"}  # the one is the key of the record, the other differs in every run
PUBLISHED = {field.name for field in fields(Record)} - NOT_PUBLISHED


class RecordsError(Exception):
    """A text that is no file of records; the message says why."""


@dataclass(frozen=True)
class Published:
    """A file of records.

    Attributes:
        environment: Versions of Python, torch and numpy, and the platform.
        records: What each program gave, by its path.
        sources: Digest of the source of each program, where the file says it.
        pages: Files of the pages that each program feeds, where the file says it.
    """

    environment: dict[str, str]
    records: dict[str, Record]
    sources: dict[str, str]
    pages: dict[str, list[str]]

    @property
    def torch(self) -> str:
        """Version of torch without the name of its build, as `2.13.0`."""
        return self.environment["torch"].partition("+")[0]


def source_digest(snippet: Snippet) -> str:
    """SHA-256 of a program's source: tells whether a record made elsewhere is of this program."""
    return hashlib.sha256(snippet.source.encode()).hexdigest()


def fed(pages: list[Page], claimed: dict[str, str]) -> dict[str, list[str]]:
    """For each program the files of the pages that show it, cite its claims, or fill a table from it.

    Args:
        pages: All pages.
        claimed: For each claim the program that it stands in.
    """
    found: dict[str, list[str]] = {}
    for page in pages:
        shown = {path for _, path in page.shown} | {path for _, _, path, _ in rows(page)}
        cited = {claimed[name] for _, name in page.citations if name in claimed}
        for path in shown | cited:
            found.setdefault(path, []).append(page.file)
    return found


def entry(record: Record, snippet: Snippet, pages: list[str]) -> dict[str, Any]:
    """One record as it is published; a failure is there only if there is one."""
    data = {name: value for name, value in record.to_dict().items() if name in PUBLISHED}
    if data["failure"] is None:
        del data["failure"]
    return {**data, "source": source_digest(snippet), "pages": pages}


def to_text(published: Mapping[str, Any]) -> str:
    """The content of the file."""
    return json.dumps(published, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def from_text(text: str) -> Published:
    """Read a file of records; what it says besides, as newer ones may, is left out.

    Raises:
        RecordsError: If it is none.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise RecordsError(f"it is no JSON: {error}") from None
    try:
        entries = {path: dict(values) for path, values in data["records"].items()}
        return Published(
            environment={"torch": "", "python": "", **data["environment"]},
            records={path: _record(path, values) for path, values in entries.items()},
            sources={path: values["source"] for path, values in entries.items() if "source" in values},
            pages={path: values.get("pages", []) for path, values in entries.items()},
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise RecordsError(f"it holds no records of programs ({type(error).__name__}: {error})") from None


def _record(path: str, values: dict[str, Any]) -> Record:
    kept = {name: value for name, value in values.items() if name in PUBLISHED}
    if not isinstance(kept["stdout"], str):
        raise TypeError(f"the output of {path} is no text")
    return Record.from_dict({"failure": None, **kept, "snippet": path})
