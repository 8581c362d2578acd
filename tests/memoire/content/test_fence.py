"""What is read of a fence: its lines, its language, its options and the program it shows."""

import pytest

from memoire.content.fence import Fence, wrong_choices
from memoire.content.page import Page


def fences(*lines: str) -> list[Fence]:
    return Page("en", "a.md", list(lines)).fences


def test_a_fence_has_lines_language_options_and_body() -> None:
    (fence,) = fences("text", '```python exec="on" title="A title"', '--8<-- "a/b.py"', "```", "more")
    assert (fence.line, fence.end, fence.indent, fence.language) == (2, 4, "", "python")
    assert fence.options == {"exec": "on", "title": "A title"}
    assert fence.rest == ""
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
def test_the_text_after_a_fence_is_read_as_markdown_does(info: str, language: str, options: dict[str, str]) -> None:
    (fence,) = fences(f"```{info}", "```")
    assert (fence.language, fence.options) == (language, options)


@pytest.mark.parametrize(
    ("info", "rest"),
    [
        ("python exec", "exec"),
        ('python exec="on" predict', "predict"),
        ('python predict exec="on" fold', "predict  fold"),
        ("{ .bash .no-copy }", ".no-copy"),
        ('{.python exec="on"}', ""),
        ('exec="on"', ""),
    ],
)
def test_what_is_neither_language_nor_option_is_kept(info: str, rest: str) -> None:
    (fence,) = fences(f"```{info}", "```")
    assert fence.rest == rest


@pytest.mark.parametrize("value", ["on", "yes", "1", "true", "On"])
def test_a_fence_runs_when_markdown_exec_would_run_it(value: str) -> None:
    assert fences(f'```python exec="{value}"', "```")[0].runs


@pytest.mark.parametrize("value", ["off", "no", "0", "false", "", "Off"])
def test_a_fence_does_not_run_when_markdown_exec_would_not(value: str) -> None:
    assert not fences(f'```python exec="{value}"', "```")[0].runs


@pytest.mark.parametrize("indent", ["    ", "  ", "\t", "> ", "> > ", "    > "])
def test_fences_in_tabs_lists_and_quotes_are_found(indent: str) -> None:
    lines = ['=== "Tab"', "", f'{indent}```python exec="on"', f'{indent}--8<-- "a.py"', f"{indent}```", "", "after"]
    (fence,) = fences(*lines)
    assert (fence.line, fence.end, fence.indent, fence.include) == (3, 5, indent, "a.py")


def test_a_fence_of_tildes_is_closed_by_tildes() -> None:
    assert [(fence.line, fence.end, fence.body) for fence in fences("~~~ text", "```", "~~~")] == [(1, 3, ["```"])]


def test_a_longer_fence_contains_shorter_ones() -> None:
    (fence,) = fences("````markdown", "```python", "x", "```", "````")
    assert (fence.end, fence.language, fence.body) == (5, "markdown", ["```python", "x", "```"])


def test_a_fence_that_is_never_closed_takes_the_rest() -> None:
    (fence,) = fences("```python", "x", "## No heading")
    assert (fence.end, fence.body) == (3, ["x", "## No heading"])


def test_code_within_a_line_opens_no_fence() -> None:
    assert fences("```python``` is a word", "## Heading {#h}") == []


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
    assert fences("```python", *body, "```")[0].include is None


@pytest.mark.parametrize("value", ["", "off", "no", "on", "On"])
def test_an_output_that_is_shown_or_only_folded_has_no_wrong_choices(value: str) -> None:
    assert wrong_choices(value) == []


def test_wrong_choices_have_a_bar_between_blanks_between_them() -> None:
    assert wrong_choices("None | tensor([1., 2.]) | a|b") == ["None", "tensor([1., 2.])", "a|b"]
