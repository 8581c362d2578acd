"""What the headings and the front matter of a page must have."""

import pytest

from memoire.checks.structure import front_matter_problems, heading_problems, question_problems
from tests.memoire.checks.pages import found, page


def problems(front: str) -> list[tuple[int, str]]:
    return found(front_matter_problems(page(f"---\n{front}\n---\n# A\n## One {{#one}}")))


def test_headings_below_the_title_have_their_own_id() -> None:
    text = "# Title\n## One {#one}\n## Two\n### Three {#three}\n#### Four {#one}"
    expected = [(3, "The heading 'Two' has no id."), (5, "The id 'one' is used twice.")]
    assert found(heading_problems(page(text))) == expected


def test_front_matter_describes_the_page() -> None:
    assert problems("description: D\nquestions:\n  - Whole?\n  - One? {#one}") == []
    assert problems("other: D") == [(2, "There is no setting 'other'.")]
    assert problems("label: D") == [(1, "The page has no description.")]
    assert found(front_matter_problems(page("# A"))) == [(1, "The page has no description.")]
    assert problems("description: D\nquestions: Why?") == [(3, "The questions are not a list.")]
    ((line, what),) = problems("title: T\ndescription: a: b")
    assert line == 3
    assert what.startswith("The front matter is not valid YAML: ")


def test_questions_lead_to_headings() -> None:
    text = "---\ndescription: D\nquestions:\n  - One? {#one}\n  - Two? {#two}\n---\n# A\n## One {#one}"
    assert found(question_problems(page(text))) == [(5, "No heading has the id 'two' of the question 'Two?'.")]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("--\ndescription: D\n---\n# A", 1, "The front matter does not start with ---."),
        ("---\ndescription: D\n----\n# A", 3, "The front matter is not closed."),
        ("---\ndescription: D\n# A", 3, "The front matter is not closed."),
        ("---\nDescription: D\n---\n# A", 2, "There is no setting 'Description'."),
    ],
)
def test_front_matter_that_cannot_be_read_is_one_problem(text: str, line: int, what: str) -> None:
    assert found(front_matter_problems(page(text))) == [(line, what)]


def test_a_page_has_a_title() -> None:
    assert found(heading_problems(page("---\ndescription: D\n---\nText"))) == [(4, "The page has no title.")]
