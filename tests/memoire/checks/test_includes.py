"""What fences include: programs that exist, each shown by a page."""

import pytest

from memoire.checks.includes import include_problems, right_path, unused_problems
from tests.memoire.checks.pages import OTHER, SHOWN, SNIPPETS, found, page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('```bash\n--8<-- "a/b.py"\n```', []),
        ('text\n--8<-- "a/b.py"', [(2, "This include is not in a fence, so Python becomes text.")]),
        ('--8<-- "a/none.py"', [(1, "This include is not in a fence, so Python becomes text.")]),
        ('text\n```bash\n--8<-- "a/none.sh"\n```', [(3, "There is no snippets/a/none.sh.")]),
        ('```bash\n--8<-- "a/none.py:2:3"\n```', [(2, "There is no snippets/a/none.py.")]),
        ('```bash\n--8<-- "a/b.py:2:3"\n```', []),
        ("--8<--\na/b.py\n--8<--", [(1, "Several includes share one block.")]),
        ('<!--\n--8<-- "a/none.py"\n-->', []),
        (SHOWN.replace("b.py", "none.py"), []),  # the fence itself reports it
        ('Write `--8<-- "a/none.py"` in a line.', []),
    ],
)
def test_includes_outside_of_programs_exist(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(include_problems(page(text), SNIPPETS)) == expected


def test_every_program_is_shown_by_a_page() -> None:
    (problem,) = unused_problems([page(SHOWN)], SNIPPETS)
    assert (problem.file, problem.line, problem.what) == ("snippets/a/c.py", 1, "No page shows this program.")
    assert list(unused_problems([page(SHOWN), page(OTHER, "zh")], SNIPPETS)) == []


@pytest.mark.parametrize("wrong", ["A/B.py", "a/bb.py"])
def test_a_path_that_is_nearly_right_is_corrected(wrong: str) -> None:
    assert right_path(wrong, SNIPPETS) == "Did you mean a/b.py?"
    assert right_path("else/where.py", SNIPPETS) == "Correct the path, or write the program."


@pytest.mark.parametrize(
    "wrong",
    [SHOWN.replace("a/b.py", "A/B.py"), SHOWN.replace("--8<--", "–-8<--"), SHOWN.replace("```python", "``python")],
)
def test_a_program_in_a_fence_that_is_wrong_is_not_called_unused(wrong: str) -> None:
    assert [problem.file for problem in unused_problems([page(wrong)], SNIPPETS)] == ["snippets/a/c.py"]
