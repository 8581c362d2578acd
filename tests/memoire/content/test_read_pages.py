"""All pages of a project are read, and what cannot be read is said."""

from pathlib import Path

from memoire.content.read_pages import read_pages


def test_pages_of_both_languages_are_read_with_any_line_end(tmp_path: Path) -> None:
    for file, content in {
        "en/b/c.md": b"\xef\xbb\xbf# C\r\n\r\n## D {#d}\r\n",
        "en/a.md": b"# A",
        "zh/a.md": "# 甲\n".encode(),
        "zh/b.md": "好\n# 甲\n".encode("gb18030"),
        "assets/x.md": b"# no page",
    }.items():
        (tmp_path / "docs" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / file).write_bytes(content)
    pages, problems = read_pages(tmp_path)
    assert [item.file for item in pages] == ["docs/en/a.md", "docs/en/b/c.md", "docs/zh/a.md"]
    assert [heading.id for heading in pages[1].headings] == [None, "d"]
    assert [str(problem) for problem in problems] == ["docs/zh/b.md:1: The file is not UTF-8.\n    Save it as UTF-8."]
