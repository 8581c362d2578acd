"""Lines of programs that readers would have to scroll; a wide one of the suite is in the catalogue of mistakes."""

import pytest

from memoire.checks.line_widths import LONGEST, line_width_problems
from memoire.content.snippet import Snippet
from tests.memoire.checks.pages import found


def problems(source: str) -> list[tuple[int, str]]:
    return found(line_width_problems(Snippet("a/b.py", source)))


def comment(width: int) -> str:
    return "# " + "a" * (width - 2)


@pytest.mark.parametrize(
    "source",
    [
        comment(LONGEST),
        f"assert {'a' * (LONGEST - 7)}  # claim: a-long-name-that-no-reader-sees",
        f"# en: {'a' * (LONGEST - 2)}\n# zh: {'梯' * (LONGEST // 2 - 1)}",
    ],
)
def test_a_line_that_fits_as_readers_see_it_is_right(source: str) -> None:
    assert problems(f"x = 1\n{source}\n") == []


@pytest.mark.parametrize(
    ("source", "line", "width"),
    [
        (comment(89), 2, 89),
        (f"assert {'a' * 82}  # claim: a-name", 2, 89),
        (f"# en: {'a' * 87}\n# zh: a", 2, 89),
        (f"# en: a\n# zh: {'梯' * 44}", 3, 90),
    ],
)
def test_a_line_that_is_wider_is_named_once(source: str, line: int, width: int) -> None:
    what = f"This line is {width} characters wide, 88 at most; a Chinese one counts as two."
    assert problems(f"x = 1\n{source}\n") == [(line, what)]


def test_a_program_that_cannot_be_read_is_measured_as_it_stands() -> None:
    assert [line for line, _ in problems(f"x = '\n{comment(89)}\n")] == [2]
