"""A page in one language: its fences, its headings and what it uses."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from memoire.content.directive_use import Use, find_uses
from memoire.content.fence import FENCE, Fence, read_fence
from memoire.content.languages import LANGUAGES
from memoire.content.project import DOCS, authored_files
from memoire.problem import Problem, read_text

HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<text>.*?)(?:\s*\{[^}]*#(?P<id>[\w-]+)[^}]*\})?\s*$")


@dataclass(frozen=True)
class Heading:
    """A heading.

    Attributes:
        line: Its line.
        level: 1 for the title.
        text: Its text, as Markdown.
        id: Its explicit id, None if it has none.
    """

    line: int
    level: int
    text: str
    id: str | None


@dataclass
class Page:
    """A page in one language.

    Attributes:
        language: `en` or `zh`.
        path: Path below the language's folder, the same in both languages.
        lines: The source, line by line.
        fences: Its fenced blocks, in order.
        headings: Its headings, in order.
        commented: The lines of HTML comments that span several lines; nothing in them counts.
        body_start: How many lines the front matter takes.
    """

    language: str
    path: str
    lines: list[str]
    fences: list[Fence] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    commented: set[int] = field(default_factory=set)
    body_start: int = 0

    def __post_init__(self) -> None:
        number = self.body_start = _front_matter_length(self.lines)
        while number < len(self.lines):
            line = self.lines[number]
            if line.startswith("<!--") and "-->" not in line:
                number = self._skip_comment(number)
                continue
            if opening := FENCE.match(line):
                fence = read_fence(self.lines, number, opening)
                self.fences.append(fence)
                number = fence.end
                continue
            number += 1
            if line.startswith("#") and (heading := HEADING.match(line)):
                self.headings.append(Heading(number, len(heading["level"]), heading["text"], heading["id"]))

    def _skip_comment(self, start: int) -> int:
        """Note the lines of a comment; returns the position after it, the next one if nothing closes it."""
        end = next((number for number in range(start, len(self.lines)) if "-->" in self.lines[number]), None)
        if end is None:
            return start + 1
        self.commented.update(range(start + 1, end + 2))
        return end + 1

    @property
    def file(self) -> str:
        """Path from the project's root."""
        return f"{DOCS}/{self.language}/{self.path}"

    @property
    def title(self) -> str:
        """The first heading, as Markdown; without one the name of the file."""
        return next((heading.text for heading in self.headings if heading.level == 1), Path(self.path).stem)

    @cached_property
    def programs(self) -> list[tuple[int, str]]:
        """Line and path of every program that the page shows."""
        return [(fence.line, fence.include) for fence in self.fences if fence.runs and fence.include]

    @cached_property
    def prose(self) -> list[tuple[int, str]]:
        """Number and text of every line outside of fences, comments and front matter."""
        fenced = {number for fence in self.fences for number in range(fence.line, fence.end + 1)}
        lines = enumerate(self.lines[self.body_start :], self.body_start + 1)
        return [(number, line) for number, line in lines if number not in fenced and number not in self.commented]

    @cached_property
    def uses(self) -> list[Use]:
        """Every use of a directive, in order."""
        return find_uses(self.prose, self.lines)

    @cached_property
    def citations(self) -> list[tuple[int, str]]:
        """Line and name of every claim that the page cites."""
        return [(use.line, use.argument) for use in self.uses if use.name == "claim"]

    @property
    def front_matter(self) -> dict[str, Any]:
        """The data between the first two lines of three hyphens; empty if it is not valid YAML."""
        return self._front_matter[0]

    @property
    def front_matter_error(self) -> yaml.YAMLError | None:
        """Why the front matter is not valid YAML."""
        return self._front_matter[1]

    @cached_property
    def _front_matter(self) -> tuple[dict[str, Any], yaml.YAMLError | None]:
        block = "\n".join(self.lines[1 : self.body_start - 1]) if self.body_start else ""
        try:
            loaded = yaml.load(block, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # in C: ten times faster
        except yaml.YAMLError as error:
            return {}, error
        return loaded if isinstance(loaded, dict) else {}, None


def _front_matter_length(lines: list[str]) -> int:
    if lines and lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], 2):
            if line.rstrip() in ("---", "..."):
                return number
    return 0


def read_pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Read the pages of both languages.

    Returns:
        The pages that can be read, and a problem for each of the others.
    """
    pages: list[Page] = []
    problems: list[Problem] = []
    for language in LANGUAGES:
        folder = root / DOCS / language
        for file in authored_files(folder, "*.md"):
            path = file.relative_to(folder).as_posix()
            text = read_text(file, f"{DOCS}/{language}/{path}")
            if isinstance(text, Problem):
                problems.append(text)
            else:
                pages.append(Page(language, path, text.split("\n")))
    return pages, problems
