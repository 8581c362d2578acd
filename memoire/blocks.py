"""What a reader sees of a program: its source in the reader's language, its output, the marks of its claims."""

import hashlib
import re
import tokenize
from html import escape
from pathlib import Path

import pygments
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from memoire.problem import Problem
from memoire.record import Record
from memoire.snippet import LANGUAGES, Snippet, SnippetError, comments, reader_lines
from memoire.store import Store

LABELS = {
    "en": {
        "output": "Output",
        "numbers": "The numbers of the figure",
        "stderr": "Standard error",
        "warnings": "Warnings",
        "claim": "Checked in this build: {text} ({file}, line {line})",
        "problem": "This block is broken",
    },
    "zh": {
        "output": "输出",
        "numbers": "图中的数据",
        "stderr": "标准错误",
        "warnings": "警告",
        "claim": "本次构建已验证：{text}（{file}，第 {line} 行）",
        "problem": "此代码块有误",
    },
}
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
        return reader_lines(source) if "# en: " in source or "# graph: " in source else {}
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


def program(path: str, source: str, title: str, link: str, output: str) -> str:
    """A program and its output, as one block.

    Args:
        path: Path of its snippet.
        source: HTML of its lines.
        title: What names it, by default its path.
        link: Address of its source.
        output: HTML of its output.
    """
    return (
        f'<div class="program" id="{program_id(path)}"><div class="language-python highlight">'
        f'<span class="filename"><a href="{escape(link)}">{escape(title)}</a></span>'
        # One span around all lines, as the theme lays out code as a grid, where each child is a row of its own.
        f"<pre><span></span><code><span>{source}</span></code></pre></div>{output}</div>"
    )


def program_id(path: str) -> str:
    """The id of a program's block, which links may lead to."""
    return "program-" + re.sub(r"[^a-z0-9]+", "-", path.removesuffix(".py").lower())


def output(record: Record, language: str) -> str:
    """What a program printed, as text; standard error and warnings apart."""
    if record.failure:
        what = f"This program {record.failure.reason}"
        return problem(
            Problem(f"snippets/{record.snippet}", record.failure.line, what, record.failure.details), language
        )
    return _box("output", record.stdout, language) + errors(record, language)


def drawing(kind: str, svg: str, output: str, language: str) -> str:
    """A figure or a graph beside the output that it shows; a figure's numbers are folded away."""
    if kind == "graph":
        return f'{output}<figure class="program__graph">{svg}</figure>'
    label = LABELS[language]["numbers"]
    return f'<figure class="program__figure">{svg}</figure><details><summary>{label}</summary>{output}</details>'


def errors(record: Record, language: str) -> str:
    """Standard error and warnings of a program, if there are any."""
    return _box("stderr", record.stderr, language) + _box("warnings", "\n".join(record.warnings), language)


def _box(kind: str, text: str, language: str) -> str:
    if not text.strip():
        return ""
    label = LABELS[language][kind]
    return (
        f'<div class="program__{kind} no-copy highlight"><span class="program__label">{label}</span>'
        f"<pre><code>{escape(text.rstrip(), quote=False)}\n</code></pre></div>"
    )


def plain(source: str, output: str) -> str:
    """The same block for the search index: without the spans of colours, which are slow to read."""
    return f"<pre><code>{re.sub('<[^>]*>', '', source)}</code></pre>{output}"


def mark(claim: dict, file: str, target: str, text: str, language: str) -> str:
    """The mark behind a sentence: says which assertion backs it, and leads there."""
    title = escape(LABELS[language]["claim"].format(text=claim["text"], file=file, line=claim["line"]))
    # A narrow space that does not break: the mark stays with its sentence.
    link = f'<a class="claim" href="{escape(target)}" title="{title}" aria-label="{title}">{text}</a>'
    return f"\N{NARROW NO-BREAK SPACE}{link}"


def problem(problem: Problem, language: str) -> str:
    """A mistake of an author, shown where the block would stand (only while serving)."""
    label = LABELS[language]["problem"]
    return (
        f'<div class="admonition failure"><p class="admonition-title">{label}</p>'
        f"<pre><code>{escape(str(problem), quote=False)}</code></pre></div>"
    )
