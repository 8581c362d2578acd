"""What becomes of a page: Markdown with placeholders, then HTML filled once for the search index and once for readers.

Programs run while pages are rendered, so a block is an empty tag at first.
"""

import json
import re
from contextlib import suppress
from html import escape, unescape
from typing import Any

import markdown_exec
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from memoire.content.fence import is_on
from memoire.content.languages import site_prefix, without_prefix
from memoire.content.page import Page
from memoire.content.translations import TOP, heading_lines
from memoire.directives import table
from memoire.records.record import Record
from memoire.render import blocks
from memoire.render.highlight import highlight, localise
from memoire.texts import texts
from memoire_mkdocs.build import Build, language_of

log = get_plugin_logger("memoire")

TAG = '<div data-program="{}" data-options="{}"></div>'
TAGS = re.compile(r'<div data-program="(?P<path>[^"]*)" data-options="(?P<options>[^"]*)"></div>')
LEFT_TO_MARKDOWN_EXEC = ("html", "source", "result")
TITLE = re.compile(r"^# .*$", re.M)


def prepare_markdown(build: Build, page: MkDocsPage, markdown: str, reader: str) -> str:
    """The Markdown of a page with its directives replaced, and the path of its program on each fence.

    Args:
        build: The build.
        page: The page.
        markdown: Its Markdown, without front matter.
        reader: The reader's language.
    """
    source = build.source(page)
    if source is None:
        return markdown
    lines = markdown.split("\n")
    shift = len(lines) - len(source.lines)  # the front matter is gone
    for number, text in _replaced_lines(build, source, page.url, reader).items():
        lines[number - 1 + shift] = text
    _mark_fences(build, source, lines, shift)
    for number, notice in sorted(_notices(build, source, page.url).items(), reverse=True):
        lines[number + shift : number + shift] = ["", notice, ""]
    markdown = "\n".join(lines)
    if source.language == reader:
        return markdown
    log.info(f"docs/{reader}/{source.path} does not exist: its readers get the English page with a notice")
    return _with_untranslated_notice(markdown, source)


def _replaced_lines(build: Build, source: Page, url: str, reader: str) -> dict[int, str]:
    return table.replace_lines(source, build.context(source, url, reader))


def _mark_fences(build: Build, source: Page, lines: list[str], shift: int) -> None:
    """Put the path of its snippet on each fence, where the formatter finds it; a wrong fence shows what is wrong."""
    wrong = {problem.line: problem for problem in build.problems if problem.file == source.file}
    for fence in source.fences:
        header = fence.line - 1 + shift
        if fence.line in wrong:
            box = blocks.problem(wrong[fence.line], source.language).replace("\n", "&#10;")
            lines[header : fence.end + shift] = [fence.indent + box] + [""] * (fence.end - fence.line)
        elif fence.runs:
            lines[header] = f'{lines[header].rstrip()} snippet="{fence.include}" language="{source.language}"'


def _notices(build: Build, source: Page, url: str) -> dict[int, str]:
    """For Chinese readers a notice below the heading of each section that is behind the English, by its line."""
    if source.language == "en" or source.path not in build.book.translations:
        return {}
    behind = build.book.translations[source.path].in_state("behind")
    words = texts(source.language, "notices") if behind else {}
    english = get_relative_url(without_prefix(url), url)
    found = {}
    for section, line in heading_lines(source).items():
        if section in behind:
            target = escape(english if section == TOP else f"{english}#{section}")
            found[line] = (
                f'<p class="behind" role="note" data-search-exclude>{words["behind"]}'
                f'<a href="{target}" hreflang="en">{words["read"]}</a></p>'
            )
    return found


def _with_untranslated_notice(markdown: str, source: Page) -> str:
    """The English page with a notice for Chinese readers after the title, which must stay the first thing on it."""
    words = texts("zh", "notices")
    text = words["untranslated"].format(path=source.path)
    notice = f'\n!!! note "{words["untranslated_title"]}"\n\n    {text}\n'
    return TITLE.sub(lambda title: f"{title[0]}\n{notice}", markdown, count=1)


def format_fence(build: Build, code: str, md: Any, extra: dict[str, str], options: dict[str, Any]) -> str:
    """Format one fence instead of markdown-exec's own formatter for Python."""
    path, language = extra.pop("snippet"), extra.pop("language")
    extra = {"title": f"snippets/{path}", **extra}
    if any(options[name] for name in LEFT_TO_MARKDOWN_EXEC):
        return _leave_to_markdown_exec(build, code, path, language, md, extra, options)
    return TAG.format(escape(path), escape(json.dumps(extra)))


