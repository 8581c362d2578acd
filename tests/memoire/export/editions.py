"""A handbook of one page, with records made without a run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from memoire.content.page import Page
from memoire.export.edition import Edition
from memoire.handbook.book import read_book
from memoire.records.record import Record
from memoire.render.drawings import Drawings
from memoire.render.highlight import Highlighter
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
        book = read_book(tmp_path)
        for name, fields in programs.items():
            path = f"section/{name}.py"
            book.records[path] = Record(snippet=path, digest="0" * 64, **fields)
        page = book.page(f"{language}/section/page.md")
        assert page
        edition = Edition(
            book=book,
            language=language,
            site=SITE,
            prefix="" if language == "en" else f"{language}/",
            name="A name",
            description="What it is.",
            copyright="Text CC BY 4.0",
            highlighter=Highlighter(tmp_path / "blocks"),
            drawings=Drawings(tmp_path / "drawings"),
            sections=[("Section", [page])],
        )
        return edition, page

    return made


def show(name: str, options: str = "", indent: str = "") -> str:
    """A fence that shows the program of that name."""
    lines = [f'```python exec="on"{options}', f'--8<-- "section/{name}.py"', "```", ""]
    return "\n".join(indent + line for line in lines)
