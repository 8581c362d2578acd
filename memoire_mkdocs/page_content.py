"""The HTML of a page: a placeholder for each program, filled once for the search index and once for readers."""

import json
import re
from contextlib import suppress
from html import escape, unescape
from typing import Any

import markdown_exec
import msgspec
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from memoire.checks.kinds import KEY
from memoire.content.addresses import STEPS, web_path
from memoire.content.explained_words import GLOSSARY, explained_words
from memoire.content.fence import Fence, is_on, wrong_choices
from memoire.content.languages import site_prefix
from memoire.content.page import Page
from memoire.directives import registry
from memoire.directives.claim import gathered
from memoire.records.environment import environment, public_version
from memoire.records.record import Record
from memoire.records.versions import tried_versions
from memoire.render import blocks, choices
from memoire.render.explained_words import with_explanations
from memoire.render.highlight import highlight, localise
from memoire.render.your_torch import with_choice
from memoire_mkdocs.build import Build, language_of

TAG = '<div data-program="{}" data-options="{}"></div>'
TAGS = re.compile(r'<div data-program="(?P<path>[^"]*)" data-options="(?P<options>[^"]*)"></div>')
# A link within what opens a folded part would be a control within a control, which screen readers do not tell apart.
LINKED_SUMMARY = re.compile(r'(<summary>\s*<h2[^>]*>[^<]*)<a class="headerlink".*?</a>')
LEFT_TO_MARKDOWN_EXEC = ("html", "source", "result")


def format_fence(build: Build, *, code: str, md: Any, extra: dict[str, str], **options: Any) -> str:
    """Format one fence instead of markdown-exec's own formatter for Python."""
    path, language = extra.pop("snippet"), extra.pop("language")
    extra = {"title": f"snippets/{path}", **extra}
    if any(options[name] for name in LEFT_TO_MARKDOWN_EXEC):
        return _leave_to_markdown_exec(build, code, path, language, md, extra, options)
    return TAG.format(escape(path), escape(json.dumps(extra)))


def record_read_at_once(build: Build, fence: Fence) -> Any:
    """The record of a fence that markdown-exec formats, as JSON; those of the others are read when pages are filled."""
    if fence.runs and fence.include and any(fence.options.get(name) for name in LEFT_TO_MARKDOWN_EXEC):
        return msgspec.to_builtins(build.runs.record(fence.include))
    return None


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


def fill_for_search(build: Build, page: MkDocsPage, reader: str) -> tuple[str, str]:
    """The page for the search index, and the page to be filled for readers.

    The index reads programs without colours: parsing those takes a fifth of a warm build.
    """
    source, content = build.source(page), page.content or ""
    if source:
        content = registry.replace_placeholders(content, build.context(source, page.url, reader), searched=True)
    language = language_of(page)
    return TAGS.sub(lambda found: blocks.plain(*_source_and_output(build, found["path"], language)), content), content


def fill_for_readers(build: Build, page: MkDocsPage, content: str, reader: str) -> str:
    """The page with its programs in colours, and with what the search index does not read."""
    content = LINKED_SUMMARY.sub(r"\1", content)
    if source := build.source(page):
        context = build.context(source, page.url, reader)
        content = registry.replace_placeholders(gathered(content), context, searched=False)
        content = _explained(build, source, content, page.url, reader)
    html = TAGS.sub(lambda found: _block(build, page, found["path"], json.loads(unescape(found["options"]))), content)
    own = public_version(environment()["torch"])
    return with_choice(html, tried_versions(own, build.book.others), own, language_of(page))


def _explained(build: Build, source: Page, content: str, url: str, reader: str) -> str:
    """The page with links from its words to the glossary, unless it is a list or for contributors."""
    glossary = build.book.page(f"{source.language}/{GLOSSARY}")
    if glossary is None or source.front_matter.get(KEY) == "reference":
        return content
    address = get_relative_url(site_prefix(reader) + web_path(GLOSSARY), url)
    return with_explanations(content, explained_words(glossary), address)


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
    predict = options.get("predict", "")
    if is_on(predict) and not record.failure:
        output = choices.choices(record, wrong_choices(predict), language) + blocks.folded(output, language)
    return output


def _links(build: Build, page: MkDocsPage, path: str) -> dict[str, str]:
    """Where a program can be read, downloaded and reported: in the repository, or else on the site itself."""
    file, prefix = build.book.snippets[path].file, site_prefix(language_of(page))
    download = get_relative_url(prefix + file, page.url)
    stem = f"{STEPS}/{path.removesuffix('.py')}"
    steps = {"steps": f"{prefix}{stem}.html", "recording": f"{stem}.json"} if build.runs.steps(path) else {}
    return {
        **{name: get_relative_url(address, page.url) for name, address in steps.items()},
        "source": build.repository.source(file) or download,
        "download": download,
        "report": build.repository.report(page.canonical_url or page.url, file),
    }
