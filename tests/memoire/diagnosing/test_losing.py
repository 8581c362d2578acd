"""Only cuts that parameters without a gradient lie behind are to blame."""

from memoire.diagnosing.losing import finding, that_lose
from memoire.diagnosing.tags import Mark

CUT = Mark("cut-detach", 4, ".detach()", frozenset({1, 2}))
FLAT = Mark("cut-flat", 7, "round()", frozenset({3}))
SEEN = {(one.line, one.what): one for one in (CUT, FLAT)}


def test_a_cut_is_to_blame_if_the_loss_came_through_it() -> None:
    assert that_lose(SEEN, {1}, set(), {CUT}, {CUT}) == [finding(CUT)]


def test_a_cut_is_no_mistake_if_all_parameters_before_it_learn() -> None:
    assert that_lose(SEEN, set(), set(), {CUT}, {CUT}) == []


def test_a_slope_of_zero_is_to_blame_for_gradients_that_are_always_zero() -> None:
    assert that_lose(SEEN, set(), {3}, set(), set()) == [finding(FLAT)]
    assert "is zero" in finding(FLAT).what
