"""What is read of a page: its programs, its headings, the claims it cites, its front matter."""

from pathlib import Path

from memoire.content.page import Page, read_pages


def page(*lines: str) -> Page:
    return Page("en", "a.md", list(lines))


def test_the_programs_of_a_page_are_the_snippets_that_run() -> None:
    lines = ["```python", '--8<-- "a.py"', "```", '```py exec="on"', '--8<-- "b.py"', "```"]
    assert page(*lines).programs == [(4, "b.py")]


def test_headings_are_read_outside_of_fences_and_front_matter() -> None:
    lines = [
        "---",
        "# a comment",
        "---",
        "# Title",
        "## One {#one}",
        "```python",
        "# no heading",
        "```",
        "### Two { .class #two-b }",
        "## `code` {#code} ",
        "#no heading",
        "## None",
    ]
    found = [(heading.line, heading.level, heading.text, heading.id) for heading in page(*lines).headings]
    assert found == [
        (4, 1, "Title", None),
        (5, 2, "One", "one"),
        (9, 3, "Two", "two-b"),
        (10, 2, "`code`", "code"),
        (12, 2, "None", None),
    ]


def test_front_matter_that_is_never_closed_is_none() -> None:
    assert [heading.text for heading in page("---", "# Title").headings] == ["Title"]


def test_citations_are_found_with_their_lines() -> None:
    found = page("One [✓](claim:a-b), two [✓](claim:c).", "", "- in a list [text](claim:d)").citations
    assert found == [(1, "a-b"), (1, "c"), (3, "d")]


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


def test_front_matter_that_is_not_yaml_is_empty_and_says_why() -> None:
    broken = page("---", "description: a: b", "---")
    assert broken.front_matter == {}
    assert "mapping values are not allowed" in str(broken.front_matter_error)
    assert page("---", "description: a", "---").front_matter_error is None


def test_the_title_is_the_first_heading_or_else_the_name_of_the_file() -> None:
    assert page("## Not yet {#a}", "# `x` first", "# Second").title == "`x` first"
    assert page("text").title == "a"
