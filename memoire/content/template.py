"""Expands a template, a program with switches, into every program that its switches produce.

A template is a snippet. Unchanged, it is the first option of each switch. Comments on lines of their own give the other
options, each for the line of code below it:

    # switch NAME: OLD -> NEW          NEW replaces OLD in that line
    # switch NAME: with CONTEXT: a, b  that line and those below it, up to the one that assigns b, go into this block
    # results: a b                     the columns of the table of all runs: what the program prints after these names,
                                       or after `error` instead

Options with the same NAME exclude each other; switches are combined freely.
"""

import itertools
import re
import tokenize
from dataclasses import dataclass
from functools import cached_property
from typing import NoReturn

from memoire.content.languages import LANGUAGES
from memoire.content.snippet import Snippet, SnippetError, reader_lines
from memoire.problem import Problem

SWITCH = re.compile(r"\s*# switch (?P<name>\w+): (?P<rule>.+)")
REPLACE = re.compile(r"(?P<old>.+?) -> (?P<new>.+)")
BLOCK = re.compile(r"with (?P<context>.+): (?P<names>\w+(?:, \w+)*)")
RESULTS = re.compile(r"# results: (?P<names>.+)")
INDENT = "    "
HOW = "Write # switch NAME: OLD -> NEW, or # switch NAME: with CONTEXT: NAMES."


@dataclass(frozen=True, eq=False)
class Option:
    """One position of a switch.

    Attributes:
        label: What a reader chooses, a piece of code; empty for "none of the others".
        first: The first line that it changes, as a position among the lines of code.
        last: The last line that it changes.
        column: Where in its line the replaced code starts.
        old: The code that it replaces, empty for a block.
        new: The replacement, or the line that opens the block.
    """

    label: str
    first: int = 0
    last: int = -1
    column: int = 0
    old: str = ""
    new: str = ""

    @cached_property
    def id(self) -> str:
        """The label as part of an address."""
        return re.sub(r"\W+|_", "-", self.label.lower()).strip("-")


@dataclass(frozen=True)
class Variant:
    """One program that the switches of a template produce.

    Attributes:
        id: Names the position of each switch that is not the first, as in `dropout=eval,detach=h-detach`.
        options: Position of each switch.
        lines: The number in the template, and the text, of each line.
        snippet: The program; its path is that of the template and the id.
    """

    id: str
    options: tuple[Option, ...]
    lines: list[tuple[int, str]]
    snippet: Snippet


