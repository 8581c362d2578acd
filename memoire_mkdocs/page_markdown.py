"""The Markdown of a page before it is converted: directives replaced, programs named on their fences, notices added."""

import re
from html import escape

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from memoire.content.languages import without_prefix
from memoire.content.page import Page
from memoire.content.translations import TOP, heading_lines
from memoire.directives import registry
from memoire.render import blocks
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
    for number, notice in sorted(_notices(build, source, page.url).items(), reverse=True):
        lines[number + shift : number + shift] = ["", notice, ""]
    markdown = "\n".join(lines)
    if source.language == reader:
        return markdown
    log.info(f"docs/{reader}/{source.path} does not exist: its readers get the English page with a notice")
    return _with_untranslated_notice(markdown, source)


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
