"""Links between Markdown files, and what becomes of them when a file is renamed."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from memoire.content.directive_use import CODE_SPAN
from memoire.content.page import Page

# Of a link or an image, and of a reference, which is on a line of its own.
TARGET = re.compile(r"\]\(\s*(?P<link>[^)\s]+)|^\s*\[(?!\^)[^\]]+\]:\s*(?P<reference>[^\s>]+)")


@dataclass(frozen=True)
class Link:
    """A link to a file of the project.

    Attributes:
        line: Its line.
        start: Where its target starts in the line.
        target: Its target as written.
        path: The file that it leads to, from the project's root.
    """

    line: int
    start: int
    target: str
    path: str


def find_links(file: str, text: str) -> list[Link]:
    """The links of a Markdown file to files, in order; code does not count.

    Args:
        file: Path of the file from the project's root.
        text: What is in it.
    """
    found = []
    for number, line in Page("en", file, text.split("\n")).prose:
        for match in TARGET.finditer(CODE_SPAN.sub(lambda code: " " * len(code[0]), line)):
            name = "link" if match["link"] else "reference"
            parts = urlsplit(match[name])
            if parts.path and not parts.scheme and not parts.netloc:
                path = posixpath.normpath(posixpath.join(posixpath.dirname(file), parts.path))
                found.append(Link(number, match.start(name), match[name], path))
    return found


def with_moved_files(file: str, text: str, moved: dict[str, str]) -> str:
    """A Markdown file whose links lead to the same files after some have moved, this one perhaps among them.

    Args:
        file: Where the file was, from the project's root.
        text: What is in it.
        moved: The new path of each file that has moved.
    """
    lines = text.split("\n")
    folder = posixpath.dirname(moved.get(file, file))
    for link in reversed(find_links(file, text)):
        path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", link.target, re.S).groups()  # ty: ignore
        now = moved.get(link.path, link.path)
        if posixpath.normpath(posixpath.join(folder, path)) != now:
            line, end = lines[link.line - 1], link.start + len(link.target)
            new = f"{posixpath.relpath(now, folder or '.')}{mark}{rest}"
            lines[link.line - 1] = line[: link.start] + new + line[end:]
    return "\n".join(lines)
