"""What readers choose from before they see an output."""

import pytest

from memoire.checks.choices import choice_problems, choice_result_problems
from memoire.records.record import Failure
from tests.memoire.checks.pages import SHOWN, book, found, page, record

FRONT = "---\nscripts:\n  - assets/javascripts/quiz.js\n---\n"
WHY = "\n\nIt does. Read: [why](b.md#why)."
LINE = FRONT.count("\n") + 1


def ask(predict: str, why: str = WHY, front: str = FRONT) -> str:
    return front + SHOWN.replace('"on"', f'"on" predict="{predict}"') + why


@pytest.mark.parametrize(
    "text", [ask("None | True"), ask("tensor([1., 2.]) | tensor(2) | x|y"), SHOWN, ask("on", "", "")]
)
def test_choices_that_are_allowed(text: str) -> None:
    assert found(choice_problems(page(text))) == []


@pytest.mark.parametrize(
    ("predict", "what"),
    [
        ("None", "There is one wrong choice, 'None'."),
        ("yes", "There is one wrong choice, 'yes'."),
        ("None|True", "There is one wrong choice, 'None|True'."),
        ("None | None", "The choice 'None' is there twice."),
        ("None |  | True", "A choice is empty, or has a blank too many."),
        ("None  | True", "A choice is empty, or has a blank too many."),
    ],
)
def test_choices_that_are_none_are_refused(predict: str, what: str) -> None:
    assert found(choice_problems(page(ask(predict)))) == [(LINE, what)]


@pytest.mark.parametrize(
    "why", ["", "\n\nIt does.", "\n\n[Here](#why).", "\n\n[There](https://example.org/a.md).", f"\n\nIt does.{WHY}"]
)
def test_the_paragraph_below_leads_to_the_page_that_explains_it(why: str) -> None:
    what = "The paragraph below a/b.py leads to no page that explains its output."
    assert found(choice_problems(page(ask("None | True", why)))) == [(LINE, what)]


def test_a_page_with_choices_loads_their_script() -> None:
    what = "The page lets readers choose, and does not load assets/javascripts/quiz.js."
    assert found(choice_problems(page(ask("None | True", front="")))) == [(1, what)]


def results(stdout: str, failure: Failure | None = None) -> list[tuple[int, str]]:
    return found(choice_result_problems(book([page(ask("None | True"))], record(stdout=stdout, failure=failure))))


def test_a_wrong_choice_is_not_what_the_program_printed() -> None:
    assert results("False\n") == []
    assert results("None\n") == [(LINE, "'None' is no wrong choice: a/b.py prints it.")]


@pytest.mark.parametrize(("stdout", "lines"), [("", 0), ("1\n2\n", 2)])
def test_the_program_prints_one_line(stdout: str, lines: int) -> None:
    assert results(stdout) == [(LINE, f"Readers choose what a/b.py prints, and it prints {lines} lines.")]


def test_a_program_that_failed_reports_that_itself() -> None:
    assert results("None\n", Failure(1, "raised ValueError.")) == []