def _leave_to_markdown_exec(
    build: Build, code: str, path: str, language: str, md: Any, extra: dict[str, str], options: dict[str, Any]
) -> str:
    """Tabs, HTML and the other options work as markdown-exec documents them, with the record instead of a run."""
    record = build.runs.record(path)
    # Output shown as a block must not close it, nor be taken for Markdown: it goes in at the end. Until then a word
    # that no lexer splits takes its place.
    token = f"memoireoutput{record.digest[:16]}" if options["result"] or options["source"] == "console" else ""
    shown = highlight(record.stdout, options["result"])

    def run(_: str, **__: Any) -> str:
        if record.failure:
            raise markdown_exec.ExecutionError(f"This program {record.failure.reason}")
        return token or record.stdout

    def translate(source: str) -> tuple[str, str]:
        return source, localise(build.book.snippets[path].source, language)

    options = {**options, "result": "text" if options["result"] and options["source"] != "console" else ""}
    html = markdown_exec.base_format(
        language="python", run=run, code=code, md=md, transform_source=translate, extra=extra, **options
    )
    if token:
        html = str(html).replace(token, shown)
    anchors = "".join(f'<span id="claim-{claim.name}"></span>' for claim in record.claims)
    return f"<div>{anchors}{html}{blocks.errors(record, language)}</div>"


def ids_added_later(build: Build, page: MkDocsPage, reader: str) -> set[str]:
    """Ids that the directives of a page will have."""
    source = build.source(page)
    if source is None:
        return set()
    context = build.context(source, page.url, reader)
    found = [(table.table().get((use.form, use.name)), use) for use in source.uses]
    return {id for directive, use in found if directive for id in directive.ids(use, context)}


def fill_for_search(build: Build, page: MkDocsPage, content: str, reader: str) -> tuple[str, str]:
    """The page for the search index, and the page to be filled for readers.

    The index reads programs without colours: parsing those takes a fifth of a warm build.
    """
    source = build.source(page)
    if source:
        content = table.replace_placeholders(content, build.context(source, page.url, reader), searched=True)
    language = language_of(page)
    return TAGS.sub(lambda found: blocks.plain(*_source_and_output(build, found["path"], language)), content), content


def fill_for_readers(build: Build, page: MkDocsPage, content: str, reader: str) -> str:
    """The page with its programs in colours, and with what the search index does not read."""
    content = TAGS.sub(
        lambda found: _block(build, page, found["path"], json.loads(unescape(found["options"]))), content
    )
    source = build.source(page)
    if source is None:
        return content
    return table.replace_placeholders(content, build.context(source, page.url, reader), searched=False)


def _source_and_output(build: Build, path: str, language: str) -> tuple[str, str]:
    """HTML of a program and of what it printed; waits until it has ended."""
    source = build.highlighter.html(build.book.snippets[path], language)
    return source, blocks.output(build.runs.record(path), language)


def _block(build: Build, page: MkDocsPage, path: str, options: dict[str, str]) -> str:
    """The whole block of a program: source and links, then what it printed, drawn or folded if the page asks."""
    language = language_of(page)
    source, output = _source_and_output(build, path, language)
    output = _drawn(build, build.runs.record(path), options, output, language)
    output += blocks.versions(build.book.other_versions(path), language)
    return blocks.program(path, source, options["title"], _links(build, page, path), output, language)


def _drawn(build: Build, record: Record, options: dict[str, str], output: str, language: str) -> str:
    if "figure" in options and not record.failure:
        with suppress(ValueError):  # reported at the end of the build
            figure = build.drawings.figure(options["figure"], record.stdout, options)
            output = blocks.drawing("figure", figure, output, language)
    if record.graph:
        output = blocks.drawing("graph", build.drawings.graph(record.graph, language), output, language)
    if is_on(options.get("predict", "")) and not record.failure:
        output = blocks.folded(output, language)
    return output


def _links(build: Build, page: MkDocsPage, path: str) -> dict[str, str]:
    """Where a program can be read, downloaded and reported: in the repository, or else on the site itself."""
    file = build.book.snippets[path].file
    download = get_relative_url(site_prefix(language_of(page)) + file, page.url)
    return {
        "source": build.repository.source(file) or download,
        "download": download,
        "report": build.repository.report(page.canonical_url or page.url, file),
    }
