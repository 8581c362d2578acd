"""Edits of several files are made together."""

from pathlib import Path

import pytest

from memoire.commands.edits import Edits, PageError, carry_records, markdown_files
from memoire.content.page import Page
from memoire.content.translations import digests, recorded, with_record

PAGE: str = "---\ndescription: D\n---\n# Title\n\n[a](b.md)\n\n## Why {#why}\n\nSo.\n"


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


def test_nothing_is_changed_before_all_edits_are_applied(tmp_path: Path) -> None:
    write(tmp_path, {"a/one.md": "1", "a/two.md": "2"})
    edits = Edits(tmp_path)
    edits.write("a/two.md", edits.read("a/one.md"))
    edits.write("b/three.md", "3")
    edits.delete("a/one.md")
    assert edits.read("a/two.md") == "1"
    assert (tmp_path / "a/two.md").read_text() == "2"
    edits.apply()
    assert sorted(str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.md")) == ["a/two.md", "b/three.md"]
    assert (tmp_path / "a/two.md").read_text() == "1"


def test_a_file_that_would_be_the_same_is_not_written_and_an_empty_folder_does_not_stay(tmp_path: Path) -> None:
    write(tmp_path, {"a/one.md": "1", "b/two.md": "2"})
    edits = Edits(tmp_path)
    edits.write("a/one.md", "1")
    edits.delete("b/two.md")
    edits.apply()
    assert list(edits.after) == ["b/two.md"]
    assert not (tmp_path / "b").exists()


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"a.md:1: The file cannot be read"):
        Edits(tmp_path).read("a.md")


def test_pages_and_guides_may_link_to_pages(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys(("docs/zh/a.md", "docs/en/a.md", "README.md", ".github/B.md", "other/c.md"), ""))
    assert sorted(markdown_files(tmp_path)) == [".github/B.md", "README.md", "docs/en/a.md", "docs/zh/a.md"]


def test_a_rewritten_link_makes_no_section_behind(tmp_path: Path) -> None:
    page = Page("", "a.md", PAGE.splitlines())
    write(tmp_path, {"docs/en/a.md": PAGE, "docs/zh/a.md": with_record(PAGE, digests(page, page))})
    edits = Edits(tmp_path)
    for file in ("docs/en/a.md", "docs/zh/a.md"):
        edits.write(file, edits.read(file).replace("b.md", "c.md"))
    carry_records(edits, {})
    english, chinese = (Page("", "a.md", edits.read(f"docs/{name}/a.md").split("\n")) for name in ("en", "zh"))
    assert recorded(chinese) == digests(english, chinese)
