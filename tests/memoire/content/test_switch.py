"""The options of a switch are read from comments."""

import pytest

from memoire.content.snippet import SnippetError
from memoire.content.switch import Option, indentation, read_switch

CODE = [(1, "import torch"), (3, "x = y + xy * 2"), (5, "if x:"), (7, "    a = 1"), (8, "    b = a"), (9, "print(x)")]


def test_a_replacement_changes_one_place_of_the_line_below() -> None:
    name, option = read_switch(2, "# switch two: y -> z(1)", CODE)
    assert name == "two"
    assert (option.label, option.id, option.first, option.last) == ("z(1)", "z-1", 1, 1)
    assert (option.column, option.old, option.new) == (4, "y", "z(1)")


def test_a_block_reaches_to_the_line_that_assigns_the_last_name() -> None:
    name, option = read_switch(6, "    # switch with: with torch.no_grad(): a, b", CODE)
    assert name == "with"
    assert (option.label, option.id, option.first, option.last) == ("no_grad(): a, b", "no-grad-a-b", 3, 4)
    assert (option.column, option.old, option.new) == (0, "", "with torch.no_grad():")


def test_a_line_is_added_above_the_next_one() -> None:
    name, option = read_switch(7, "    # switch more: add with no_grad(): a += 1", CODE)
    assert name == "more"
    assert (option.label, option.id, option.first, option.last) == ("no_grad(): a += 1", "no-grad-a-1", 4, 4)
    assert (option.new, option.line, option.adds, option.is_block) == ("with no_grad(): a += 1", 7, True, False)


@pytest.mark.parametrize(
    ("number", "text", "what"),
    [
        (2, "# switch x: ", "This switch has no name or no rule."),
        (2, "# switch x: x -> ", "'x -> ' is not a valid switch rule."),
        (2, "# switch x: xyx -> 3", "'xyx' occurs 0 times in the next line of code, not once."),
        (9, "# switch x: with c: a", "This switch has no line of code below it."),
        (6, "# switch x: with c: a, x", "The lines below do not assign a, x, in this order."),
    ],
)
def test_a_comment_that_does_not_fit_is_refused_with_its_line(number: int, text: str, what: str) -> None:
    with pytest.raises(SnippetError) as raised:
        read_switch(number, text, CODE)
    assert (raised.value.line, raised.value.what) == (number, what)
    assert raised.value.todo


@pytest.mark.parametrize(("label", "id"), [("A.b_c(d)", "a-b-c-d"), ("-x", "x"), ("", ""), ("f=False", "f-false")])
def test_the_id_of_an_option_is_its_label_as_part_of_an_address(label: str, id: str) -> None:
    assert Option(label).id == id


@pytest.mark.parametrize(("text", "count"), [("x", 0), ("    x = 1", 4), ("", 0)])
def test_the_indentation_is_counted_in_blanks(text: str, count: int) -> None:
    assert indentation(text) == count