class Template:
    """A program with switches, and all programs that they produce.

    Attributes:
        path: Path of the template from `snippets/`.
        switches: The options of each switch by its name.
        results: Names after which each program prints a result.
        variants: All programs; the first is the unchanged template.
    """

    def __init__(self, snippet: Snippet) -> None:
        """Read a template.

        Raises:
            SnippetError: If it is malformed.
            SyntaxError: If it is not valid Python.
        """
        self.path, self.switches, self.results = snippet.path, dict[str, list[Option]](), list[str]()
        self.kinds = reader_lines(snippet.source)
        self.known: dict[tuple[int, tuple[Option, ...]], list[tuple[int, str]]] = {}
        source = snippet.source.rstrip("\n").split("\n")
        hidden = ("switch", "results")
        self.code = [(number, text) for number, text in enumerate(source, 1) if self.kinds.get(number) not in hidden]
        for number, text in enumerate(source, 1):
            if "# claim: " in text:
                _refuse(
                    number,
                    "A template cannot contain a claim.",
                    "Move it to another program: it may not hold in every variant.",
                )
            if found := RESULTS.fullmatch(text):
                self.results = found["names"].split()
            elif text.lstrip().startswith("# switch "):
                self._read_switch(number, text)
        if not self.results:
            _refuse(
                1, "The template names no results.", "Add a line # results: NAMES, with what it prints before a colon."
            )
        self.variants = [self._variant(options) for options in itertools.product(*self.switches.values())]

    def visible_lines(self, variant: Variant, language: str) -> list[str]:
        """The lines that readers of one language see."""
        others = {*LANGUAGES, "graph"} - {language}
        lines = [(self.kinds.get(number, ""), text) for number, text in variant.lines]
        return [text.replace(f"# {kind}: ", "# ", 1) if kind else text for kind, text in lines if kind not in others]

    def changes(self, variant: Variant) -> list[tuple[str, Option]]:
        """Name and position of each switch that is not in its first."""
        positions = zip(self.switches.items(), variant.options, strict=True)
        return [(name, option) for (name, (start, *_)), option in positions if option is not start]

    def _read_switch(self, number: int, text: str) -> None:
        """Add an option to its switch."""
        found = SWITCH.fullmatch(text)
        if not found:
            _refuse(number, "This switch has no name or no rule.", HOW)
        first = next((place for place, (line, _) in enumerate(self.code) if line > number), None)
        if first is None:
            _refuse(number, "This switch has no line of code below it.", "Move it above the line that it changes.")
        if block := BLOCK.fullmatch(found["rule"]):
            option = self._block(number, first, block["context"], block["names"])
        elif replace := REPLACE.fullmatch(found["rule"]):
            option = self._replacement(number, first, replace["old"], replace["new"])
        else:
            _refuse(number, f"'{found['rule']}' is not a valid switch rule.", HOW)
        options = self.switches.setdefault(found["name"], [Option(option.old)])
        if option.id in [other.id for other in options[1:]]:
            _refuse(number, f"The switch '{found['name']}' has the option '{option.label}' twice.", "Delete one.")
        if len(options) > 1:
            options[0] = Option("")  # several places: the unchanged program has none of them
        options.append(option)

    def _replacement(self, number: int, place: int, old: str, new: str) -> Option:
        words = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)")  # no part of a longer name
        columns = [word.start() for word in words.finditer(self.code[place][1])]
        if len(columns) != 1:
            what = f"'{old}' occurs {len(columns)} times in the next line of code, not once."
            _refuse(number, what, "Write the code to replace as it is there, with enough around it to be unique.")
        return Option(new, place, place, columns[0], old, new)

    def _block(self, number: int, first: int, context: str, names: str) -> Option:
        """A block from a line to the one that assigns the last of the names; the lines between assign the others."""
        indent = _indent(self.code[first][1])
        awaited = names.split(", ")
        for place, (_, text) in enumerate(self.code[first:], first):
            if text.strip() and _indent(text) < indent:
                break
            if text[indent:].startswith(f"{awaited[0]} = "):
                awaited.pop(0)
            if not awaited:
                return Option(f"{context.split('.')[-1]}: {names}", first, place, new=f"with {context}:")
        _refuse(
            number, f"The lines below do not assign {names}, in this order.", "List the variables that they assign."
        )

    def _variant(self, options: tuple[Option, ...]) -> Variant:
        lines: list[tuple[int, str]] = []
        for place in range(len(self.code)):
            lines += self._lines(place, tuple([option for option in options if option.first <= place <= option.last]))
        positions = zip(self.switches.items(), options, strict=True)
        id = ",".join(f"{name}={option.id}" for (name, (start, *_)), option in positions if option is not start)
        source = "\n".join([text for _, text in lines]) + "\n"
        return Variant(id, options, lines, Snippet(f"{self.path}#{id}", source))

    def _lines(self, place: int, options: tuple[Option, ...]) -> list[tuple[int, str]]:
        """One line of code as the options change it, after the lines that open blocks there."""
        if (place, options) not in self.known:
            number, text = self.code[place]
            for option in sorted([option for option in options if option.old], key=lambda option: -option.column):
                text = text[: option.column] + option.new + text[option.column + len(option.old) :]
            blocks = sorted(
                [option for option in options if not option.old], key=lambda block: (block.first, -block.last)
            )
            depths = [depth for depth, block in enumerate(blocks) if block.first == place]
            opening = [text[: _indent(text)] + INDENT * depth + blocks[depth].new for depth in depths]
            text = INDENT * len(blocks) + text if text.strip() else text
            self.known[place, options] = [(number, line) for line in [*opening, text]]
        return self.known[place, options]


def read_templates(snippets: dict[str, Snippet]) -> tuple[dict[str, Template], list[Problem]]:
    """Read every template among the snippets.

    Returns:
        The templates that can be read, by their path, and a problem for each of the others.
    """
    templates: dict[str, Template] = {}
    problems: list[Problem] = []
    for path, snippet in snippets.items():
        if "# switch " in snippet.source:
            try:
                templates[path] = Template(snippet)
            except SnippetError as error:
                problems.append(Problem(snippet.file, error.line, error.what, error.todo))
            except (SyntaxError, tokenize.TokenError) as error:
                problems.append(Problem(snippet.file, 1, f"This is not valid Python: {error}.", "Fix the syntax."))
    return templates, problems


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _refuse(line: int, what: str, todo: str) -> NoReturn:
    raise SnippetError(line, what, todo)
