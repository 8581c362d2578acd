"""Where pages use directives, known or not."""

import pytest

from memoire.content.directive_use import Use
from memoire.content.page import Page

TABLE = """\
# Title

| | `no_grad` | detach |
|---|---|---|
| flag of `x` | probe:compare/flag.py |

| other | a |
|---|---|
| typed | text |
"""


def uses(*lines: str) -> list[Use]:
    return Page("en", "a.md", list(lines)).uses


@pytest.mark.parametrize(
    ("line", "name", "argument"),
    [
        ("<!-- questions -->", "questions", ""),
        ("    <!-- questions -->  ", "questions", ""),
        ("<!-- runs: a/b.py -->", "runs", "a/b.py"),
        ("<!-- runs:a/b.py -->", "runs", "a/b.py"),
        ("<!-- runs: two words -->", "runs", "two words"),
        ("<!-- un-known -->", "un-known", ""),
    ],
)
def test_a_block_is_alone_on_its_line(line: str, name: str, argument: str) -> None:
    assert uses("text", line) == [Use("block", 2, name, argument)]


@pytest.mark.parametrize(
    "line",
    [
        "text <!-- questions -->",
        "<!-- questions --> text",
        "<!-- several words -->",
        "<!-- TODO -->",
        "<!-- Note: for authors -->",
        "<!--questions-->",
        "`<!-- questions -->`",
    ],
)
def test_other_comments_are_not_directives(line: str) -> None:
    assert uses(line) == []


def test_links_are_found_with_their_lines() -> None:
    assert uses("One [✓](claim:a-b), two [✓](claim:c).", "", "- in a list [text](other:d)") == [
        Use("link", 1, "claim", "a-b"),
        Use("link", 1, "claim", "c"),
        Use("link", 3, "other", "d"),
    ]


@pytest.mark.parametrize("line", ["`[✓](claim:a)`", "``[✓](claim:a) ` ``", "    text `x` and `[✓](claim:a)`"])
def test_links_in_code_spans_are_text(line: str) -> None:
    assert uses(line) == []


def test_links_between_code_spans_count() -> None:
    assert uses("`a` [✓](claim:b) `c`") == [Use("link", 1, "claim", "b")]


@pytest.mark.parametrize("target", ["https://example.org/a:b", "http://a", "page.md#a:b", "#a:b", "a/b:c.md"])
def test_other_addresses_are_not_directives(target: str) -> None:
    assert uses(f"[text]({target})", f"| text | {target} |") == []


def test_directives_in_fences_and_front_matter_are_text() -> None:
    fence = ["```md", "[✓](claim:b)", "<!-- questions -->", "| a | probe:a.py |", "```"]
    assert uses("---", "d: '[✓](claim:a)'", "# <!-- questions -->", "---", *fence) == []


def test_a_row_takes_its_columns_from_the_head_of_its_table() -> None:
    columns = ["no_grad", "detach"]
    assert uses(*TABLE.split("\n")) == [Use("row", 5, "probe", "compare/flag.py", "flag of `x`", columns)]


def test_a_row_and_a_link_in_its_label_are_two_uses() -> None:
    found = uses("| | a |", "|---|---|", "| is it [✓](claim:b) | probe:a.py |")
    assert [(use.form, use.name, use.argument) for use in found] == [("row", "probe", "a.py"), ("link", "claim", "b")]


def test_a_path_from_the_root_of_the_disk_is_an_argument_too() -> None:
    assert [use.argument for use in uses("| a | b |", "|---|---|", "| c | probe:/a.py |")] == ["/a.py"]
