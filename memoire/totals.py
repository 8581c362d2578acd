"""How much is run and checked in each build, for the home page."""

from memoire.book import Book
from memoire.record import environment

MARK = "<!-- totals -->"  # where a page wants it
TEXTS = {
    "en": "{programs} programs run and {claims} claims are checked in each build, on torch {torch}, Python {python}.",
    "zh": "每次构建都会运行 {programs} 个程序，验证 {claims} 条论断，环境是 torch {torch} 和 Python {python}。",
}


def totals(book: Book, language: str) -> str:
    """One sentence. It counts the sources, as not all have run yet; were one to fail, nothing is published."""
    versions = environment()
    return TEXTS[language].format(
        programs=len(book.programs),
        claims=len(book.claimed),
        torch=versions["torch"].partition("+")[0],
        python=versions["python"],
    )
