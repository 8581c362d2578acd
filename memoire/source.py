"""The source of a program as a reader sees it: the comments of one language, in colours."""

import hashlib
import re
import tokenize
from html import escape
from pathlib import Path

import pygments
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from memoire.snippet import LANGUAGES, Snippet, SnippetError, comments, reader_lines
from memoire.store import Store

# Where none of these stands in a source, it need not be read for comments that not all readers see.
MARKS = ("# en: ", "# graph: ", "# switch ")
# How Pygments writes a comment that starts with one of our marks.
READER_MARK = re.compile(r'(<span class="c1"># )(?:en|zh): ')
CLAIM_MARK = re.compile(r'(?:<span class="w">)? *(?:</span>)?<span class="c1"># claim: ([a-z0-9-]+)</span>')


def localise(source: str, language: str) -> str:
    """The program with the comments of one language, without their marks: what is shown, copied and exported."""
    languages, claimed = _reader_lines(source), _claim_lines(source)
    lines = []
    for number, line in enumerate(source.rstrip("\n").split("\n"), 1):
        if languages.get(number, language) != language:
            continue
        if number in languages:
            line = line.replace(f"# {language}: ", "# ", 1)
        lines.append(re.sub(r" *# claim: [a-z0-9-]+$", "", line) if number in claimed else line)
    return "\n".join(lines) + "\n"


def _claim_lines(source: str) -> set[int]:
    try:
        return {number for number, _, text in comments(source) if text.startswith("# claim: ")}
    except (SyntaxError, tokenize.TokenError):
        return set()


def _reader_lines(source: str) -> dict[int, str]:
    try:
        return reader_lines(source) if any(mark in source for mark in MARKS) else {}
    except (SnippetError, SyntaxError, tokenize.TokenError):  # the run of the program says so as well
        return {}


class Highlighter:
    """Highlights programs once for all languages and builds."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        engine = Path(__file__).read_bytes() + pygments.__version__.encode()
        self.engine = hashlib.sha256(engine).hexdigest()
        self.known: dict[str, dict[str, str]] = {}

    def source(self, snippet: Snippet, language: str) -> str:
        """The program as HTML lines in one language; a claimed assertion carries the id that its marks point to."""
        if snippet.path not in self.known:
            key = hashlib.sha256(f"{self.engine}\n{snippet.source}".encode()).hexdigest()
            found = self.store.get(key)
            if not found:
                found = _highlight(snippet.source)
                self.store.put(key, found)
            self.known[snippet.path] = found
        return self.known[snippet.path][language]


def _highlight(source: str) -> dict[str, str]:
    text = pygments.highlight(
        source.rstrip("\n"), get_lexer_by_name("python", stripnl=False), HtmlFormatter(nowrap=True)
    )
    languages = _reader_lines(source)
    html: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        if number in languages:
            if languages[number] in html:
                html[languages[number]].append(READER_MARK.sub(r"\1", line, count=1))
            continue
        if claim := CLAIM_MARK.search(line):
            line = f'<span class="claimed" id="claim-{claim[1]}">{CLAIM_MARK.sub("", line)}</span>'
        for lines in html.values():
            lines.append(line)
    return {language: "\n".join(lines) + "\n" for language, lines in html.items()}


def highlight(text: str, language: str) -> str:
    """Text as HTML lines, with the colours of a language if Pygments knows it."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return escape(text.rstrip(), quote=False)
    return pygments.highlight(text.rstrip(), lexer, HtmlFormatter(nowrap=True)).rstrip()
