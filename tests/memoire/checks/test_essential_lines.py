"""Marks of essential lines, in programs and in templates; the module that reads them is tested in content/."""

from memoire.checks.essential_lines import essential_problems
from memoire.content.snippet import Snippet
from tests.memoire.checks.pages import book, found

TEMPLATE = "# results: x\n# switch way: 1 -> 2\nx = 1\nprint('x:', x)\n"


def problems(source: str) -> list[tuple[int, str]]:
    return found(essential_problems(book([], snippets={"a/b.py": Snippet("a/b.py", source)})))


def test_marks_in_pairs_are_right() -> None:
    assert problems("x = 1\n# essential\nprint(x)\n# end\n") == []
    assert problems(TEMPLATE) == []


def test_a_mark_without_its_counterpart_is_named_at_its_line() -> None:
    assert problems("x = 1\n# essential\nprint(x)\n") == [(2, "No '# end' follows.")]


def test_a_template_has_no_essential_lines() -> None:
    what = "A program with switches has no essential lines: readers switch any of them."
    assert problems(TEMPLATE.replace("print", "# essential\nprint") + "# end\n") == [(4, what)]


def test_a_program_that_is_not_python_reports_that_itself() -> None:
    assert problems("# essential\nx = '''\n# end\n") == []
