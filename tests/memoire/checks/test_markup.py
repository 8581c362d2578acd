"""Marks within a paragraph that readers would see."""

import pytest

from memoire.checks.markup import markup_problems
from tests.memoire.checks.pages import found, page


@pytest.mark.parametrize(
    "text",
    [
        '**Strong**, *slanted*, `code`, [a link](b.md "Title"), [a `name`][b], ![picture](c.svg){ width=20 }.',
        "A mark may be **closed\non the next line**, and `so may\ncode`.",
        "[Of x[0] here](a.md#b) and [![picture](a.svg)](b.md) and https://pytorch.org/[a].",
        "Stars in code `*`, in math $a * b$, behind a backslash \\*, in a link [x](a_(b).md).",
        "## f(*args) of a message {#args}",
        "* an item\n* another",
        "<!-- questions -->",
        "## Title `x` {#id .class}",
        "| a | `b` |\n| --- | --- |",
        "```bash\necho $HOME **\n```",
    ],
)
def test_marks_that_markdown_reads_are_right(text: str) -> None:
    assert found(markup_problems(page(text))) == []


@pytest.mark.parametrize(
    ("text", "line", "mark"),
    [
        ("a\n[b]（c.md)", 2, "]（"),
        ("b](c.md)", 1, "]("),
        ("[b] (c.md)", 1, "] ("),
        ("[]✓(claim:a)", 1, "[]✓("),
        ("[[a][b]", 1, "["),
        ("an `open code", 1, "`"),
        ("**strong* text", 1, "*"),
        ("** strong ** text", 1, "**"),
        ("a formula $x", 1, "$"),
        ("Part {#part}", 1, "{#part}"),
        ("<!– Text -->", 1, "-->"),
    ],
)
def test_marks_that_stay_as_they_were_typed_are_refused(text: str, line: int, mark: str) -> None:
    ((number, what),) = found(markup_problems(page(text)))
    assert number == line
    assert what.startswith(f"Readers would see this mark: {mark}")
