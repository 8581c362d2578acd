"""A page in one language: its fences, its headings and what it uses."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml

from memoire.content.directive_use import Use, find_uses
from memoire.content.fence import FENCE, Fence, read_fence
from memoire.content.front_matter import front_matter_length, read_front_matter
from memoire.content.project import DOCS

T = TypeVar("T")
ERRORS = "errors/"  # the folder of pages that explain messages
BULLET_FENCE = re.compile(r"\s*([-*+]|\d+[.)])\s+(?P<mark>`{3,}|~{3,})")
HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<text>.*?)(?:\s*\{:?(?:[^}]*\s)?#(?P<id>[\w-]+)[^}]*\})?\s*$")


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
        bullet_fences: Lines of fences that start on the line of a list item, where Markdown reads none.
        body_start: How many lines the front matter takes.
    """

    language: str
    path: str
    lines: list[str]
    fences: list[Fence] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    commented: set[int] = field(default_factory=set)
    bullet_fences: list[int] = field(default_factory=list)
    body_start: int = 0
    _derived: dict[Callable[["Page"], Any], Any] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        number = self.body_start = front_matter_length(self.lines)
        while number < len(self.lines):
            line = self.lines[number]
            if line.startswith("<!--") and "-->" not in line:
                number = self._skip_comment(number)
                continue
            if bullet := BULLET_FENCE.match(line):
                self.bullet_fences.append(number + 1)
                number = self._position_after(number, bullet["mark"])
                continue
            if opening := FENCE.match(line):
                fence = read_fence(self.lines, number, opening)
                self.fences.append(fence)
                number = fence.end
                continue
            number += 1
            if line.startswith("#") and (heading := HEADING.match(line)):
                self.headings.append(Heading(number, len(heading["level"]), heading["text"], heading["id"]))

    def _position_after(self, start: int, mark: str) -> int:
        """The position after the line that closes a fence, the next one if none does."""
        following = range(start + 1, len(self.lines))
        return next((number + 1 for number in following if self.lines[number].strip() == mark), start + 1)

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
    def is_of_errors(self) -> bool:
        """Whether its headings are messages, and its programs print little else."""
        return self.path.startswith(ERRORS)

    @property
    def title(self) -> str:
        """The first heading, as Markdown; without one the name of the file."""
        return next((heading.text for heading in self.headings if heading.level == 1), Path(self.path).stem)

    @property
    def plain_title(self) -> str:
        """The title without the marks of code."""
        return self.title.replace("`", "")

    @cached_property
    def programs(self) -> list[tuple[int, str]]:
        """Line and path of every program that the page shows."""
        return [(fence.line, fence.include) for fence in self.fences if fence.runs and fence.include]

    @cached_property
    def fenced(self) -> set[int]:
        """The lines of fences, those that open and close them included."""
        return {number for fence in self.fences for number in range(fence.line, fence.end + 1)}

    @cached_property
    def prose(self) -> list[tuple[int, str]]:
        """Number and text of every line outside of fences, comments and front matter."""
        lines = enumerate(self.lines[self.body_start :], self.body_start + 1)
        return [(number, line) for number, line in lines if number not in self.fenced and number not in self.commented]

    @cached_property
    def uses(self) -> list[Use]:
        """Every use of a directive, in order."""
        return find_uses(self.prose, self.lines)

    @cached_property
    def citations(self) -> list[tuple[int, str]]:
        """Line and name of every claim that the page cites."""
        return [(use.line, use.argument) for use in self.uses if use.name == "claim"]

    def once(self, derive: Callable[["Page"], T]) -> T:
        """What a function derives from this page alone, derived at the first call."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        return self._derived[derive]

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
        return read_front_matter(self.lines[: self.body_start])
