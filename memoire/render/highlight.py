"""A program as a reader sees it: with the comments of one language, in colours or as plain text."""

import re
import tokenize
from html import escape
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pygments
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from memoire.content import essential as essentials
from memoire.content import snippet as snippets
from memoire.content.essential import Essential, read_essential
from memoire.content.languages import LANGUAGES
from memoire.content.snippet import Snippet, SnippetError, comments, reader_lines
from memoire.storage import Cache

# A source without any of these has no comments that only some readers see.
MARKS = ("# en: ", "# graph: ", "# switch ")
# How Pygments writes a comment that starts with one of our marks.
READER_MARK = re.compile(r'(<span class="c1"># )(?:en|zh): ')
# How a comment begins that says what to avoid, or what to do instead.
JUDGED = (
    ("wrong", re.compile(r'(<span class="c1)(?="># (?:wrong|错误)[:,：，])')),
    ("right", re.compile(r'(<span class="c1)(?="># (?:right|正确)[:,：，])')),
)
# Around lines that are folded away, until a reader opens the whole program.
FOLDED = '<span class="folded"><span>{}</span></span>'
CLAIM_MARK = re.compile(r'(?:<span class="w">)? *(?:</span>)?<span class="c1"># claim: ([a-z0-9-]+)</span>')
FILES = (Path(__file__), Path(essentials.__file__), Path(snippets.__file__))


class Highlighter:
    """Prepares each program once for all languages and builds."""

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder, *FILES, pygments.__version__)
        self._known: dict[str, dict[str, dict[str, str]]] = {}

    def html(self, snippet: Snippet, language: str) -> str:
        """The program as HTML lines; a claimed assertion carries the id that its marks link to."""
        return self._views(snippet)["html"][language]

    def text(self, snippet: Snippet, language: str) -> str:
        """The program as it is copied and exported."""
        return self._views(snippet)["text"][language]

    def _views(self, snippet: Snippet) -> dict[str, dict[str, str]]:
        if snippet.source not in self._known:
            self._known[snippet.source] = self._cache.get_or_make(lambda: _views(snippet.source), snippet.source)
        return self._known[snippet.source]


def _views(source: str) -> dict[str, dict[str, str]]:
    return {"html": _highlight(source), "text": {language: localise(source, language) for language in LANGUAGES}}


def localise(source: str, language: str) -> str:
    """The program with the comments of one language, without their marks."""
    return "\n".join(line for _, line in localised_lines(source, language)) + "\n"


def localised_lines(source: str, language: str) -> list[tuple[int, str]]:
    """The lines that readers of one language see, each with its number in the source."""
    kinds, claimed, marks = _reader_lines(source), _claim_lines(source), _essential(source).marks
    lines = []
    for number, line in enumerate(source.rstrip("\n").split("\n"), 1):
        if kinds.get(number, language) != language or number in marks:
            continue
        if number in kinds:
            line = line.replace(f"# {language}: ", "# ", 1)
        lines.append((number, re.sub(r" *# claim: [a-z0-9-]+$", "", line) if number in claimed else line))
    return lines


def _claim_lines(source: str) -> set[int]:
    try:
        return {number for number, _, text in comments(source) if text.startswith("# claim: ")}
    except (SyntaxError, tokenize.TokenError):
        return set()


def _reader_lines(source: str) -> dict[int, str]:
    try:
        return reader_lines(source) if any(mark in source for mark in MARKS) else {}
    except (SnippetError, SyntaxError, tokenize.TokenError):  # the run of the program says so too
        return {}


def _essential(source: str) -> Essential:
    try:
        return read_essential(source)
    except (SnippetError, SyntaxError, tokenize.TokenError):  # a check says so too
        return Essential()


def _highlight(source: str) -> dict[str, str]:
    lexer = get_lexer_by_name("python", stripnl=False)
    text = pygments.highlight(source.rstrip("\n"), lexer, HtmlFormatter(nowrap=True))
    kinds, essential = _reader_lines(source), _essential(source)
    html: dict[str, list[tuple[int, str]]] = {language: [] for language in LANGUAGES}
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        if number in essential.marks:
            continue
        if number in kinds:
            if kinds[number] in html:
                html[kinds[number]].append((number, _judged(READER_MARK.sub(r"\1", line, count=1))))
            continue
        if claim := CLAIM_MARK.search(line):
            line = f'<span class="claimed" id="claim-{claim[1]}">{CLAIM_MARK.sub("", line)}</span>'
        for lines in html.values():
            lines.append((number, line))
    return {language: _folded(lines, essential.lines) for language, lines in html.items()}


def _judged(comment: str) -> str:
    """A comment with a class by which readers tell wrong lines from right ones at a glance."""
    for name, start in JUDGED:
        comment = start.sub(rf"\1 {name}", comment, count=1)
    return comment


def _folded(lines: list[tuple[int, str]], essential: set[int]) -> str:
    """The lines as HTML, those that are not essential folded; blank lines beside them are folded too."""
    shown = [not essential or number in essential for number, _ in lines]
    for order in (range(len(lines)), reversed(range(len(lines)))):
        beside = bool(essential)
        for place in order:
            shown[place] = shown[place] and not (beside and not lines[place][1].strip())
            beside = not shown[place]
    html = ""
    for is_shown, run in groupby(zip(shown, lines, strict=True), key=itemgetter(0)):
        texts = [line for _, (_, line) in run]
        if essential and is_shown:
            texts = _with_indent(texts)
        text = "".join(f"{line}\n" for line in texts)
        html += text if is_shown else FOLDED.format(text)
    return html


def _with_indent(lines: list[str]) -> list[str]:
    """The lines with the blanks that all of them begin with in an element, so that an excerpt need not show them."""
    width = min(len(line) - len(line.lstrip(" ")) for line in lines if line.strip())
    return [f'<span class="indent">{line[:width]}</span>{line[width:]}' if width else line for line in lines]


def highlight(text: str, language: str) -> str:
    """Text as HTML lines, in colours if Pygments knows the language."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return escape(text.rstrip(), quote=False)
    return pygments.highlight(text.rstrip(), lexer, HtmlFormatter(nowrap=True)).rstrip()
