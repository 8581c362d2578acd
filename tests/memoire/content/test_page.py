"""What is read of a page: its programs, its headings, the claims it cites, its front matter."""

from memoire.content.page import Page


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


def test_front_matter_that_is_not_yaml_is_empty_and_says_why() -> None:
    broken = page("---", "description: a: b", "---")
    assert broken.front_matter == {}
    assert "mapping values are not allowed" in str(broken.front_matter_error)
    assert page("---", "description: a", "---").front_matter_error is None


def test_the_title_is_the_first_heading_or_else_the_name_of_the_file() -> None:
    assert page("## Not yet {#a}", "# `x` first", "# Second").title == "`x` first"
    assert page("text").title == "a"
