"""What is told to an author who made a mistake."""

from dataclasses import dataclass


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


def report(problems: list[Problem]) -> str:
    """All problems as one text, in the order of files and lines."""
    found = sorted(set(problems))
    count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
    return "\n".join([f"{count}:", *map(str, found)])
