"""What is told to an author who made a mistake."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memoire.page import Page

HOME = ["docs/en/index.md", "docs/zh/index.md"]


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake in a file of the project: where it is, what it is, what to do.

    Attributes:
        file: Path from the project's root, with forward slashes.
        line: Line number, counted from 1.
        what: One sentence that says what is wrong.
        todo: One sentence that says how to mend it.
        details: More to read, as a traceback of the author's own program; may be empty.
    """

    file: str
    line: int
    what: str
    todo: str
    details: str = ""

    def __str__(self) -> str:
        text = f"{self.file}:{self.line}: {self.what}\n    {self.todo}"
        if self.details:
            text += "\n" + "\n".join(f"    | {line}" for line in self.details.splitlines())
        return text


def read_text(file: Path, name: str) -> str | Problem:
    """A file of an author, with line ends of one kind, or what keeps it from being read.

    Args:
        file: Where it is.
        name: Its path from the project's root, with forward slashes.
    """
    try:
        return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Problem(name, line, "The file is not UTF-8.", "Save it as UTF-8.")
    except OSError as error:
        return Problem(name, 1, f"The file cannot be read: {error.strerror}.", "Put a readable file in its place.")


def report(problems: list[Problem]) -> str:
    """All problems as one text, in the order of files and lines."""
    found = sorted(set(problems))
    count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
    return "\n".join([f"{count}:", *map(str, found)])


def by_page(problems: list[Problem], pages: Iterable["Page"]) -> dict[str, list[Problem]]:
    """Where an author looks for each problem, by the files of the pages.

    A problem of a page is on that page, one of a program on all pages that show it, and one of any other file on the
    home pages.
    """
    shown: dict[str, list[str]] = {}
    for page in pages:
        for _, path in page.shown:
            shown.setdefault(f"snippets/{path}", []).append(page.file)
    found: dict[str, list[Problem]] = {}
    for problem in sorted(set(problems)):
        own = [problem.file] if problem.file.endswith(".md") else shown.get(problem.file, HOME)
        for file in dict.fromkeys(own):
            found.setdefault(file, []).append(problem)
    return found
