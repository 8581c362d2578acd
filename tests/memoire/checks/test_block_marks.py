"""Marks at the start of a line that readers would see."""

import pytest

from memoire.checks.block_marks import block_problems
from tests.memoire.checks.pages import found, page

TABLE = "| a | b |\n| --- | --- |\n| 1 | `x|y` |"
BOX = '!!! note "Title"\n\n    Text'


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\n## Part {#part}",
        "Text:\n\n- one\n  more of it\n- two\n\n    - within\n\n1. first\n2. second",
        "1.5 times as much, and -1 is a number.",
        BOX,
        BOX.replace(' "Title"', ""),
        BOX.replace("!!!", "???+"),
        '=== "Tab"\n\n    Text',
        TABLE,
        f'=== "Tab"\n\n    {TABLE.replace(chr(10), chr(10) + "    ")}',
        "| What | a | b |\n| --- | --- | --- |\n| Is it? | probe:a/b.py |",
    ],
)
def test_blocks_that_markdown_reads_are_right(text: str) -> None:
    assert found(block_problems(page(text))) == []


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (" ## Part {#part}", 1, "This heading is indented, so it is none."),
        ("##Part {#part}", 1, "A blank is missing after #."),
        ("# #Part {#part}", 1, "Blanks part the marks of this heading."),
        ("-item", 1, "This does not start a list: -"),
        ("– item", 1, "This does not start a list: –"),
        ("1、项", 1, "This does not start a list: 1、"),
        ("- one\n-two", 2, "This does not start a list: -"),
        ("Text:\n- one\n- two", 2, "This list directly follows a line of text, so it becomes part of it."),
        (BOX.replace("!!!", "!!"), 1, "Readers would see this mark: !!"),
        (BOX.replace('"Title"', "”Title”"), 1, "Readers would see this mark: !!!"),
        (f" {BOX}", 1, "This box is indented by a number of blanks that Markdown does not read."),
        (BOX.replace("    ", ""), 1, "This box is empty."),
        (TABLE.replace("| --- |", "| –-- |", 1), 2, "The second row of a table must separate its head."),
        (TABLE.replace("| 1", "｜ 1"), 3, "This row has not the cells of its head."),
        (TABLE.replace("| 1 |", "| 1 | 2 |"), 3, "This row has not the cells of its head."),
        (f"Text\n{TABLE}", 2, "This table directly follows a line of text, so it becomes part of it."),
        (TABLE.replace("\n", "\n\n", 1), 1, "This row stands alone, so it is no table."),
    ],
)
def test_blocks_that_stay_as_they_were_typed_are_refused(text: str, line: int, what: str) -> None:
    assert found(block_problems(page(text)))[0] == (line, what)
