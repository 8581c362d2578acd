"""How fences are written."""

import pytest

from memoire.checks.fence_marks import fence_mark_problems
from tests.memoire.checks.pages import SHOWN, found, page


@pytest.mark.parametrize("text", [SHOWN, f'=== "Tab"\n\n    {SHOWN.replace(chr(10), chr(10) + "    ")}'])
def test_a_fence_that_markdown_reads_is_right(text: str) -> None:
    assert found(fence_mark_problems(page(text))) == []


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (SHOWN.replace('"on"', "“on”"), 1, "This quotation mark is curly: “"),
        (SHOWN.replace('"on"', "on"), 1, "The option 'exec' has no quotation marks."),
        (SHOWN.removesuffix("```"), 1, "Nothing closes this fence."),
        (f"{SHOWN}`", 3, "Markdown does not read this line as the end of the fence."),
        (SHOWN.replace("\n```", "\n   ```"), 3, "Markdown does not read this line as the end of the fence."),
        (f"  {SHOWN.replace(chr(10), chr(10) + '  ')}", 1, "Markdown does not read a fence with this indentation."),
        (f"- {SHOWN}", 1, "A fence cannot start on the line of a list item."),
    ],
)
def test_a_fence_that_markdown_reads_as_text_is_refused(text: str, line: int, what: str) -> None:
    assert found(fence_mark_problems(page(text))) == [(line, what)]
