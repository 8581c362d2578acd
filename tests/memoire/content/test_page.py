"""What is read of a page: its fences, the claims it cites, the ids of its headings."""

from pathlib import Path

import pytest

from memoire.content.page import Page, read_pages


def page(*lines: str) -> Page:
    return Page("en", "a.md", list(lines))


def test_a_fence_has_lines_language_options_and_body() -> None:
    (fence,) = page("text", '```python exec="on" title="A title"', '--8<-- "a/b.py"', "```", "more").fences
    assert (fence.line, fence.end, fence.indent, fence.language) == (2, 4, "", "python")
    assert fence.options == {"exec": "on", "title": "A title"}
    assert fence.body == ['--8<-- "a/b.py"']
    assert fence.runs
    assert fence.include == "a/b.py"


@pytest.mark.parametrize(
    ("info", "language", "options"),
    [
        ("", "", {}),
        ("python", "python", {}),
        ("  text", "text", {}),
        ("{.python}", "python", {}),
        ('{.python exec="on"}', "python", {"exec": "on"}),
        ("{ .bash .no-copy }", "bash", {}),
        ("python exec=on", "python", {"exec": "on"}),
        ("python exec='on' html=\"\"", "python", {"exec": "on", "html": ""}),
        ('exec="on"', "", {"exec": "on"}),
        ("c++ linenums=1", "c++", {"linenums": "1"}),
    ],
)
def test_what_stands_behind_a_fence_is_read_as_markdown_does(info: str, language: str, options: dict[str, str]) -> None:
    (fence,) = page(f"```{info}", "```").fences
    assert (fence.language, fence.options) == (language, options)


@pytest.mark.parametrize("value", ["on", "yes", "1", "true", "On"])
def test_a_fence_runs_when_markdown_exec_would_run_it(value: str) -> None:
    assert page(f'```python exec="{value}"', "```").fences[0].runs


@pytest.mark.parametrize("value", ["off", "no", "0", "false", "", "Off"])
def test_a_fence_does_not_run_when_markdown_exec_would_not(value: str) -> None:
    assert not page(f'```python exec="{value}"', "```").fences[0].runs


@pytest.mark.parametrize("indent", ["    ", "  ", "\t", "> ", "> > ", "    > "])
def test_fences_in_tabs_lists_and_quotes_are_found(indent: str) -> None:
    lines = ['=== "Tab"', "", f'{indent}```python exec="on"', f'{indent}--8<-- "a.py"', f"{indent}```", "", "after"]
    (fence,) = page(*lines).fences
    assert (fence.line, fence.end, fence.indent, fence.include) == (3, 5, indent, "a.py")


def test_a_fence_of_tildes_is_closed_by_tildes() -> None:
    assert [(fence.line, fence.end, fence.body) for fence in page("~~~ text", "```", "~~~").fences] == [(1, 3, ["```"])]


def test_a_longer_fence_holds_shorter_ones() -> None:
    (fence,) = page("````markdown", "```python", "x", "```", "````").fences
    assert (fence.end, fence.language, fence.body) == (5, "markdown", ["```python", "x", "```"])


def test_a_fence_that_is_never_closed_takes_the_rest() -> None:
    (fence,) = page("```python", "x", "## No heading").fences
    assert (fence.end, fence.body) == (3, ["x", "## No heading"])


def test_code_within_a_line_opens_no_fence() -> None:
    assert page("```python``` is a word", "## Heading {#h}").fences == []


@pytest.mark.parametrize(
    "body",
    [
        ["print(1)"],
        ['--8<-- "a.py"', "print(1)"],
        ["print(1)", '--8<-- "a.py"'],
        ['--8<-- "a.py"', '--8<-- "b.py"'],
        ['x = 1 --8<-- "a.py"'],
        ["--8<--"],
        [],
    ],
)
def test_only_a_fence_of_one_include_shows_a_snippet(body: list[str]) -> None:
    assert page("```python", *body, "```").fences[0].include is None


def test_shown_are_the_snippets_that_run() -> None:
    lines = ["```python", '--8<-- "a.py"', "```", '```py exec="on"', '--8<-- "b.py"', "```"]
    assert page(*lines).shown == [(4, "b.py")]


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


@pytest.mark.parametrize("line", ["`[✓](claim:a)`", "``[✓](claim:a) ` ``", "    text `x` and `[✓](claim:a)`"])
def test_citations_in_code_spans_are_text(line: str) -> None:
    assert page(line).citations == []


def test_citations_between_code_spans_count() -> None:
    assert page("`a` [✓](claim:b) `c`").citations == [(1, "b")]


def test_citations_in_fences_and_front_matter_are_text() -> None:
    assert page("---", "d: '[✓](claim:a)'", "---", "```md", "[✓](claim:b)", "```").citations == []


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


def test_front_matter_that_is_no_yaml_is_empty_and_says_why() -> None:
    page = Page("en", "a.md", ["---", "description: a: b", "---"])
    assert page.front_matter == {}
    assert "mapping values are not allowed" in str(page.malformed)
    assert Page("en", "a.md", ["---", "description: a", "---"]).malformed is None
