"""What is checked once all programs have run."""

import pytest

from memoire.checks.after_running import after_running
from memoire.content.snippet import Snippet
from memoire.problem import Problem
from memoire.records.record import ClaimResult, Failure, Record
from tests.memoire.checks.pages import FIGURE, SHOWN, TABLE, book, found, page, record

FAILURE = Failure(2, "raised ValueError.", "Traceback")
TEMPLATE = "# switch x: 1 -> 2\nx = 1\n\n\nprint(x)\n# results: x\n"


def claim(name: str = "a", reached: bool = True) -> ClaimResult:
    return ClaimResult(name, 3, "assert x", reached)


def test_a_book_without_mistakes_has_no_problems() -> None:
    whole = record(stdout="no_grad: True\nother: x: y\n", claims=[claim()])
    assert after_running(book([page(f"{SHOWN}\n[✓](claim:a)\n\n{TABLE}")], whole, record("a/c.py"))) == []


def test_a_program_that_failed_is_reported_with_its_traceback() -> None:
    assert after_running(book([page(SHOWN)], record(failure=FAILURE), record("a/c.py"))) == [
        Problem(
            "snippets/a/b.py",
            2,
            "This program raised ValueError.",
            "Fix it. To run it alone: python snippets/a/b.py",
            "Traceback",
        )
    ]


def test_a_citation_names_a_claim_that_was_reached() -> None:
    pages = [page("[✓](claim:held)\n[✓](claim:skipped)\n[✓](claim:none)")]
    programs = [record(claims=[claim("held")]), record("a/c.py", claims=[claim("skipped", reached=False)])]
    assert [(problem.line, problem.what, problem.todo) for problem in after_running(book(pages, *programs))] == [
        (2, "The program ended before it reached the claim 'skipped'.", "See snippets/a/c.py: the line must be run."),
        (3, "No snippet contains the claim 'none'.", "Write in a snippet: assert …  # claim: none"),
    ]


def test_a_claim_in_two_programs_is_reported_in_the_second() -> None:
    assert after_running(book([], record(claims=[claim()]), record("a/c.py", claims=[claim()]))) == [
        Problem("snippets/a/c.py", 3, "snippets/a/b.py defines the claim 'a' too.", "Give each claim its own name.")
    ]


@pytest.mark.parametrize(
    ("stdout", "missing"),
    [("no_grad: True\nother: x: y\n", []), ("no_grad: True\n", ["other"]), ("", ["no_grad", "other"])],
)
def test_a_probe_prints_something_for_each_column(stdout: str, missing: list[str]) -> None:
    problems = after_running(book([page(TABLE)], record(stdout=stdout), record("a/c.py")))
    assert found(problems) == [(3, f"The program a/b.py prints nothing for the column '{name}'.") for name in missing]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (FIGURE, "No figure can be drawn from a/b.py: "),
        (FIGURE.replace('"line"', '"pie"'), "No figure can be drawn from a/b.py: there is no figure 'pie'."),
    ],
    ids=["no numbers", "no such kind"],
)
def test_a_figure_can_be_drawn_from_what_its_program_printed(text: str, what: str) -> None:
    (problem,) = after_running(book([page(text)], record(stdout="no numbers\n"), record("a/c.py")))
    assert problem.what.startswith(what)


def test_a_program_that_failed_is_the_only_problem_of_its_table_and_its_figure() -> None:
    problems = after_running(book([page(f"{FIGURE}\n\n{TABLE}")], record(failure=FAILURE), record("a/c.py")))
    assert found(problems) == [(2, "This program raised ValueError.")]


def of_template(first: Record, changed: Record) -> list[Problem]:
    """The problems of a template, which is a program itself and the first of its own variants."""
    unchanged = record("t.py#", first.stdout, failure=first.failure)
    return after_running(book([], first, unchanged, changed, snippets={"t.py": Snippet("t.py", TEMPLATE)}))


def test_a_variant_that_failed_is_reported_with_its_line_in_the_template() -> None:
    (problem,) = of_template(record("t.py", "x: 1\n"), record("t.py#x=2", failure=Failure(4, "raised KeyError.", "…")))
    assert (problem.file, problem.line, problem.details) == ("snippets/t.py", 5, "…")
    assert problem.what == "With x=2 this program raised KeyError."


@pytest.mark.parametrize(
    ("first", "changed", "what"),
    [
        ("x: 1\n", "y: 2\n", ["With x=2 this program prints no 'x'."]),
        ("y: 1\n", "y: 2\n", ["Unchanged, this program prints no 'x'."]),
        ("x: 1\n", "error: no\n", []),
    ],
)
def test_each_variant_prints_its_results_or_an_error(first: str, changed: str, what: list[str]) -> None:
    problems = of_template(record("t.py", first), record("t.py#x=2", changed))
    assert [problem.what for problem in problems] == what


def test_a_template_that_failed_is_reported_once() -> None:
    problems = of_template(record("t.py", failure=FAILURE), record("t.py#x=2", failure=FAILURE))
    assert found(problems) == [(2, "This program raised ValueError.")]
