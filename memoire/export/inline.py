"""A line of a page for any reader of Markdown."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from memoire.content.directive_use import CODE_SPAN
from memoire.content.page import Page
from memoire.directives import registry
from memoire.directives.directive import Context
from memoire.export.edition import Edition

LINK = re.compile(r"\]\((?P<target>[^)\s]+)(?P<title>\s+\"[^\"]*\")?\)")
# Where a reference of a link leads, on a line of its own.
REFERENCE = re.compile(r"^(?P<name>\s*\[(?!\^)[^\]]+\]:\s*)(?P<target>[^\s>]+)")
HREF = re.compile(r'(?<=<a href=")[^"]+')
# Classes and ids, which only HTML has.
ATTRIBUTES = re.compile(r"""\s*\{:? *[.#][\w .,#="-]*\}""")
MARKS = re.compile(r"✓(?:\s*✓)+")


@dataclass(frozen=True)
class Inline:
    """Turns lines of a page into lines with whole addresses and without our own marks; code stays as it is.

    Attributes:
        edition: What is exported.
        page: The page.
        context: What its directives are made from.
    """

    edition: Edition
    page: Page
    context: Context

    def line(self, line: str) -> str:
        """A line of the page."""
        if reference := REFERENCE.match(line):
            target = self.edition.link(self.page, reference["target"])
            return f"{reference['name']}{target}{line[reference.end() :]}"
        if not any(mark in line for mark in ("](", "<a ", "{")):
            return line
        start, found = 0, []
        for code in CODE_SPAN.finditer(line):
            found += [self._text(line[start : code.start()]), code[0]]
            start = code.end()
        return "".join([*found, self._text(line[start:])])

    def _text(self, text: str) -> str:
        text = MARKS.sub("✓", ATTRIBUTES.sub("", registry.export_links(text, self.context)))
        text = HREF.sub(lambda target: urljoin(self.edition.address(self.page.path), target[0]), text)
        return LINK.sub(lambda link: f"]({self.edition.link(self.page, link['target'])}{link['title'] or ''})", text)
