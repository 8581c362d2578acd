"""What the templates are told of a page besides its content: for search engines, social sites, and its footer."""

import re
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from memoire.content.addresses import file_stem, web_path
from memoire.content.asked import questions_about
from memoire.content.languages import site_prefix, without_prefix
from memoire.content.page import Page
from memoire.content.questions import read_questions
from memoire.directives import registry
from memoire.records.environment import environment
from memoire_mkdocs.build import Build

PICTURES = "assets/social"
CODE = re.compile(r"`([^`]+)`")


def describe(build: Build, page: MkDocsPage, config: MkDocsConfig, reader: str) -> dict[str, Any]:
    """What the templates are told; also notes the questions, for search."""
    for question, anchor in read_questions(dict(page.meta)):
        build.questions.setdefault(f"{page.url}#{anchor}".rstrip("#"), []).append(question)
    # The theme puts it between quotation marks as it is.
    page.meta["description"] = escape(str(page.meta.get("description", "")))
    return {"page_head": head(build, page, config), "page_footer": footer(build, page, reader)}


def head(build: Build, page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    """The title of a page, its address in each language, and a picture of it."""
    path = without_prefix(page.url)
    site = (config.site_url or "").rstrip("/")
    picture = f"{PICTURES}/{page.url.rstrip('/').replace('/', '-') or 'index'}.png"
    if picture not in build.drawn:
        build.drawn[picture] = _draw(build, page)
    source = build.source(page)
    default = site_prefix("zh") if source and source.language == "zh" and not build.counterpart(source) else ""
    english = [("en", f"{site}/{path}")] if not default else []
    return {
        "title": source.plain_title if source else page.title,
        "alternates": [
            *english,
            ("zh-Hans", f"{site}/{site_prefix('zh')}{path}"),
            ("x-default", f"{site}/{default}{path}"),
        ],
        "picture": f"{site}/{picture}",
    }


def _draw(build: Build, page: MkDocsPage) -> bytes:
    """The title of a page, and its first program with its output."""
    source = build.source(page)
    title = source.plain_title if source else str(page.title)
    path = source.programs[0][1] if source and source.programs else ""
    if path not in build.book.snippets:
        return build.pictures.page(title)
    return build.pictures.page(title, build.book.snippets[path].source, build.runs.record(path).stdout)


def footer(build: Build, page: MkDocsPage, reader: str) -> dict[str, Any] | None:
    """The data of the page footer: what was run, when the page changed, where to get and how to correct it."""
    source = build.source(page)
    if source is None:
        return None
    # While serving, a page may show a program that does not exist; its block says so.
    programs = [path for _, path in source.programs if path in build.book.snippets]
    shown = registry.programs(source, build.book)
    days = sorted(build.runs.record(path).ran for path in shown)
    files = [source.file, *(build.book.snippets[path].file for path in programs)]
    stem = site_prefix(reader) + file_stem(source.path)
    notebook = f"{stem}.ipynb" if programs else ""
    return {
        "programs": len(shown),
        "claims": len({name for _, name in source.citations}),
        "versions": environment(),
        "ran": days[-1] if days else "",
        "changed": max((build.last_changes.get(file, "") for file in files), default=""),
        "report": build.repository.report(page.canonical_url or page.url, files[1] if programs else ""),
        "notebook": get_relative_url(notebook, page.url) if notebook else "",
        "colab": build.repository.colab(notebook) if notebook else "",
        "markdown": get_relative_url(f"{stem}.md", page.url),
        "questions": _questions(build, source, page.url, reader),
    }


def _questions(build: Build, source: Page, url: str, reader: str) -> list[tuple[str, str]]:
    """Address and heading, as HTML, of each question of the quiz that a page answers."""
    return [
        (
            get_relative_url(f"{site_prefix(reader)}{web_path(question.path)}#{question.anchor}", url),
            CODE.sub(r"<code>\1</code>", escape(question.title, quote=False)),
        )
        for question in questions_about(source, build.book.pages)
    ]
