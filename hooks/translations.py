"""Tells Chinese readers which sections are behind the English, and fills the page on how far the translations are."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from memoire.book import Book
from memoire.edition import web_path
from memoire.translation_status import MARK, notice, summary, table
from memoire.translations import TOP, lines


@event_priority(90)  # right after the fences, while lines are where the page has them
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    source = Book.current.page(page.file.src_uri)
    translation = Book.current.translations.get(source.path) if source and source.language == "zh" else None
    behind = translation.having("behind") if translation else []
    if not behind:
        return markdown
    assert source
    shown = markdown.split("\n")
    shift = len(shown) - len(source.lines)  # the front matter is gone
    places = {line: section for section, line in lines(source).items() if section in behind}
    english = get_relative_url(page.url.removeprefix("zh/"), page.url)
    for line in sorted(places, reverse=True):
        target = english if places[line] == TOP else f"{english}#{places[line]}"
        shown[line + shift : line + shift] = ["", notice(target), ""]
    return "\n".join(shown)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    if MARK not in html:
        return html
    found = Book.current.translations
    language = page.file.src_uri.partition("/")[0]
    # A page that is missing in Chinese is shown in English at the same address.
    addresses = {path: get_relative_url(f"zh/{web_path(path)}", page.url) for path in found}
    return html.replace(MARK, f"<p>{summary(found, language)}</p>{table(found, addresses, language)}")
