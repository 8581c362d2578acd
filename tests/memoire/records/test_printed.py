"""Values that programs print with their names."""

from memoire.records.printed import printed_values


def test_values_are_read_after_their_names_whatever_the_alignment() -> None:
    assert printed_values("no_grad : True\ndetach:  error: no\nnothing\n") == {"no_grad": "True", "detach": "error: no"}


def test_without_output_there_are_no_values() -> None:
    assert printed_values("") == {}
