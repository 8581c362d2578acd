"""What the menu shows for a page; the catalogue of mistakes has one of each kind."""

import pytest

from memoire.checks.labels import LONGEST_LABEL, LONGEST_TITLE, label_problems
from tests.memoire.checks.pages import found, page


def problems(front: str, title: str = "Title", language: str = "en") -> list[tuple[int, str]]:
    return found(label_problems(page(f"---\ndescription: D\n{front}---\n# {title}", language)))


@pytest.mark.parametrize(
    "label", ["a" * LONGEST_LABEL, "梯" * (LONGEST_LABEL // 2), "no_grad 与 inference_mode", "'1'"]
)
def test_a_label_that_fits_into_a_line_of_the_menu_is_right(label: str) -> None:
    assert problems(f"label: {label}\n", "A title" * 20) == []


@pytest.mark.parametrize(
    ("label", "what"),
    [
        ("a" * 27, "The label has 27 characters, 26 at most; a Chinese one counts as two."),
        ("梯" * 14, "The label has 28 characters, 26 at most; a Chinese one counts as two."),
        ("no `grad`", "The label has backticks, which the menu would show."),
        ("[a, b]", "YAML reads the label as list, not as text."),
        ("2026", "YAML reads the label as int, not as text."),
        ("", "The label is empty."),
        ("''", "The label is empty."),
    ],
)
def test_a_label_that_does_not_fit_is_named_at_its_line(label: str, what: str) -> None:
    assert problems(f"label: {label}\n") == [(3, what)]


@pytest.mark.parametrize("title", ["a" * LONGEST_TITLE, "梯" * (LONGEST_TITLE // 2), f"`{'a' * LONGEST_TITLE}`"])
def test_a_short_title_needs_no_label(title: str) -> None:
    assert problems("", title) == []


@pytest.mark.parametrize(("title", "length"), [("a" * 33, 33), ("梯" * 17, 34), ("`no_grad`" * 5, 35)])
def test_a_long_title_needs_a_label(title: str, length: int) -> None:
    what = f"The title has {length} characters, too many for the menu, and the page has no label."
    assert problems("", title) == [(4, what)]


def test_what_to_do_about_a_long_title_is_a_line_to_add() -> None:
    (problem,) = label_problems(page(f"# {'a' * 33}"))
    assert problem.todo.startswith("Add one below the description, in both languages: label: … (at most 26;")


def test_front_matter_that_is_no_yaml_is_no_matter_of_labels() -> None:
    assert problems("title: a: b\n", "a" * 33) == []
