"""How far lines are indented."""

import pytest

from memoire.checks.indentation import indentation


@pytest.mark.parametrize(("line", "blanks"), [("a", 0), ("  a  b", 2), ("\ta", 4), ("  \ta", 4), ("    \ta", 8)])
def test_a_tab_reaches_to_the_next_multiple_of_four(line: str, blanks: int) -> None:
    assert indentation(line) == blanks
