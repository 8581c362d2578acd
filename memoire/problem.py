"""Mistakes of authors: where, what is wrong, what to do."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake in a file of the project.

    Attributes:
        file: Path from the project's root, with forward slashes.
        line: Line number, counted from 1.
        what: One sentence that says what is wrong.
        todo: One sentence that says how to fix it.
        details: More to read, such as the traceback of the author's program; may be empty.
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
    """Read a file of an author, with line endings of one kind.

    Args:
        file: Where it is.
        name: Its path from the project's root, with forward slashes.

    Returns:
        The text, or the problem that keeps it from being read.
    """
    try:
        return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Problem(name, line, "The file is not UTF-8.", "Save it as UTF-8.")
    except OSError as error:
        return Problem(name, 1, f"The file cannot be read: {error.strerror}.", "Replace it with a readable file.")


def report(problems: list[Problem]) -> str:
    """All problems as one text, each once, sorted by file and line."""
    found = sorted(set(problems))
    count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
    return "\n".join([f"{count}:", *map(str, found)])
