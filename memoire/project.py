"""What a project must be before anything of it is read: files of its own, and the versions that it asks for."""

import re
from collections.abc import Iterator
from pathlib import Path

from memoire.page import DOCS
from memoire.problem import Problem
from memoire.record import installed
from memoire.snippet import FOLDER

REQUIREMENTS = "requirements.txt"
# What is published as it is, so that a link in it would publish any file of the machine.
PUBLISHED = (DOCS, FOLDER, "overrides")
# Stand for something else in Markdown, HTML or an address.
UNFIT = re.compile(r"""["'`<>&?#%\\\x00-\x1f]""")


def file_problems(root: Path) -> Iterator[Problem]:
    """No file that is published is a symbolic link, or has a name that cannot be written in a page."""
    for folder in PUBLISHED:
        for file in sorted((root / folder).rglob("*")):
            name = file.relative_to(root).as_posix()
            if file.is_symlink():
                yield Problem(name, 1, f"This is a symbolic link to {file.readlink()}.", "Put the file itself here.")
            if unfit := UNFIT.search(file.name):
                what = f"The name holds {unfit[0]!r}, which has a meaning of its own in pages."
                yield Problem(name, 1, what, "Use letters, digits and hyphens.")


def version_problems(root: Path) -> Iterator[Problem]:
    """What decides on the output of programs has the version that the project asks for."""
    file = root / REQUIREMENTS
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    for number, line in enumerate(lines, 1):
        if pin := re.fullmatch(r"(torch|numpy)==([\w.]+)", line.strip()):
            name, asked, found = pin[1], pin[2], installed(pin[1]).partition("+")[0]
            if found and found != asked:
                what = f"{name} {found} is installed, not {asked}: outputs could differ."
                yield Problem(REQUIREMENTS, number, what, "Run make, or pip install -r requirements.txt.")
