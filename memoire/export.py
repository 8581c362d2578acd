"""A page as its parts, for all that is not the HTML page: Markdown, and programs with what they printed."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from memoire import explorer, probes, questions, totals, translation_status
from memoire.blocks import program_id
from memoire.drawings import describe
from memoire.edition import Edition
from memoire.page import CODE_SPAN, Fence, Page
from memoire.record import Record

NOTES = {
    "en": {
        "graph": "[Drawn on the page]({link}): {text}",
        "figure": "[Drawn on the page]({link}) from these numbers: {text}",
    },
    "zh": {"graph": "[页面上画有此图]({link})：{text}", "figure": "[页面上画有这些数据的图]({link})：{text}"},
}
LINK = re.compile(r"\]\((?P<target>[^)\s]+)(?P<title>\s+\"[^\"]*\")?\)")
CITATION = re.compile(r"\[(?P<text>[^\]]*)\]\(claim:[^)\s]*\)")
HREF = re.compile(r'(?<=<a href=")[^"]+')
# What only gives HTML its classes and ids.
ATTRIBUTES = re.compile(r"\s*\{:? *[.#][\w .#-]*\}")
FRAME = re.compile(r"\s*</?div[^>]*>\s*$")
# The first line of an indented block with a title: an admonition, one that is folded, a tab.
BOX = re.compile(r'\s*(?:!!!|\?\?\?\+?|===[+!]?)(?: +(?P<kind>[\w-]+)[\w -]*)?(?: +"(?P<title>.*)")?\s*$')


@dataclass(frozen=True)
class Program:
    """A program as a reader of one language sees it.

    Attributes:
        path: Path of its snippet.
        source: With the comments of that language.
        record: What it printed.
        note: In words, what is drawn on the page; may be empty.
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
    """The page in order: Markdown that needs nothing else of the site, and programs, each a part of its own."""
    return _Parts(edition, page).found


class _Parts:
    """Goes through the lines of a page once, and makes a quotation of each block with a title."""

    def __init__(self, edition: Edition, page: Page) -> None:
        self.edition, self.page = edition, page
        self.found: list[Part] = []
        self.text: list[str] = []
        self.boxes: list[int] = []  # indents of the blocks that are open
        self.blank = False  # an empty line is due
        self.rows = {number: (label, path, columns) for number, label, path, columns in probes.rows(page)}
        fences = {fence.line: fence for fence in page.fences}
        number = page.first + 1
        while number <= len(page.lines):
            if fence := fences.get(number):
                self.fence(fence)
                number = fence.end
            else:
                self.line(page.lines[number - 1], number)
            number += 1
        self.flush()

    def line(self, line: str, number: int = 0) -> None:
        if not line.strip() or FRAME.match(line):
            self.blank = True
            return
        inner = self.enter(line)
        if box := BOX.match(line):
            title = (box["kind"] or "").capitalize() if box["title"] is None else box["title"]
            self.open_box(len(line) - len(line.lstrip()) + 4, f"**{title}**" if title else "")
        elif inner == questions.MARK:
            for entry in questions.index(self.edition.sections, "../" * self.page.path.count("/")).split("\n"):
                self.line(entry)
        elif shown := explorer.MARK.fullmatch(inner):
            self.explorer(shown["part"], shown["path"])
        elif inner == totals.MARK:
            self.put(totals.totals(self.edition.book, self.page.language))
        elif inner == translation_status.MARK:
            self.put(translation_status.summary(self.edition.book.translations, self.page.language))
        elif number in self.rows:
            self.put(self.row(*self.rows[number]))
        elif text := self.inline(inner):
            self.put(text)

    def explorer(self, part: str, path: str) -> None:
        """The table of all runs of a template; switches are for the page alone."""
        book = self.edition.book
        if part == "runs" and (template := book.templates.get(path)):  # malformed ones there are only while serving
            records = {variant.snippet.path: book.record(variant.snippet.path) for variant in template.variants}
            for row in explorer.runs_as_text(template, records, self.page.language):
                self.put(row)

    def fence(self, fence: Fence) -> None:
        self.enter(f"{fence.indent}`")
        if fence.runs and fence.include in self.edition.book.snippets:
            self.flush()
            self.found.append(self.program(fence.include, fence.options))
            return
        for line in self.page.lines[fence.line - 1 : fence.end]:
            self.put(self.enter(line, keep=True).replace(";--8<--", "--8<--"))

    def enter(self, line: str, keep: bool = False) -> str:
        """The line as it stands in the innermost block that it is in; blocks it is not in are closed, or kept."""
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
        language, record = self.page.language, self.edition.book.record(path)
        link = f"{self.edition.address(self.page.path)}#{program_id(path)}"
        note = ""
        if "figure" in options:
            note = NOTES[language]["figure"].format(link=link, text=options.get("alt", ""))
        elif record.graph:
            note = NOTES[language]["graph"].format(link=link, text=describe(record.graph, language))
        return Program(path, self.edition.source(path, language), record, note)

    def row(self, label: str, path: str, columns: list[str]) -> str:
        """A row of a table with what its probe printed; its label leads to the program."""
        values = probes.printed(self.edition.book.record(path).stdout)
        label = f"[{label}](#{program_id(path)})"
        return " | ".join([f"| {self.inline(label)}", *(f"`{values.get(name, '?')}`" for name in columns)]) + " |"

    def inline(self, line: str) -> str:
        """A line as any reader of Markdown takes it: whole addresses and no marks of ours; code stays as it is."""
        if not any(mark in line for mark in ("](", "<a ", "{")):
            return line
        start, found = 0, []
        for code in CODE_SPAN.finditer(line):
            found += [self.plain(line[start : code.start()]), code[0]]
            start = code.end()
        return "".join([*found, self.plain(line[start:])])

    def plain(self, text: str) -> str:
        text = ATTRIBUTES.sub("", CITATION.sub(r"\g<text>", text))
        text = HREF.sub(lambda target: urljoin(self.edition.address(self.page.path), target[0]), text)
        return LINK.sub(lambda link: f"]({self.edition.link(self.page, link['target'])}{link['title'] or ''})", text)
