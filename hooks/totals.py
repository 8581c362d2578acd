"""Says on the home page how much is run and checked in each build."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire.book import Book
from memoire.totals import MARK, totals


@event_priority(-50)  # after the fences, whose lines must be where the page has them
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    if MARK not in markdown:
        return markdown
    text = totals(Book.current, page.file.src_uri.partition("/")[0])
    return markdown.replace(MARK, text + "\n{ .home__totals }")
