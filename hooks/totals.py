"""Says on the home page how much is run and checked in each build."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire.book import Book
from memoire.record import environment

MARK = "<!-- totals -->"
TEXTS = {
    "en": "{programs} programs run and {claims} claims are checked in each build, on torch {torch}, Python {python}.",
    "zh": "每次构建都会运行 {programs} 个程序，验证 {claims} 条论断，环境是 torch {torch} 和 Python {python}。",
}


@event_priority(-50)  # after the fences, whose lines must be where the page has them
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    if MARK not in markdown:
        return markdown
    versions = environment()
    text = TEXTS[page.file.src_uri.partition("/")[0]].format(
        # Counted in the sources, as this page is written before all have run; were one to fail, nothing is published.
        programs=len(Book.current.snippets),
        claims=len(Book.current.claimed),
        torch=versions["torch"].partition("+")[0],
        python=versions["python"],
    )
    return markdown.replace(MARK, text + "\n{ .home__totals }")
