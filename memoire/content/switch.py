"""The options of a switch: comments of a template, each on a line of its own above the line of code that it changes.

    # switch NAME: OLD -> NEW          NEW replaces OLD in that line
    # switch NAME: with CONTEXT: a, b  that line and those below it, up to the one that assigns b, go into this block
    # switch NAME: add CODE            CODE goes on a line of its own above that line

Options with the same NAME exclude each other.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from memoire.content.snippet import SnippetError

SWITCH = re.compile(r"\s*# switch (?P<name>\w+): (?P<rule>.+)")
REPLACE = re.compile(r"(?P<old>.+?) -> (?P<new>.+)")
ADD = re.compile(r"add (?P<code>.+)")
BLOCK = re.compile(r"with (?P<context>.+): (?P<names>\w+(?:, \w+)*)")
HOW = "Write # switch NAME: OLD -> NEW, # switch NAME: with CONTEXT: NAMES, or # switch NAME: add CODE."

Code = list[tuple[int, str]]  # number and text of each line of code


@dataclass(frozen=True, eq=False)
class Option:
    """One position of a switch.

    Attributes:
        label: What a reader chooses, a piece of code; empty for "none of the others".
        first: The first line that it changes, as a position among the lines of code.
        last: The last line that it changes.
        column: Where in its line the replaced code starts.
        old: The code that it replaces, empty for a block and for a new line.
        new: The replacement, the line that opens the block, or the new line.
        line: For a new line, that of its comment.
    """

    label: str
    first: int = 0
    last: int = -1
    column: int = 0
    old: str = ""
    new: str = ""
    line: int = 0

    @property
    def adds(self) -> bool:
        """Whether it adds a line."""
        return self.line > 0

    @property
    def is_block(self) -> bool:
        """Whether it puts lines into a block."""
        return bool(self.new) and not self.old and not self.adds

    @property
    def names(self) -> tuple[str, ...]:
        """The variables that a block assigns."""
        return tuple(self.label.rpartition(": ")[2].split(", "))

    @cached_property
    def id(self) -> str:
        """The label as part of an address."""
        return re.sub(r"\W+|_", "-", self.label.lower()).strip("-")


def read_switch(number: int, text: str, code: Code) -> tuple[str, Option]:
    """Read the comment of an option.

    Args:
        number: Its line.
        text: The comment.
        code: The lines of the template without such comments.

    Returns:
        Name of the switch, and the option.

    Raises:
        SnippetError: If it is malformed, or does not fit the code below it.
    """
    found = SWITCH.fullmatch(text)
    if not found:
        raise SnippetError(number, "This switch has no name or no rule.", HOW)
    first = next((place for place, (line, _) in enumerate(code) if line > number), None)
    if first is None:
        todo = "Move it above the line that it changes."
        raise SnippetError(number, "This switch has no line of code below it.", todo)
    if added := ADD.fullmatch(found["rule"]):
        return found["name"], Option(_label(added["code"]), first, first, new=added["code"], line=number)
    if block := BLOCK.fullmatch(found["rule"]):
        return found["name"], _block(number, code, first, block["context"], block["names"])
    if replace := REPLACE.fullmatch(found["rule"]):
        return found["name"], _replacement(number, code, first, replace["old"], replace["new"])
    raise SnippetError(number, f"'{found['rule']}' is not a valid switch rule.", HOW)


def _replacement(number: int, code: Code, place: int, old: str, new: str) -> Option:
    words = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)")  # no part of a longer name
    columns = [word.start() for word in words.finditer(code[place][1])]
    if len(columns) != 1:
        what = f"'{old}' occurs {len(columns)} times in the next line of code, not once."
        todo = "Write the code to replace as it is there, with enough around it to be unique."
        raise SnippetError(number, what, todo)
    return Option(_label(new), place, place, columns[0], old, new)


def _label(code: str) -> str:
    """A piece of code as readers choose it: as short as a block is named."""
    return re.sub(r"^with (?:\w+\.)?", "", code)


def _block(number: int, code: Code, first: int, context: str, names: str) -> Option:
    """A block from a line to the one that assigns the last of the names; the lines between assign the others."""
    indent = indentation(code[first][1])
    awaited = names.split(", ")
    for place, (_, text) in enumerate(code[first:], first):
        if text.strip() and indentation(text) < indent:
            break
        if text[indent:].startswith(f"{awaited[0]} = "):
            awaited.pop(0)
        if not awaited:
            return Option(f"{context.split('.')[-1]}: {names}", first, place, new=f"with {context}:")
    what = f"The lines below do not assign {names}, in this order."
    raise SnippetError(number, what, "List the variables that they assign.")


def indentation(text: str) -> int:
    """How many blanks a line starts with."""
    return len(text) - len(text.lstrip())
