"""Shows a program and its record where a page has a fence, and a mark where it cites a claim.

Programs run while pages are rendered, so a block is first an empty tag in the page. It is filled in twice
when the page is built: as plain text for the search index, then with colours for the reader.
"""

import json
import re
from contextlib import suppress
from html import escape, unescape
from pathlib import Path
from typing import Any

import markdown_exec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from memoire import blocks
from memoire.book import CACHE, Book
from memoire.drawings import Drawings
from memoire.page import OFF
from memoire.repository import Repository
from memoire.source import Highlighter, highlight, localise

TAG = '<div data-program="{}" data-options="{}"></div>'
TAGS = re.compile(r'<div data-program="(?P<path>[^"]*)" data-options="(?P<options>[^"]*)"></div>')
CITATIONS = re.compile(r'\s*<a href="claim:(?P<name>[^"]*)">(?P<text>.*?)</a>')
LEFT_TO_MARKDOWN_EXEC = ("html", "source", "result")


class State:
    """What lasts from one event to the next."""

    highlighter: Highlighter
    drawings: Drawings
    page: Page  # that is being rendered
    content = ""  # of the page that is being built, while the search plugin reads a plainer one


def on_config(config: MkDocsConfig) -> None:
    cache = Path(config.config_file_path).parent / CACHE
    State.highlighter = Highlighter(cache / "blocks")
    State.drawings = Drawings(cache / "drawings")
    for language in ("python", "py"):
        markdown_exec.formatters[language] = show  # ty: ignore[invalid-assignment]


@event_priority(100)  # before anything that changes lines
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the path of its snippet on each fence, where the formatter finds it."""
    State.page = page
    language = page_language(page)
    source = Book.current.page(page.file.src_uri)
    if source is None:
        return markdown
    lines = markdown.split("\n")
    shift = len(lines) - len(source.lines)  # the front matter is gone
    wrong = {problem.line: problem for problem in Book.current.problems if problem.file == source.file}
    for fence in source.fences:
        header = fence.line - 1 + shift
        if fence.line in wrong:
            box = blocks.problem(wrong[fence.line], language).replace("\n", "&#10;")
            lines[header : fence.end + shift] = [fence.indent + box] + [""] * (fence.end - fence.line)
        elif fence.runs:
            lines[header] = f'{lines[header].rstrip()} snippet="{fence.include}"'
    return "\n".join(lines)


def show(*, code: str, md: Any, extra: dict[str, str], **options: Any) -> str:
    """Format one fence, in the place of markdown-exec's own formatter for Python."""
    path = extra.pop("snippet")
    extra = {"title": f"snippets/{path}", **extra}
    if any(options[name] for name in LEFT_TO_MARKDOWN_EXEC):
        return leave_to_markdown_exec(code, path, md, extra, options)
    return TAG.format(escape(path), escape(json.dumps(extra)))


def leave_to_markdown_exec(code: str, path: str, md: Any, extra: dict[str, str], options: dict[str, Any]) -> str:
    """Tabs, HTML and the other options work as documented there, with the record in the place of a run."""
    record = Book.current.record(path)
    language = page_language(State.page)
    # Output shown as a block must not close it, nor be taken for Markdown: it goes in at the end. Until then a word
    # stands for it that no lexer splits.
    token = f"memoireoutput{record.digest[:16]}" if options["result"] or options["source"] == "console" else ""
    shown = highlight(record.stdout, options["result"])

    def run(_: str, **__: Any) -> str:
        if record.failure:
            raise markdown_exec.ExecutionError(f"This program {record.failure.reason}")
        return token or record.stdout

    def translate(source: str) -> tuple[str, str]:
        return source, localise(Book.current.snippets[path].source, language)

    options = {**options, "result": "text" if options["result"] and options["source"] != "console" else ""}
    html = markdown_exec.base_format(
        language="python", run=run, code=code, md=md, transform_source=translate, extra=extra, **options
    )
    if token:
        html = str(html).replace(token, shown)
    anchors = "".join(f'<span id="claim-{claim["name"]}"></span>' for claim in record.claims)
    return f"<div>{anchors}{html}{blocks.errors(record, language)}</div>"


def on_env(env: Any, *, config: MkDocsConfig, files: Files) -> None:
    for snippet in Book.current.snippets.values():  # while they run: nothing else is left to do before they end
        State.highlighter.source(snippet, page_language(State.page))


@event_priority(50)  # before the search plugin reads the page
def fill_in_text(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    content = CITATIONS.sub(lambda found: mark(page, found["name"], found["text"], nav), page.content or "")
    page.content = TAGS.sub(lambda found: blocks.plain(*source_and_output(page, found["path"])), content)
    State.content = TAGS.sub(
        lambda found: block(page, found["path"], json.loads(unescape(found["options"])), config), content
    )
    return context


@event_priority(-50)  # after it
def fill_in_colours(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    page.content = State.content
    return context


on_page_context = CombinedEvent(fill_in_text, fill_in_colours)


def page_language(page: Page) -> str:
    """The language that the page is written in, which on a page not yet translated is not the reader's."""
    return page.file.src_uri.partition("/")[0]


def source_and_output(page: Page, path: str) -> tuple[str, str]:
    """HTML of a program and of what it printed; waits until it has ended."""
    language = page_language(page)
    source = State.highlighter.source(Book.current.snippets[path], language)
    return source, blocks.output(Book.current.record(path), language)


def block(page: Page, path: str, options: dict[str, str], config: MkDocsConfig) -> str:
    """The whole block of a program: source and links, then what it printed, as a drawing or folded if the page asks."""
    source, output = source_and_output(page, path)
    language, record = page_language(page), Book.current.record(path)
    if "figure" in options and not record.failure:
        with suppress(ValueError):  # said at the end of the build
            figure = State.drawings.figure(options["figure"], record.stdout, options)
            output = blocks.drawing("figure", figure, output, language)
    if record.graph:
        output = blocks.drawing("graph", State.drawings.graph(record.graph, language), output, language)
    if options.get("predict", "").lower() not in OFF and not record.failure:
        output = blocks.folded(output, language)
    output += blocks.versions(Book.current.elsewhere(path), language)
    return blocks.program(path, source, options["title"], links(page, path, config), output, language)


def links(page: Page, path: str, config: MkDocsConfig) -> dict[str, str]:
    """Where a program can be read, taken away and reported: in the repository, or else on the site itself."""
    repository = Repository(config.repo_url or "")
    file = Book.current.snippets[path].file
    own = ("" if page_language(page) == "en" else f"{page_language(page)}/") + file
    download = get_relative_url(own, page.url)
    return {
        "source": repository.source(file) or download,
        "download": download,
        "report": repository.report(page.canonical_url or page.url, file),
    }


def mark(page: Page, name: str, text: str, nav: Any) -> str:
    """A link to the assertion: on this page, or on the first page that shows its program.

    Without an assertion to lead to only the text is left; what is wrong is said at the end of the build.
    """
    found = Book.current.claim(name)
    if found is None:
        return text
    path, claim = found
    target = f"#claim-{name}"
    if not shows(page, path):
        other = next((other for other in nav.pages if shows(other, path)), None)
        if other is None:
            return text
        target = other.file.url_relative_to(page.file) + target
    return blocks.mark(claim, f"snippets/{path}", target, text, page_language(page))


def shows(page: Page, path: str) -> bool:
    source = Book.current.page(page.file.src_uri)
    return source is not None and path in [shown for _, shown in source.shown]
