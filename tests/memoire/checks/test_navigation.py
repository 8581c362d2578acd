"""The navigation of whole projects; the catalogue of mistakes has one of each kind."""

from pathlib import Path

from memoire.checks.navigation import navigation_problems
from memoire.handbook.book import read_book
from memoire.problem import Problem


def problems(root: Path, settings: str, *pages: str) -> list[Problem]:
    (root / "docs" / "en").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    for name in pages:
        (root / "docs" / "en" / name).write_bytes(b"\xff" if name == "unreadable.md" else b"# Title")
    return list(navigation_problems(read_book(root)))


def test_sections_tags_and_addresses_elsewhere_are_read(tmp_path: Path) -> None:
    settings = (
        "url: !ENV [A, b]\nnav:\n  - index.md\n  - Part:\n      - Of it: [a.md]\n      - A site: https://a.org/\n"
    )
    assert problems(tmp_path, settings, "index.md", "a.md") == []


def test_without_a_navigation_all_pages_are_listed(tmp_path: Path) -> None:
    assert problems(tmp_path, "site_name: A\n", "index.md") == []


def test_a_page_that_cannot_be_read_is_in_the_navigation_all_the_same(tmp_path: Path) -> None:
    assert problems(tmp_path, "nav: [unreadable.md]\n", "unreadable.md") == []


def test_what_to_do_is_a_line_to_add(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "nav:\n  - index.md\n", "index.md", "a.md")
    assert (problem.file, problem.todo) == ("docs/en/a.md", "Add a line to nav: in mkdocs.yml: - a.md")


def test_settings_that_are_no_settings_are_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "- index.md\n")
    assert (problem.file, problem.line, problem.what) == ("mkdocs.yml", 1, "The file holds no settings.")
