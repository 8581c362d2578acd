"""Where an author looks for each problem."""

from memoire.content.page import Page
from memoire.problem import Problem, by_page

SHOWN = """\
# A

```python exec="on"
--8<-- "a/b.py"
```
"""
PAGES = [Page(language, path, list(SHOWN.split("\n"))) for language in ("en", "zh") for path in ("a.md", "index.md")]


def files(*problems: Problem) -> dict[str, list[Problem]]:
    return by_page(list(problems), [page for page in PAGES if page.path == "a.md"])


def test_a_problem_of_a_page_is_on_that_page() -> None:
    problem = Problem("docs/zh/a.md", 3, "What.", "Todo.")
    assert files(problem) == {"docs/zh/a.md": [problem]}


def test_a_problem_of_a_program_is_on_every_page_that_shows_it() -> None:
    problem = Problem("snippets/a/b.py", 3, "What.", "Todo.")
    assert files(problem) == {"docs/en/a.md": [problem], "docs/zh/a.md": [problem]}


def test_a_problem_that_belongs_to_no_page_is_on_the_home_pages() -> None:
    unused, other = Problem("snippets/a/c.py", 1, "What.", "Todo."), Problem("requirements.txt", 1, "What.", "Todo.")
    assert files(unused, other) == {
        "docs/en/index.md": [other, unused],
        "docs/zh/index.md": [other, unused],
    }


def test_problems_are_sorted_and_each_is_told_once() -> None:
    first, second = Problem("docs/en/a.md", 2, "What.", "Todo."), Problem("docs/en/a.md", 10, "What.", "Todo.")
    assert files(second, first, second) == {"docs/en/a.md": [first, second]}
