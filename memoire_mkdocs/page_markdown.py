"""The Markdown of a page before it is converted: directives replaced, programs named on their fences, notices added."""

import re

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from memoire.content.languages import site_prefix, without_prefix
from memoire.content.page import Page
from memoire.content.project import SNIPPETS
from memoire.directives import registry
from memoire.render import blocks, notices
from memoire.texts import texts
from memoire_mkdocs.build import Build

log = get_plugin_logger("memoire")

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
    for number in source.commented:
        lines[number - 1 + shift] = ""  # else the fences in it would run
    for number, text in registry.replace_lines(source, build.context(source, page.url, reader)).items():
        lines[number - 1 + shift] = text
    _mark_fences(build, source, lines, shift)
    for number, notice in reversed(_notices(build, source, page.url, reader)):
        lines[number + shift : number + shift] = ["", notice, ""]
    markdown = "\n".join(lines)
    if source.language == reader:
        return markdown
    log.info(f"docs/{reader}/{source.path} does not exist: its readers get the English page with a notice")
    return _with_untranslated_notice(markdown, source)


def _mark_fences(build: Build, source: Page, lines: list[str], shift: int) -> None:
    """Put the path of its snippet on each fence, where the formatter finds it; a wrong fence shows what is wrong."""
    wrong = {problem.line: problem for problem in build.problems if problem.file == source.file}
    unreadable = {problem.file.removeprefix(f"{SNIPPETS}/"): problem for problem in build.book.unreadable}
    for fence in source.fences:
        if fence.include in unreadable and fence.include not in build.book.snippets:
            wrong.setdefault(fence.line, unreadable[fence.include])
    for fence in source.fences:
        header = fence.line - 1 + shift
        if fence.line in wrong:
            box = blocks.problem(wrong[fence.line], source.language).replace("\n", "&#10;")
            lines[header : fence.end + shift] = [fence.indent + box] + [""] * (fence.end - fence.line)
        elif fence.runs:
            lines[header] = f'{lines[header].rstrip()} snippet="{fence.include}" language="{source.language}"'


def _notices(build: Build, source: Page, url: str, reader: str) -> list[tuple[int, str]]:
    """The notices of a page on what is behind the other language; of a page shown in its own language."""
    other = build.counterpart(source)
    if source.language != reader or other is None:
        return []
    address = get_relative_url(site_prefix(other.language) + without_prefix(url), url)
    return notices.notices(source, other, build.book.translations[source.path], address)


def _with_untranslated_notice(markdown: str, source: Page) -> str:
    """The English page with a notice for Chinese readers after the title, which must stay the first thing on it."""
    words = texts("zh", "untranslated")
    text = words["text"].format(path=source.path)
    notice = f'\n!!! note "{words["title"]}"\n\n    {text}\n'
    return TITLE.sub(lambda title: f"{title[0]}\n{notice}", markdown, count=1)
