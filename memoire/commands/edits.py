"""Edits of several files, which are made together once nothing stands in their way."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from memoire.content.page import Page
from memoire.content.project import DOCS, authored_files
from memoire.content.translations import carried, digests, recorded, with_record
from memoire.problem import Problem, read_text


class PageError(Exception):
    """A command cannot do its job with this page; says why and what to do."""


@dataclass
class Edits:
    """Texts of files before and after, by the path of each file from the root; None for a file that is not there.

    Attributes:
        root: The project.
        before: What was read.
        after: What is to be written.
    """

    root: Path
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str | None] = field(default_factory=dict)

    def read(self, file: str) -> str:
        """The text of a file as it will be.

        Raises:
            PageError: If it cannot be read.
        """
        if (text := self.after.get(file)) is not None:
            return text
        if file not in self.before:
            found = read_text(self.root / file, file)
            if isinstance(found, Problem):
                raise PageError(str(found))
            self.before[file] = found
        return self.before[file]

    def write(self, file: str, text: str) -> None:
        """Have a text written, if it is another one."""
        if not (self.root / file).exists() or text != self.read(file):
            self.after[file] = text

    def delete(self, file: str) -> None:
        """Have a file deleted."""
        self.after[file] = None

    def apply(self) -> None:
        """Make all edits; the line endings of each file stay, and no empty folder does."""
        for name, text in self.after.items():
            file = self.root / name
            if text is None:
                file.unlink()
                with suppress(OSError):  # there are other files in it
                    file.parent.rmdir()
                continue
            ends = "\r\n" if file.exists() and b"\r\n" in file.read_bytes() else "\n"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline=ends)


def markdown_files(root: Path) -> list[str]:
    """The Markdown files that may link to a page: the pages, and the guides in the repository."""
    guides = [*root.glob("*.md"), *(root / ".github").rglob("*.md")]
    return [file.relative_to(root).as_posix() for file in [*authored_files(root / DOCS, "*.md"), *sorted(guides)]]


def carry_records(edits: Edits, moved: dict[str, str]) -> None:
    """Let no section be behind for links that were rewritten.

    Args:
        edits: All edits of pages.
        moved: The new path of each file that has moved.
    """
    was = {new: old for old, new in moved.items()}
    files = [file for file, text in edits.after.items() if text is not None and file.startswith(f"{DOCS}/")]
    for path in {file.split("/", 2)[2] for file in files if file.endswith(".md")}:
        english, chinese = (f"{DOCS}/{language}/{path}" for language in ("en", "zh"))
        if all((edits.root / was.get(file, file)).is_file() for file in (english, chinese)):
            now = [Page("", path, edits.read(file).split("\n")) for file in (english, chinese)]
            before = [
                Page("", path, edits.before[old].split("\n")) if (old := was.get(file, file)) in edits.before else page
                for file, page in zip((english, chinese), now, strict=True)
            ]
            if record := recorded(now[1]):
                kept = carried(record, digests(*before), digests(*now))
                edits.write(chinese, with_record(edits.read(chinese), kept))
