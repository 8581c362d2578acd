"""What the programs gave on other versions of torch: `versions/*.json`, each written by `memoire run` on one."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from memoire.diff import lines_of_difference
from memoire.problem import Problem, read_text
from memoire.published import Published, RecordsError, from_text, source_digest
from memoire.record import Record
from memoire.snippet import Snippet

FOLDER = "versions"


@dataclass(frozen=True)
class Elsewhere:
    """What is known of a program on other versions of torch; empty where nothing is.

    Attributes:
        same_on: The versions on which it told the same, the one here among them, in order.
        differs_on: For each other version, with Python's if that is another too, the lines that differ.
    """

    same_on: list[str] = field(default_factory=list)
    differs_on: dict[str, list[str]] = field(default_factory=dict)

    def spoken(self, to: str, comma: str) -> str:
        """The versions on which it told the same; three or more are a range if it differed on none tried between.

        Args:
            to: What stands between the first and the last, as " to ".
            comma: What stands between single ones, as ", ".
        """
        same = self.same_on
        tried = sorted({*same, *map(_torch, self.differs_on)}, key=_order)
        is_range = len(same) > 2 and tried[tried.index(same[0]) : tried.index(same[-1]) + 1] == same
        return f"{same[0]}{to}{same[-1]}" if is_range else comma.join(same)


def read_versions(root: Path) -> tuple[list[Published], list[Problem]]:
    """Read all files of records in the folder, and say which cannot be read."""
    files: list[Published] = []
    problems: list[Problem] = []
    for file in sorted((root / FOLDER).glob("*.json")):
        name = f"{FOLDER}/{file.name}"
        text = read_text(file, name)
        try:
            files.append(from_text("" if isinstance(text, Problem) else text))
        except RecordsError as error:
            todo = f"Delete it, or write it again on that torch: memoire run --records {name}"
            problems.append(Problem(name, 1, f"This is no file of records: {error}.", todo))
    return files, problems


def elsewhere(snippet: Snippet, record: Record, here: dict[str, str], others: list[Published]) -> Elsewhere:
    """Compare a record with those of the same program on other versions of torch.

    Args:
        snippet: The program as it stands now; what was made of another source does not count.
        record: What it gave here.
        here: The versions here.
        others: What was made elsewhere.
    """
    if record.failure:  # there is nothing to compare with
        return Elsewhere()
    own, source = _torch(here["torch"]), source_digest(snippet)
    found = [
        (other, lines_of_difference(record, other.records[snippet.path]))
        for other in sorted(others, key=lambda other: _order(other.torch))
        if other.torch != own and other.sources.get(snippet.path) == source
    ]
    differs = {_label(other, here): lines for other, lines in found if lines}
    same = {other.torch for other, lines in found if not lines} - set(map(_torch, differs))
    return Elsewhere(sorted({own, *same}, key=_order) if same else [], differs)


def _label(other: Published, here: dict[str, str]) -> str:
    python = other.environment["python"]
    is_same = _order(python)[:2] == _order(here["python"])[:2]
    return other.torch if is_same else f"{other.torch} (Python {python})"


def _torch(version: str) -> str:
    """The version alone, without the name of a build or what stands behind a blank."""
    return re.split(r"[+ ]", version)[0]


def _order(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]
