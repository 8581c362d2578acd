"""A page as a sequence of parts, for all formats but HTML: Markdown, and programs with what they printed."""

import re
from dataclasses import dataclass

from memoire.content.fence import Fence
from memoire.content.page import Page
from memoire.directives import registry
from memoire.export.edition import Edition
from memoire.export.inline import Inline
from memoire.records.record import Record
from memoire.render.blocks import program_id
from memoire.render.choices import all_choices
from memoire.render.drawings import describe
from memoire.texts import texts

FRAME = re.compile(r"\s*</?div[^>]*>\s*$")
# The first line of an indented block with a title: an admonition, one that is folded, a tab.
BOX = re.compile(r'\s*(?:!!!|\?\?\?\+?|===[+!]?)(?: +(?P<kind>[\w-]+)[\w -]*)?(?: +"(?P<title>.*)")?\s*$')


@dataclass(frozen=True)
class Program:
    """A program as a reader of one language sees it.

    Attributes:
        path: Path of its snippet.
        source: The program with the comments of that language.
        record: What it printed.
        note: What is drawn on the page, in words; may be empty.
    """

    path: str
    source: str
    record: Record
    note: str = ""

    @property
    def outputs(self) -> list[tuple[str, str]]:
        """Kind and text of each thing that it printed."""
        record = self.record
        if record.failure:  # only while serving
            return [("stderr", f"This program {record.failure.reason}")]
        found = [("output", record.stdout), ("stderr", record.stderr), ("warnings", "\n".join(record.warnings))]
        return [(kind, text) for kind, text in found if text.strip()]


Part = str | Program  # a string is Markdown


def parts(edition: Edition, page: Page) -> list[Part]:
    """The page in order: Markdown that stands alone, and programs, each a part of its own."""
    return _Reader(edition, page).read()


class _Reader:
    """Reads the lines of a page once, and turns each block with a title into a quotation."""

    def __init__(self, edition: Edition, page: Page) -> None:
        self.edition, self.page = edition, page
        self.context = edition.context(page)
        self.inline = Inline(edition, page, self.context)
        self.found: list[Part] = []
        self.text: list[str] = []
        self.boxes: list[int] = []  # indents of the open blocks
        self.blank = False  # an empty line is due

    def read(self) -> list[Part]:
        page = self.page
        fences = {fence.line: fence for fence in page.fences}
        uses = {use.line: use for use in page.uses if use.form != "link"}
        number = page.body_start + 1
        while number <= len(page.lines):
            if number in page.commented:
                self.blank = True
            elif fence := fences.get(number):
                self.fence(fence)
                number = fence.end
            elif (use := uses.get(number)) and (lines := registry.exported(use, self.context)) is not None:
                for line in lines:
                    self.line(line)
            else:
                self.line(page.lines[number - 1])
            number += 1
        self.flush()
        return self.found

    def line(self, line: str) -> None:
        if not line.strip() or FRAME.match(line):
            self.blank = True
            return
        inner = self.enter(line)
        if box := BOX.match(line):
            title = (box["kind"] or "").capitalize() if box["title"] is None else box["title"]
            self.open_box(len(line) - len(line.lstrip()) + 4, f"**{title}**" if title else "")
        elif text := self.inline.line(inner):
            self.put(text)

    def fence(self, fence: Fence) -> None:
        self.enter(f"{fence.indent}`")
        if fence.runs and fence.include in self.edition.book.snippets:
            program = self.program(fence.include, fence.options)
            if wrong := fence.wrong_choices:
                self.choices(program.record, wrong)
            self.flush()
            self.found.append(program)
            return
        for line in self.page.lines[fence.line - 1 : fence.end]:
            self.put(self.enter(line, keep=True).replace(";--8<--", "--8<--"))

    def enter(self, line: str, keep: bool = False) -> str:
        """The line without the indent of the innermost block that it is in; closes the others, unless they are kept."""
        indent = len(line) - len(line.lstrip())
        while self.boxes and indent < self.boxes[-1] and not keep:
            self.boxes.pop()
            self.blank = True
        return line[self.boxes[-1] if self.boxes else 0 :]

    def open_box(self, indent: int, title: str) -> None:
        self.blank = True
        self.separate()
        self.boxes.append(indent)
        if title:
            self.put(title)
            self.blank = True

    def put(self, line: str) -> None:
        self.separate()
        self.text.append("> " * len(self.boxes) + line if line else self.margin())

    def separate(self) -> None:
        if self.blank and self.text:
            self.text.append(self.margin())
        self.blank = False

    def margin(self) -> str:
        return ("> " * len(self.boxes)).rstrip()

    def flush(self) -> None:
        if text := "\n".join(self.text).strip():
            self.found.append(text)
        self.text, self.blank = [], False

    def program(self, path: str, options: dict[str, str]) -> Program:
        language, record = self.page.language, self.edition.book.records[path]
        words = texts(language, "markdown")
        link = f"{self.edition.address(self.page.path)}#{program_id(path)}"
        note = ""
        if "figure" in options:
            note = words["figure"].format(link=link, text=options.get("alt", ""))
        elif record.graph:
            note = words["graph"].format(link=link, text=describe(record.graph, language))
        return Program(path, self.edition.source(path, language), record, note)

    def choices(self, record: Record, wrong: list[str]) -> None:
        """What readers may choose from, as a list above the program, which their own run answers."""
        for line in ["", texts(self.page.language, "quiz")["legend"], ""]:
            self.line(line)
        for choice in all_choices(record, wrong):
            self.line(f"- `{choice}`")
