"""The order of the pages."""

from memoire.content.navigation import read_sections, without
from memoire.content.page import Page

ENTRIES = ["index.md", {"Start": ["start/a.md", "start/b.md", "start/none.md"]}, "last.md", {"Graphs": ["graphs/c.md"]}]
FILES = [*(f"en/{name}.md" for name in ("index", "start/a", "start/b", "last", "graphs/c")), "zh/start/b.md"]
PAGES = {file: Page(file[:2], file[3:], ["# Title"]) for file in FILES}


def listed(entries: list, titles: dict[str, str], language: str) -> list[tuple[str, list[str]]]:
    found = read_sections(entries, titles, PAGES.get, language)
    return [(title, [f"{page.language}/{page.path}" for page in pages]) for title, pages in found]


def test_sections_come_in_order_with_titles_and_pages_in_the_language_of_the_reader() -> None:
    assert listed(ENTRIES, {"Start": "入门"}, "zh") == [
        ("", ["en/index.md", "en/last.md"]),
        ("入门", ["en/start/a.md", "zh/start/b.md"]),
        ("Graphs", ["en/graphs/c.md"]),
    ]


def test_a_section_within_an_area_is_a_section_of_its_own() -> None:
    entries = [{"Learn": ["start/a.md", {"Graphs": [{"Named": "graphs/c.md"}]}]}, "last.md"]
    assert listed(entries, {"Learn": "学习"}, "en") == [
        ("学习", ["en/start/a.md"]),
        ("Graphs", ["en/graphs/c.md"]),
        ("", ["en/last.md"]),
    ]


def test_without_sections_all_pages_are_listed_under_an_empty_title() -> None:
    paths = ["last.md", "start/b.md", "index.md"]
    assert listed(paths, {}, "en") == [("", [f"en/{path}" for path in paths])]


def test_pages_that_a_language_does_not_have_are_left_out_with_sections_that_would_be_empty() -> None:
    entries = ["index.md", {"A": ["a/b.md", {"Within": ["a/c.md"]}]}, {"B": ["b/c.md"]}, {"Title": "d/e.md"}]
    assert without(entries, ["a/c.md", "b/c.md", "d/e.md"]) == ["index.md", {"A": ["a/b.md"]}]
    assert without(entries, []) == entries
