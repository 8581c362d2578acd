"""Rows of tables that programs fill."""

import pytest

from memoire.content.directive_use import Use
from memoire.content.page import Page
from memoire.directives.directive import Context
from memoire.directives.probe import ProbeRow
from memoire.records.record import Failure, Record
from tests.memoire.directives.contexts import book, context, page, record

PATH = "compare/flag.py"
USE = Use("row", 5, "probe", PATH, "flag", ["no_grad", "detach"])


def where(stdout: str = "no_grad: True\ndetach: <b>\n") -> Context:
    on = page("# Title")
    return context(book([on], {PATH: ""}, record(PATH, stdout)), on)


def test_a_row_has_one_placeholder_for_each_column_and_links_to_its_program() -> None:
    row = ProbeRow().source(USE, where())
    assert row.count("data-directive") == 2
    assert '<span data-directive="probe:compare/flag.py#no_grad"></span>' in row
    assert row.startswith('| <a href="#program-compare-flag">flag</a> |')


@pytest.mark.parametrize(
    ("column", "html"),
    [
        ("no_grad", '<code class="cell cell--true">True</code>'),
        ("detach", '<code class="cell cell--other">&lt;b&gt;</code>'),
        ("none", '<code class="cell cell--other">?</code>'),
    ],
)
def test_a_cell_has_the_printed_value_as_text(column: str, html: str) -> None:
    assert ProbeRow().html(Use("row", 0, "probe", PATH, column), where()) == html


def test_while_serving_a_wrong_path_is_a_question_mark() -> None:
    assert ">?<" in ProbeRow().html(Use("row", 0, "probe", "none.py", "no_grad"), where())


def test_a_row_is_exported_with_its_values() -> None:
    assert ProbeRow().markdown(USE, where()) == ["| [flag](#program-compare-flag) | `True` | `<b>` |"]


@pytest.mark.parametrize("path", ["compare/none.py", "flag.py", "compare/flag"])
def test_a_wrong_path_is_a_problem(path: str) -> None:
    on = Page("en", "a.md", [])
    (problem,) = ProbeRow().check(Use("row", 5, "probe", path), on, where().book)
    assert str(problem) == (
        f"docs/en/a.md:5: There is no snippets/{path}.\n    Correct the path, or write the program."
    )
    assert list(ProbeRow().check(USE, on, where().book)) == []


@pytest.mark.parametrize(
    ("stdout", "missing"),
    [("no_grad: True\ndetach: x: y\n", []), ("no_grad: True\n", ["detach"]), ("", ["no_grad", "detach"])],
)
def test_a_column_without_a_value_is_a_problem(stdout: str, missing: list[str]) -> None:
    found = ProbeRow().check_results(USE, Page("en", "a.md", []), where(stdout).book)
    assert [str(problem) for problem in found] == [
        f"docs/en/a.md:5: The program {PATH} prints nothing for the column '{name}'.\n"
        f"    Let it print a line '{name}: …', or correct the head of the table."
        for name in missing
    ]


def test_a_program_that_failed_or_is_missing_is_reported_elsewhere() -> None:
    failed = Record(snippet=PATH, digest="", failure=Failure(1, "raised KeyError."))
    for made in (book([], {PATH: ""}, failed), book([], {PATH: ""})):
        assert list(ProbeRow().check_results(USE, Page("en", "a.md", []), made)) == []
