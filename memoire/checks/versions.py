"""The packages that decide the output of programs have the pinned versions."""

import re
from collections.abc import Iterator
from pathlib import Path

from memoire.content.project import REQUIREMENTS
from memoire.problem import Problem
from memoire.records.environment import installed, public_version

PIN = re.compile(r"(torch|numpy)==([\w.]+)")


def version_problems(root: Path) -> Iterator[Problem]:
    """Installed versions that differ from those in the requirements."""
    file = root / REQUIREMENTS
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    for number, line in enumerate(lines, 1):
        if pin := PIN.fullmatch(line.strip()):
            name, pinned, found = pin[1], pin[2], public_version(installed(pin[1]))
            if found and found != pinned:
                what = f"{name} {found} is installed instead of {pinned}, so outputs could differ."
                yield Problem(REQUIREMENTS, number, what, "Run make, or pip install -r requirements.txt.")
