"""A term without gradient is a mistake only if the optimizer has what it was computed from."""

from memoire.diagnosing.tags import Mark
from memoire.diagnosing.terms import CONSTANT, TERM, conclude, constants

TERM_MARK = Mark(f"{TERM}cut-choice", 3, "argmax()", frozenset({1}))


def test_a_term_is_found_with_the_section_of_its_cut() -> None:
    (found,) = conclude({TERM_MARK}, {1, 2})
    assert (found.line, found.page) == (3, "graphs/choosing/#argmax")


def test_a_term_of_other_parameters_is_no_mistake() -> None:
    assert conclude({TERM_MARK}, {2}) == []


def test_constants_are_told_from_other_marks() -> None:
    constant = Mark(f"{CONSTANT}cut-number", 3, "item()")
    assert constants({constant, TERM_MARK}) == {constant}
