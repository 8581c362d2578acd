"""A fenced block of a page, with its language and options."""

import re
from dataclasses import dataclass

FENCE = re.compile(r"(?P<indent>[ \t>]*)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
OPTION = re.compile(r"""(?P<name>[\w-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))""")
INCLUDE = re.compile(r"""\s*-{1,}8<-{1,}\s+["'](?P<path>[^"']+)["']\s*$""")
PYTHON = {"python", "py", "python3", "pycon"}
LANGUAGE = re.compile(r"\{?\s*\.?([\w+#.-]*)(?!\S*=)")
OFF = {"", "no", "off", "false", "0"}  # as markdown-exec reads its options
BETWEEN_CHOICES = " | "


@dataclass(frozen=True)
class Fence:
    """A fenced block.

    Attributes:
        line: Line of the opening fence.
        end: Line of the closing fence.
        mark: The backticks or tildes that open it.
        is_closed: A line closes it.
        indent: What precedes the fence, as in a list or a tab.
        language: Name of the language, empty if there is none.
        options: Its options, such as `exec="on"`.
        rest: What follows the language and is not an option.
        body: The lines between.
    """

    line: int
    end: int
    mark: str
    is_closed: bool
    indent: str
    language: str
    options: dict[str, str]
    rest: str
    body: list[str]

    @property
    def runs(self) -> bool:
        """Whether the program in it is run."""
        return self.has("exec")

    @property
    def include(self) -> str | None:
        """Path of the snippet that it shows, None unless the body is one include and nothing else."""
        found = INCLUDE.match(self.body[0]) if len(self.body) == 1 else None
        return found["path"] if found else None

    @property
    def wrong_choices(self) -> list[str]:
        """What readers may take for the output of the program in it; empty if they do not choose."""
        return wrong_choices(self.options.get("predict", "")) if self.runs else []

    def has(self, option: str) -> bool:
        """Whether an option is switched on."""
        return is_on(self.options.get(option, ""))


def is_on(value: str) -> bool:
    """Whether the value of an option switches it on."""
    return value.lower() not in OFF


def wrong_choices(predict: str) -> list[str]:
    """What a reader may take for the output of a program: `None` and `True`, if `predict="None | True"`."""
    return predict.split(BETWEEN_CHOICES) if is_on(predict) and predict.lower() != "on" else []


def read_fence(lines: list[str], start: int, opening: re.Match[str]) -> Fence:
    """Read a fence up to the line that closes it.

    Args:
        lines: All lines of the page.
        start: Position of the opening fence among them, counted from 0.
        opening: The opening fence, as matched by `FENCE`.
    """
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
    name = LANGUAGE.match(info)
    rest = OPTION.sub("", info[name.end() :] if name else info).strip("{} \t")
    return Fence(
        start + 1,
        min(end + 1, len(lines)),
        mark,
        end < len(lines),
        indent,
        name[1] if name else "",
        options,
        rest,
        body,
    )
