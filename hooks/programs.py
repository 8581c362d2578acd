"""Shows on each page what its programs printed: carries MkDocs' events to memoire.

Programs run while pages are rendered, so a block is first an empty mark in the page. It is filled in twice
when the page is built: as plain text for the search index, then with colours for the reader.
"""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import markdown_exec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire import blocks
from memoire.book import CACHE, Book
from memoire.problem import Problem, report

log = get_plugin_logger("memoire")

MARK = '<div data-program="{}"></div>'
MARKS = re.compile(r'<div data-program="([^"]*)"></div>')
CLAIMS = re.compile(r'\s*<a href="claim:([^"]*)">(.*?)</a>')
BY_MARKDOWN_EXEC = {"html", "source", "result"}


class State:
    """What lasts from one event to the next."""

    serving = False
    book: Book
    highlighter: blocks.Highlighter
    page: Page
    titles: dict[str, str] = {}


def on_startup(*, command: str, dirty: bool) -> None:
    State.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    for language in ("python", "py"):
        markdown_exec.formatters[language] = show  # ty: ignore[invalid-assignment]


def on_pre_build(config: MkDocsConfig) -> None:
    if is_nested(config):  # the second language shows what the first has run
        return
    root = Path(config.config_file_path).parent
    State.book = Book(root, log.info)
    State.highlighter = blocks.Highlighter(root / CACHE / "blocks")
    State.book.start()
    refuse(State.book.problems)


def is_nested(config: MkDocsConfig) -> bool:
    """True in the builds of further languages, which static-i18n starts at the end of the first."""
    i18n: Any = config.plugins["i18n"]
    return i18n.building


def refuse(problems: list[Problem]) -> None:
    """End the build, or go on serving and let the page show what is wrong."""
    if not problems:
        return
    if not State.serving:
        raise BuildError(report(problems))
    log.error(report(problems))


@event_priority(100)  # before anything that changes lines
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the path of its snippet on each fence, where the formatter finds it."""
    State.page = page
    language, _, path = page.file.src_uri.partition("/")
    source = State.book.page(language, path)
    if source is None:
        return markdown
    lines = markdown.split("\n")
    shift = len(lines) - len(source.lines)  # the front matter is gone
    wrong = {problem.line: problem for problem in State.book.problems if problem.file == source.file}
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
    State.titles[path] = extra.pop("title", f"snippets/{path}")
    if not any(options[name] for name in BY_MARKDOWN_EXEC):
        return MARK.format(path)
    return format_by_markdown_exec(code, path, md, extra, options)


def format_by_markdown_exec(code: str, path: str, md: Any, extra: dict[str, str], options: dict[str, Any]) -> str:
    """Leave tabs, HTML and the other options to markdown-exec, with the record instead of a run."""
    record = State.book.record(path)
    language = page_language(State.page)
    # Output shown as a block of text must not close the block that it stands in, so it goes in at the end.
    token = f"memoire-output-{record.digest[:16]}" if options["result"] or options["source"] == "console" else ""

    def run(_: str, **__: Any) -> str:
        if record.failure:
            raise markdown_exec.ExecutionError(f"This program {record.failure.reason}")
        return token or record.stdout

    def translate(source: str) -> tuple[str, str]:
        return source, blocks.localise(State.book.snippets[path].source, language)

    html = markdown_exec.base_format(
        language="python",
        run=run,
        code=code,
        md=md,
        transform_source=translate,
        extra={"title": State.titles[path], **extra},
        **options,
    )
    if token:
        html = html.replace(token, blocks.escape(record.stdout.rstrip(), quote=False))
    anchors = "".join(f'<span id="claim-{claim["name"]}"></span>' for claim in record.claims)
    return f"{anchors}{html}{blocks.errors(record, language)}"


def on_env(env: Any, *, config: MkDocsConfig, files: Files) -> None:
    for snippet in State.book.snippets.values():  # while they still run: nothing else is left to do before they end
        State.highlighter.source(snippet, "en")


def page_language(page: Page) -> str:
    """The language that the page is written in, which on a page not yet translated is not the reader's."""
    return page.file.src_uri.partition("/")[0]


class Filled:
    """The content of the page that is being built, from the search index to the template."""

    content = ""


@event_priority(50)  # before the search plugin reads the page
def fill_in_text(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    language = page_language(page)
    content = CLAIMS.sub(lambda found: claim_mark(page, found[1], found[2], nav), page.content or "")

    def block(found: re.Match[str], full: bool) -> str:
        snippet = State.book.snippets[found[1]]
        source = State.highlighter.source(snippet, language)
        output = blocks.output(State.book.record(snippet.path), language)
        if not full:
            return blocks.plain(source, output)
        return blocks.program(source, State.titles[found[1]], source_link(page, snippet.file, config), output)

    Filled.content = MARKS.sub(lambda found: block(found, full=True), content)
    page.content = MARKS.sub(lambda found: block(found, full=False), content)
    return context


@event_priority(-50)  # after it
def fill_in_colours(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    page.content = Filled.content
    return context


on_page_context = CombinedEvent(fill_in_text, fill_in_colours)


def source_link(page: Page, file: str, config: MkDocsConfig) -> str:
    """The source in the repository, or else the site's own copy."""
    if config.repo_url:
        return f"{config.repo_url.rstrip('/')}/blob/HEAD/{file}"
    return "../" * page.url.count("/") + file


def claim_mark(page: Page, name: str, text: str, nav: Any) -> str:
    """A link to the assertion: on this page, or on the first page that shows its program."""
    found = State.book.claim(name)
    if found is None:  # said at the end of the build
        return text
    path, claim = found
    here = State.book.page(*page.file.src_uri.split("/", 1))
    target = f"#claim-{name}"
    if here and path not in [shown for _, shown in here.shown]:
        other = next(other for other in nav.pages if shows(other, path))
        target = other.file.url_relative_to(page.file) + target
    return blocks.mark(claim, f"snippets/{path}", target, text, page_language(page))


def shows(page: Page, path: str) -> bool:
    source = State.book.page(*page.file.src_uri.split("/", 1))
    return source is not None and path in [shown for _, shown in source.shown]


@event_priority(-150)  # after the other languages, before the site is published
def on_post_build(config: MkDocsConfig) -> None:
    if is_nested(config):
        return
    refuse(State.book.finish())
    site = Path(config.site_dir)
    published = json.dumps(State.book.published(), indent=1, ensure_ascii=False, sort_keys=True)
    (site / "records.json").write_text(published + "\n", "utf-8")
    for snippet in State.book.snippets.values():
        (site / snippet.file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(State.book.root / snippet.file, site / snippet.file)
    log.info(State.book.summary())


def on_shutdown() -> None:
    if Book.runner:
        Book.runner.close()
        Book.runner = None


def on_build_error(error: Exception) -> None:
    on_shutdown()
