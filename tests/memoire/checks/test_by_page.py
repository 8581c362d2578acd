"""Where an author looks for each problem."""

from memoire.checks.by_page import by_page
from memoire.content.page import Page
from memoire.problem import Problem
from tests.memoire.checks.pages import SHOWN, page

PAGES = [Page(language, "a.md", page(SHOWN).lines) for language in ("en", "zh")]


def test_a_problem_of_a_page_is_on_that_page() -> None:
    problem = Problem("docs/zh/a.md", 3, "What.", "Todo.")
    assert by_page([problem], PAGES) == {"docs/zh/a.md": [problem]}


def test_a_problem_of_a_program_is_on_every_page_that_shows_it() -> None:
    problem = Problem("snippets/a/b.py", 3, "What.", "Todo.")
    assert by_page([problem], PAGES) == {"docs/en/a.md": [problem], "docs/zh/a.md": [problem]}


def test_a_problem_that_belongs_to_no_page_is_on_the_home_pages() -> None:
    unused, other = Problem("snippets/a/c.py", 1, "What.", "Todo."), Problem("requirements.txt", 1, "What.", "Todo.")
    assert by_page([unused, other], PAGES) == {
        "docs/en/index.md": [other, unused],
        "docs/zh/index.md": [other, unused],
    }


def test_problems_are_sorted_and_each_is_listed_once() -> None:
    first, second = Problem("docs/en/a.md", 2, "What.", "Todo."), Problem("docs/en/a.md", 10, "What.", "Todo.")
    assert by_page([second, first, second], PAGES) == {"docs/en/a.md": [first, second]}
