"""What the headings and the front matter of a page must have."""

from memoire.checks.structure import front_matter_problems, heading_problems
from tests.memoire.checks.pages import found, page


def problems(front: str) -> list[tuple[int, str]]:
    return found(front_matter_problems(page(f"---\n{front}\n---\n# A\n## One {{#one}}")))


def test_headings_below_the_title_have_their_own_id() -> None:
    text = "# Title\n## One {#one}\n## Two\n### Three {#three}\n#### Four {#one}"
    expected = [(3, "The heading 'Two' has no id."), (5, "The id 'one' is used twice.")]
    assert found(heading_problems(page(text))) == expected


def test_front_matter_describes_the_page_and_its_questions_lead_to_headings() -> None:
    assert problems("description: D\nquestions:\n  - Whole?\n  - One? {#one}") == []
    assert problems("other: D") == [(1, "The page has no description.")]
    assert found(front_matter_problems(page("# A"))) == [(1, "The page has no description.")]
    assert problems("description: D\nquestions:\n  - Two? {#two}") == [
        (1, "No heading has the id 'two' of the question 'Two?'.")
    ]
    assert problems("description: D\nquestions: Why?") == [(3, "The questions are not a list.")]
    ((line, what),) = problems("title: T\ndescription: a: b")
    assert line == 3
    assert what.startswith("The front matter is not valid YAML: ")
