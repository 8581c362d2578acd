"""Expands a template, a program with switches, into every program that its switches produce.

A template is a snippet. Unchanged, it is the first option of each switch; `switch` reads the others. Switches are
combined freely. Two more comments, of which the second is optional:

    # results: a b                the columns of the table of all runs: what each program prints after these names,
                                  or after `error` instead
    # explains: MESSAGE -> PAGE   the page that explains an error whose message contains this
"""

import itertools
import re
import tokenize
from dataclasses import dataclass

from memoire.content.data_flow import Place, backward_from, data_flow, last_assigned, place_of
from memoire.content.languages import LANGUAGES
from memoire.content.snippet import Snippet, SnippetError, reader_lines
from memoire.content.switch import Option, read_switch
from memoire.content.switched_code import SwitchedCode
from memoire.problem import Problem

RESULTS = re.compile(r"# results: (?P<names>.+)")
EXPLAINS = re.compile(r"# explains: (?P<message>.+) -> (?P<page>\S+)")


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
        explains: By a part of the message of an error, the line and the page that explains it.
        variants: All programs; the first is the unchanged template.
        flow: The variables of the template.
        places: Where each option sits among them, but for those that change nothing.
        roots: The variables whose `backward()` the programs call.
    """

    def __init__(self, snippet: Snippet) -> None:
        """Read a template.

        Raises:
            SnippetError: If it is malformed.
            SyntaxError: If it is not valid Python.
        """
        self.path, self.switches, self.results = snippet.path, dict[str, list[Option]](), list[str]()
        self.explains = dict[str, tuple[int, str]]()
        self.kinds = reader_lines(snippet.source)
        source = snippet.source.rstrip("\n").split("\n")
        hidden = ("switch", "results", "explains")
        self.code = [(number, text) for number, text in enumerate(source, 1) if self.kinds.get(number) not in hidden]
        self.switched = SwitchedCode(self.code)
        options: dict[Option, int] = {}
        for number, text in enumerate(source, 1):
            if "# claim: " in text:
                todo = "Move it to another program: it may not hold in every variant."
                raise SnippetError(number, "A template cannot contain a claim.", todo)
            if found := RESULTS.fullmatch(text):
                self.results = found["names"].split()
            elif found := EXPLAINS.fullmatch(text):
                self.explains[found["message"]] = (number, found["page"])
            elif text.lstrip().startswith("# switch "):
                name, option = read_switch(number, text, self.code)
                self._add(name, number, option)
                options[option] = number
        if not self.results:
            todo = "Add a line # results: NAMES, with what it prints before a colon."
            raise SnippetError(1, "The template names no results.", todo)
        self.variants = [self._variant(positions) for positions in itertools.product(*self.switches.values())]
        unchanged = self.variants[0].snippet.source
        self.flow, self.roots = data_flow(unchanged), backward_from(unchanged)
        self.places = {option: self._place(option, number) for option, number in options.items()}

    def visible_lines(self, variant: Variant, language: str) -> list[str]:
        """The lines that readers of one language see."""
        others = {*LANGUAGES, "graph"} - {language}
        lines = [(self.kinds.get(number, ""), text) for number, text in variant.lines]
        return [text.replace(f"# {kind}: ", "# ", 1) if kind else text for kind, text in lines if kind not in others]

    def changes(self, variant: Variant) -> list[tuple[str, Option]]:
        """Name and position of each switch that is not in its first."""
        positions = zip(self.switches.items(), variant.options, strict=True)
        return [(name, option) for (name, (start, *_)), option in positions if option is not start]

    def _add(self, name: str, number: int, option: Option) -> None:
        """Add an option to its switch."""
        options = self.switches.setdefault(name, [Option(option.old)])
        if option.id in [other.id for other in options[1:]]:
            raise SnippetError(number, f"The switch '{name}' has the option '{option.label}' twice.", "Delete one.")
        if len(options) > 1:
            options[0] = Option("")  # several places: the unchanged program has none of them
        options.append(option)

    def _place(self, option: Option, number: int) -> Place:
        if option.is_block:
            return Place(option.names)
        above = [text for _, text in self.code[: option.first]]
        if found := (
            last_assigned(above, self.flow)
            if option.adds
            else place_of(self.code[option.first][1], option.old, self.flow)
        ):
            return found
        what = "The line below this switch neither assigns a variable nor uses one."
        what = "No variable is assigned above this switch." if option.adds else what
        raise SnippetError(number, what, "Give the value a name: the picture shows switches at variables.")

    def _variant(self, options: tuple[Option, ...]) -> Variant:
        lines = self.switched.lines(options)
        positions = zip(self.switches.items(), options, strict=True)
        id = ",".join(f"{name}={option.id}" for (name, (start, *_)), option in positions if option is not start)
        source = "\n".join([text for _, text in lines]) + "\n"
        return Variant(id, options, lines, Snippet(f"{self.path}#{id}", source))


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
