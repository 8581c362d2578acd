"""What the programs gave on other versions of torch: `versions/*.json`, each written by `memoire run` on one."""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace
from packaging.version import InvalidVersion, Version

from memoire.content.essential import without_marks
from memoire.content.project import VERSIONS
from memoire.content.snippet import Snippet
from memoire.problem import Problem, read_text
from memoire.records.diff import difference
from memoire.records.environment import public_version
from memoire.records.published import Environment, Published, RecordsError, from_text
from memoire.records.record import Record

# torch calls functions that it has deprecated itself; a reader whose program does not name one can do nothing about it.
DEPRECATED = re.compile(r"`(?P<name>[\w.]+)` is deprecated")


@dataclass(frozen=True)
class OtherVersions:
    """What is known of a program on other versions of torch; empty if nothing is.

    Attributes:
        same_on: The versions on which it printed the same, the one here among them, in order.
        differs_on: The lines that differ for each other version, with Python's if that differs too.
    """

    same_on: list[str] = field(default_factory=list)
    differs_on: dict[str, list[str]] = field(default_factory=dict)


def format_versions(known: OtherVersions, to: str, comma: str) -> str:
    """The versions with the same output; three or more are a range if none tried between them differs.

    Args:
        known: What is known of the program.
        to: Goes between the ends of a range, as " to ".
        comma: Goes between single versions, as ", ".
    """
    same = known.same_on
    tried = sorted({*same, *map(public_version, known.differs_on)}, key=_order)
    is_range = len(same) > 2 and tried[tried.index(same[0]) : tried.index(same[-1]) + 1] == same
    return f"{same[0]}{to}{same[-1]}" if is_range else comma.join(same)


def read_versions(root: Path) -> tuple[list[Published], list[Problem]]:
    """Read all files of records in `versions/`.

    Returns:
        The files that can be read, and a problem for each of the others.
    """
    files: list[Published] = []
    problems: list[Problem] = []
    for file in sorted((root / VERSIONS).glob("*.json")):
        name = f"{VERSIONS}/{file.name}"
        text = read_text(file, name)
        try:
            files.append(from_text("" if isinstance(text, Problem) else text))
        except RecordsError as error:
            todo = f"Delete it, or write it again on that torch: memoire run --records {name}"
            problems.append(Problem(name, 1, f"This is not a file of records: {error}.", todo))
    return files, problems


def tried_versions(own: str, others: list[Published]) -> list[str]:
    """Every version of torch on which programs have run, the own one among them, in order."""
    return sorted({own, *(other.torch for other in others)}, key=_order)


def source_digest(snippet: Snippet) -> str:
    """SHA-256 of a program alone: tells whether a record made elsewhere is of this program.

    Which of its lines readers see first makes no difference.
    """
    return hashlib.sha256(without_marks(snippet.source).encode()).hexdigest()


def compare_versions(snippet: Snippet, record: Record, here: Environment, others: list[Published]) -> OtherVersions:
    """Compare a record with those of the same program on other versions of torch.

    Args:
        snippet: The program as it is now; records of another source do not count.
        record: Its record here.
        here: The versions here.
        others: Files of records made elsewhere.
    """
    if record.failure:  # nothing to compare with
        return OtherVersions()
    own, source = public_version(here.torch), source_digest(snippet)
    record = _with_own_warnings(record, snippet)
    found = [
        (other, difference(record, _with_own_warnings(other.records[snippet.path].as_record(snippet.path), snippet)))
        for other in sorted(others, key=lambda other: _order(other.torch))
        if other.torch != own and snippet.path in other.records and other.records[snippet.path].source == source
    ]
    differs = {_label(other, here): lines for other, lines in found if lines}
    same = {other.torch for other, lines in found if not lines} - set(map(public_version, differs))
    return OtherVersions(sorted({own, *same}, key=_order) if same else [], differs)


def _with_own_warnings(record: Record, snippet: Snippet) -> Record:
    """The record without warnings of deprecated functions that the program does not call."""
    named = [(DEPRECATED.search(text), text) for text in record.warnings]
    return replace(record, warnings=[text for found, text in named if not found or found["name"] in snippet.source])


def _label(other: Published, here: Environment) -> str:
    python = other.environment.python
    is_same = _order(python).release[:2] == _order(here.python).release[:2]
    return other.torch if is_same else f"{other.torch} (Python {python})"


def _order(version: str) -> Version:
    try:
        return Version(version)
    except InvalidVersion:
        return Version("0")
