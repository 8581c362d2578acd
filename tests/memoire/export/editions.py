"""A handbook of one page, with records that no run was needed for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from memoire.handbook.book import Book
from memoire.export.edition import Edition
from memoire.content.page import Page
from memoire.records.record import Record
from tests.conftest import Project

Make = Callable[..., tuple[Edition, Page]]
SITE = "https://example.org/repository/"
FRONT = '---\ndescription: A "short" account\nquestions:\n  - Why? {#why}\n---\n'


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes an edition and its page `section/page.md` of Markdown, and of programs with the fields of their records."""

    def made(text: str, language: str = "en", **programs: dict) -> tuple[Edition, Page]:
        project = Project(tmp_path)
        project.write(f"docs/{language}/section/page.md", FRONT + text)
        for name, fields in programs.items():
            project.write(f"snippets/section/{name}.py", fields.pop("source", f"print('{name}')\n"))
        book = Book(tmp_path, print)
        for name, fields in programs.items():
            path = f"section/{name}.py"
            book.records[path] = Record(path, "0" * 64, **fields)
        page = book.page(f"{language}/section/page.md")
        assert page
        prefix = "" if language == "en" else f"{language}/"
        sections = [("Section", [page])]
        return Edition(book, language, SITE, prefix, "A name", "What it is.", "Text CC BY 4.0", sections), page

    return made


def show(name: str, options: str = "", indent: str = "") -> str:
    """A fence that shows the program of that name."""
    lines = [f'```python exec="on"{options}', f'--8<-- "section/{name}.py"', "```", ""]
    return "\n".join(indent + line for line in lines)
