"""The order of the pages."""

from pathlib import Path

from memoire.handbook.book import Book
from memoire.content.navigation import Section, sections
from tests.conftest import Project

ENTRIES = ["index.md", {"Start": ["start/a.md", "start/b.md"]}, "last.md", {"Graphs": ["graphs/c.md"]}]
EVERY = ("index", "start/a", "start/b", "last", "graphs/c")


def listed(found: list[Section]) -> list[tuple[str, list[str]]]:
    return [(title, [f"{page.language}/{page.path}" for page in pages]) for title, pages in found]


def book(root: Path) -> Book:
    project = Project(root)
    for name in EVERY:
        project.write(f"docs/en/{name}.md", "# Title")
    project.write("docs/zh/start/b.md", "# 标题")
    return Book(root, print)


def test_sections_come_in_order_with_titles_and_pages_in_the_language_of_the_reader(tmp_path: Path) -> None:
    assert listed(sections(book(tmp_path), ENTRIES, {"Start": "入门"}, "zh")) == [
        ("", ["en/index.md", "en/last.md"]),
        ("入门", ["en/start/a.md", "zh/start/b.md"]),
        ("Graphs", ["en/graphs/c.md"]),
    ]


def test_without_a_navigation_all_pages_are_listed_once(tmp_path: Path) -> None:
    ((title, pages),) = listed(sections(book(tmp_path), None, {}, "en"))
    assert title == ""
    assert sorted(pages) == sorted(f"en/{name}.md" for name in EVERY)
