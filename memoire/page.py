"""A page in one language: its fences, the claims it cites, the ids of its headings."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from memoire.problem import Problem, read_text
from memoire.snippet import LANGUAGES

DOCS = "docs"

FENCE = re.compile(r"(?P<indent>[ \t>]*)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
OPTION = re.compile(r"""(?P<name>[\w-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))""")
INCLUDE = re.compile(r"""\s*-{1,}8<-{1,}\s+["'](?P<path>[^"']+)["']\s*$""")
CITATION = re.compile(r"\]\(claim:(?P<name>[^)\s]*)\)")
HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<text>.*?)(?:\s*\{[^}]*#(?P<id>[\w-]+)[^}]*\})?\s*$")
CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
OFF = {"", "no", "off", "false", "0"}  # as markdown-exec reads its options


@dataclass(frozen=True)
class Fence:
    """A fenced block.

    Attributes:
        line: Line of the opening fence.
        end: Line of the closing fence.
        indent: What stands before the fence, as in a list or a tab.
        language: Name of the language, empty if there is none.
        options: What the fence says besides, as `exec="on"`.
        body: The lines between.
    """

    line: int
    end: int
    indent: str
    language: str
    options: dict[str, str]
    body: list[str]

    @property
    def runs(self) -> bool:
        return self.options.get("exec", "").lower() not in OFF

    @property
    def include(self) -> str | None:
        """Path of the snippet that it shows, None unless the body is one include and nothing else."""
        found = INCLUDE.match(self.body[0]) if len(self.body) == 1 else None
        return found["path"] if found else None


@dataclass(frozen=True)
class Heading:
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
        first: How many lines the front matter takes.
    """

    language: str
    path: str
    lines: list[str]
    fences: list[Fence] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    citations: list[tuple[int, str]] = field(default_factory=list)
    first: int = 0

    @property
    def file(self) -> str:
        """Path from the project's root."""
        return f"{DOCS}/{self.language}/{self.path}"

    @cached_property
    def shown(self) -> list[tuple[int, str]]:
        """Line and path of every snippet that the page shows."""
        return [(fence.line, fence.include) for fence in self.fences if fence.runs and fence.include]

    @property
    def front_matter(self) -> dict:
        """What stands between the first two lines of three hyphens; empty where it is no YAML."""
        return self._front_matter[0]

    @property
    def malformed(self) -> yaml.YAMLError | None:
        """Why the front matter is no YAML."""
        return self._front_matter[1]

    @cached_property
    def _front_matter(self) -> tuple[dict, yaml.YAMLError | None]:
        block = "\n".join(self.lines[1 : self.first - 1]) if self.first else ""
        try:
            loaded = yaml.load(block, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # in C: ten times quicker
        except yaml.YAMLError as error:
            return {}, error
        return loaded if isinstance(loaded, dict) else {}, None

    def __post_init__(self) -> None:
        number = self.first = _front_matter(self.lines)
        while number < len(self.lines):
            line = self.lines[number]
            opening = FENCE.match(line)
            if opening:
                fence = _fence(self.lines, number, opening)
                self.fences.append(fence)
                number = fence.end
                continue
            number += 1
            if line.startswith("#") and (heading := HEADING.match(line)):
                self.headings.append(Heading(number, len(heading["level"]), heading["text"], heading["id"]))
            if "claim:" in line:
                found = CITATION.finditer(CODE_SPAN.sub("", line))
                self.citations += [(number, citation["name"]) for citation in found]


def _front_matter(lines: list[str]) -> int:
    """How many lines the front matter takes."""
    if lines and lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], 2):
            if line.rstrip() in ("---", "..."):
                return number
    return 0


def _fence(lines: list[str], start: int, opening: re.Match[str]) -> Fence:
    indent, mark, info = opening["indent"], opening["mark"], opening["info"].strip()
    end = start + 1
    while end < len(lines):
        text = lines[end].removeprefix(indent).strip()
        if len(text) >= len(mark) and set(text) == {mark[0]}:
            break
        end += 1
    body = [line.removeprefix(indent) for line in lines[start + 1 : end]]
    options = {
        option["name"]: option["double"] or option["single"] or option["bare"] or "" for option in OPTION.finditer(info)
    }
    name = re.match(r"\{?\s*\.?([\w+#.-]*)(?!\S*=)", info)
    return Fence(start + 1, min(end + 1, len(lines)), indent, name[1] if name else "", options, body)


def read_pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Read the pages of both languages, and say which cannot be read."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for language in LANGUAGES:
        folder = root / DOCS / language
        for file in sorted(folder.rglob("*.md")):
            path = file.relative_to(folder).as_posix()
            text = read_text(file, f"{DOCS}/{language}/{path}")
            if isinstance(text, Problem):
                problems.append(text)
            else:
                pages.append(Page(language, path, text.split("\n")))
    return pages, problems
