"""The handbook as data, before anything has run and after."""

from pathlib import Path

import pytest

from memoire.content.synonyms import Synonyms
from memoire.handbook.book import Book, read_book
from memoire.records.record import ClaimResult, Record
from memoire.records.versions import OtherVersions
from tests.conftest import Project
from tests.memoire.handbook.small_project import make_small_project

TEMPLATE = "# switch x: 1 -> 2\nx = 1\nprint('x:', x)\n# results: x\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_small_project(tmp_path / "project")


@pytest.fixture
def book(project: Project) -> Book:
    return read_book(project.root)


def test_a_book_knows_its_pages_by_their_path(book: Book) -> None:
    page = book.page("zh/section/page.md")
    assert page
    assert page.file == "docs/zh/section/page.md"
    assert book.page("zh/none.md") is None
    assert sorted(page.file for page in book.pages) == sorted(
        f"docs/{language}/{path}.md" for language in ("en", "zh") for path in ("index", "section/page")
    )


def test_programs_are_the_snippets_and_the_variants_of_templates(project: Project) -> None:
    project.write("snippets/section/third.py", TEMPLATE)
    book = read_book(project.root)
    assert list(book.snippets) == ["section/first.py", "section/second.py", "section/third.py"]
    assert list(book.templates) == ["section/third.py"]
    assert list(book.programs) == [*book.snippets, "section/third.py#", "section/third.py#x=2"]


def test_claims_are_known_before_programs_run(book: Book) -> None:
    assert book.claim_sources == {"first-claim": "section/first.py", "second-claim": "section/second.py"}
    assert book.claim_results() == {}


def test_results_of_claims_are_those_of_the_records(book: Book) -> None:
    claim = ClaimResult("first-claim", 7, "assert y", True)
    book.records["section/first.py"] = Record(snippet="section/first.py", digest="", claims=[claim])
    assert book.claim_results() == {"first-claim": ("section/first.py", claim)}


def test_without_files_nothing_is_known_of_other_versions(book: Book) -> None:
    book.records["section/first.py"] = Record(snippet="section/first.py", digest="")
    assert book.other_versions("section/first.py") == OtherVersions()


def test_translations_are_known_for_each_page(book: Book) -> None:
    assert {path: set(found.sections.values()) for path, found in book.translations.items()} == {
        "index.md": {"unrecorded"},
        "section/page.md": {"unrecorded"},
    }


def test_the_glossary_is_read(book: Book) -> None:
    assert any(term.chinese == "叶子张量" for term in book.terms)


def test_the_synonyms_are_read(project: Project) -> None:
    project.write("docs/assets/synonyms.tsv", b"freeze\tlock\n")
    assert read_book(project.root).synonyms == [Synonyms(("freeze",), ("lock",))]


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("docs/en/section/page.md", b"\xff"),
        ("snippets/section/first.py", b"\xff"),
        ("snippets/section/first.py", b"# switch x\n"),
        ("versions/bad.json", b"[]"),
        ("docs/assets/glossary.tsv", b"a\tb\n"),
        ("docs/assets/synonyms.tsv", b"a\n"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_of_the_book(project: Project, file: str, content: bytes) -> None:
    project.write(file, content)
    assert [problem.file for problem in read_book(project.root).unreadable] == [file]


def test_an_empty_folder_is_an_empty_book(tmp_path: Path) -> None:
    book = read_book(tmp_path)
    assert (book.pages, book.programs, book.unreadable, book.translations) == ([], {}, [], {})
