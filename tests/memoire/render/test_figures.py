"""Tables that programs print are read for figures."""

import pytest

from memoire.render.figures import read_table


def test_a_table_is_a_head_and_rows_separated_by_blanks() -> None:
    assert read_table("lines", "\nstep  loss\n0     1.5\n1     -2e3\n") == (
        ["step", "loss"],
        [["0", "1.5"], ["1", "-2e3"]],
    )


@pytest.mark.parametrize("table", ["", "only a head\n", "a b\n1\n", "a b\n1 two\n"])
def test_what_is_not_a_table_is_refused(table: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_table("lines", table)


def test_bars_may_have_names_and_points_groups_which_are_words() -> None:
    bars, points = "name size\none 1\n", "x y group\n1 2 fixed\n"
    assert read_table("bars", bars)[1] == [["one", "1"]]
    assert read_table("points", points)[1] == [["1", "2", "fixed"]]
    for kind, table in (("lines", bars), ("lines", points), ("bars", points)):
        with pytest.raises(ValueError, match="could not convert string to float"):
            read_table(kind, table)
